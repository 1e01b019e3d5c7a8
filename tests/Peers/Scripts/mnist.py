"""The first 50,000 training images of MNIST as float32, and the arguments that both training scripts take."""
import argparse
import gzip
import json
import time

import numpy


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mnist", required=True, help="folder of the four gzip files")
    parser.add_argument("--layers", required=True, type=lambda text: [int(width) for width in text.split(",")])
    parser.add_argument("--batch-size", required=True, type=int)
    parser.add_argument("--seconds", required=True, type=float)
    return parser.parse_args()


def load(folder):
    with gzip.open(f"{folder}/train-images-idx3-ubyte.gz") as file:
        pixels = numpy.frombuffer(file.read(), numpy.uint8, offset=16).reshape(-1, 784)[:50_000]
    with gzip.open(f"{folder}/train-labels-idx1-ubyte.gz") as file:
        labels = numpy.frombuffer(file.read(), numpy.uint8, offset=8)[:50_000]
    return pixels.astype(numpy.float32) / 255, labels.astype(numpy.int64)


def measure(step, version, options):
    """Repeats step(indices) for the given time, after a warm-up of a tenth, and prints seconds per 50,000 images."""
    random = numpy.random.default_rng(1)
    order = random.permutation(50_000)
    position = 0

    def train(seconds):
        nonlocal order, position
        steps = 0
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            step(order[position:position + options.batch_size])
            steps += 1
            position += options.batch_size
            if position + options.batch_size > 50_000:
                order = random.permutation(50_000)
                position = 0
        return steps, time.perf_counter() - start

    train(options.seconds / 10)
    steps, elapsed = train(options.seconds)
    seconds_per_epoch = elapsed / (steps * options.batch_size) * 50_000
    print(json.dumps({"version": version, "steps": steps, "secondsPerEpoch": seconds_per_epoch}))
