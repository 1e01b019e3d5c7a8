"""Trains on MNIST with PyTorch: linear layers, sigmoid, cross-entropy, SGD with weight decay."""
import torch

import mnist

RATE, LAMBDA = 0.5, 5

options = mnist.arguments()
torch.set_num_threads(1)
torch.manual_seed(1)
images, labels = (torch.from_numpy(array) for array in mnist.load(options.mnist))
targets = torch.nn.functional.one_hot(labels, 10).float()
layers = []
for inputs, outputs in zip(options.layers, options.layers[1:]):
    layers += [torch.nn.Linear(inputs, outputs), torch.nn.Sigmoid()]
network = torch.nn.Sequential(*layers[:-1])
cost = torch.nn.BCEWithLogitsLoss(reduction="sum")
optimizer = torch.optim.SGD(
    [
        {"params": [layer.weight for layer in layers[::2]], "weight_decay": LAMBDA / 50_000},
        {"params": [layer.bias for layer in layers[::2]]},
    ],
    lr=RATE,
)


def step(indices):
    batch = torch.from_numpy(indices)
    optimizer.zero_grad()
    (cost(network(images[batch]), targets[batch]) / len(indices)).backward()
    optimizer.step()


mnist.measure(step, f"PyTorch {torch.__version__}", options)
