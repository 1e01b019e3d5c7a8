"""Trains on MNIST with NumPy: sigmoid layers, cross-entropy, L2 decay, as one would write it for speed."""
import os

import numpy

import mnist

RATE, LAMBDA = numpy.float32(0.5), numpy.float32(5)

options = mnist.arguments()
images, labels = mnist.load(options.mnist)
targets = numpy.eye(10, dtype=numpy.float32)[labels]
random = numpy.random.default_rng(1)
shapes = list(zip(options.layers, options.layers[1:]))
weights = [(random.standard_normal(shape) / numpy.sqrt(shape[0])).astype(numpy.float32) for shape in shapes]
biases = [random.standard_normal(shape[1]).astype(numpy.float32) for shape in shapes]
keep = numpy.float32(1 - RATE * LAMBDA / 50_000)
rate = RATE / numpy.float32(options.batch_size)


def blas():
    """The library that multiplies matrices here, by the name of its file, where the system tells what is loaded."""
    try:
        with open("/proc/self/maps") as maps:
            files = {os.path.basename(line.split()[-1]) for line in maps if "blas" in line}
    except OSError:
        files = set()
    return " and ".join(sorted(name.removesuffix(".so") for name in files if "openblas" in name) or sorted(files)) or "an unknown BLAS"


def sigmoid(z):
    numpy.negative(z, out=z)
    numpy.exp(z, out=z)
    z += 1
    return numpy.reciprocal(z, out=z)


def step(indices):
    activations = [images[indices]]
    for w, b in zip(weights, biases):
        z = activations[-1] @ w
        z += b
        activations.append(sigmoid(z))
    delta = activations[-1] - targets[indices]
    for layer in range(len(weights) - 1, -1, -1):
        gradient = activations[layer].T @ delta
        bias_gradient = delta.sum(axis=0)
        if layer > 0:
            a = activations[layer]
            delta = delta @ weights[layer].T
            delta *= a * (1 - a)
        gradient *= rate
        weights[layer] *= keep
        weights[layer] -= gradient
        biases[layer] -= rate * bias_gradient


mnist.measure(step, f"NumPy {numpy.__version__} with {blas()}", options)
