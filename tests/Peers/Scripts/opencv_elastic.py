"""Makes elastic distortions of MNIST's digits with OpenCV (Simard, Steinkraus and Platt 2003): sigma 4, alpha 34."""
import argparse
import json
import time

import cv2
import numpy

import mnist

SIGMA, ALPHA, RADIUS, SIZE, AT_ONCE = 4, 34, 16, 28, 200

parser = argparse.ArgumentParser()
parser.add_argument("--mnist", required=True)
parser.add_argument("--seconds", required=True, type=float)
options = parser.parse_args()
cv2.setNumThreads(1)
images = mnist.load(options.mnist)[0].reshape(-1, SIZE, SIZE)
random = numpy.random.default_rng(1)
columns, rows = numpy.meshgrid(numpy.arange(SIZE, dtype=numpy.float32), numpy.arange(SIZE, dtype=numpy.float32))


def smooth_field():
    field = 2 * random.random((SIZE, SIZE), dtype=numpy.float32) - 1
    window = (2 * RADIUS + 1, 2 * RADIUS + 1)
    return ALPHA * cv2.GaussianBlur(field, window, SIGMA, borderType=cv2.BORDER_CONSTANT)


def make(first):
    for image in images[first:first + AT_ONCE]:
        cv2.remap(image, columns + smooth_field(), rows + smooth_field(), cv2.INTER_LINEAR, borderValue=0)


make(0)
best, first, start = 0.0, 0, time.perf_counter()
while time.perf_counter() - start < options.seconds:
    turn = time.perf_counter()
    make(first)
    best = max(best, AT_ONCE / (time.perf_counter() - turn))
    first = (first + AT_ONCE) % (len(images) - AT_ONCE)
print(json.dumps({"version": f"OpenCV {cv2.__version__}", "picturesPerSecond": best}))
