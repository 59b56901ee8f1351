"""The figures of Sources/Study/Study.swift, made by the same recurrence."""
import numpy as np

B = np.array([3.1, -0.3, 0.5, -0.6, 0.1, 0.002, 0.15, 0.8, -0.4])
SIGMA = 0.1


def study(count):
    """Logarithms of price, demand and reserves, and the shock."""
    t = np.arange(count, dtype=float)
    d = np.log(60 * np.exp(0.004 * t + 0.02 * np.sin(t / 5) + 0.005 * np.sin(t * t)))
    r = np.log(700 * np.exp(0.005 * t + 0.03 * np.sin(t / 7) + 0.005 * np.cos(t * t)))
    s = np.where(np.arange(count) % 17 < 2, 1.0, 0.0)
    e = 1.4 * np.sin(12.9898 * t + 0.37 * t * t)
    p = np.full(count, np.log(30.0))
    for i in range(2, count):
        x = fixed(d, r, s, i)
        p[i] = p[i - 1] + B[1] * p[i - 1] + x @ np.delete(B, 1) + SIGMA * e[i]
    return p, d, r, s


def fixed(d, r, s, i):
    """The columns of row i without the lagged price, in the order of the equation."""
    return np.array([1, d[i - 1], r[i - 1], s[i - 1], i - 2, s[i] - s[i - 1], d[i - 1] - d[i - 2], r[i - 1] - r[i - 2]])


def columns(p, d, r, s):
    """The nine columns and the left side of every row from the third quarter on."""
    one, trend = np.ones(len(p) - 2), np.arange(len(p) - 2, dtype=float)
    x = np.column_stack([one, p[1:-1], d[1:-1], r[1:-1], s[1:-1], trend, s[2:] - s[1:-1], d[1:-1] - d[:-2], r[1:-1] - r[:-2]])
    return x, p[2:] - p[1:-1]
