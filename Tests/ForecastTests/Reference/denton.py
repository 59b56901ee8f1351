"""Denton-Cholette proportional first differences and log-linear stocks, in many digits.

Minimise sum over t >= 2 of (x[t]/z[t] - x[t-1]/z[t-1])^2 subject to mean of x over each block = its value.
With u = x/z the first-order conditions are  D'D u + A' lambda = 0,  A u = value,  A[b, t] = z[t]/s for t in block b.
"""
import mpmath as mp


def denton_cholette(values, s, z=None):
    n = len(values) * s
    z = [mp.mpf(1)] * n if z is None else z
    assert len(z) == n and all(v > 0 for v in z)
    N = n + len(values)
    K, rhs = mp.matrix(N, N), mp.matrix(N, 1)
    for t in range(n):
        if t > 0:
            K[t, t] += 1
            K[t, t - 1] -= 1
        if t < n - 1:
            K[t, t] += 1
            K[t, t + 1] -= 1
    for b, v in enumerate(values):
        rhs[n + b] = v
        for t in range(b * s, b * s + s):
            K[n + b, t] = K[t, n + b] = z[t] / s
    u = mp.lu_solve(K, rhs)
    return [u[t] * z[t] for t in range(n)]


def denton_in_double(values, s, z=None):
    """The same by another way: particular solution plus the null space of the constraints, in double."""
    import numpy as np, scipy.linalg as la
    v = np.array([float(x) for x in values])
    n = len(v) * s
    w = np.ones(n) if z is None else np.array([float(x) for x in z])
    A = np.zeros((len(v), n))
    for b in range(len(v)):
        A[b, b * s:b * s + s] = w[b * s:b * s + s] / s
    D = np.diff(np.eye(n), axis=0)
    p = np.linalg.lstsq(A, v, rcond=None)[0]
    Z = la.null_space(A)
    g = np.linalg.lstsq(D @ Z, -D @ p, rcond=None)[0]
    return (p + Z @ g) * w


def log_linear(stocks):
    """End-of-year stocks, in order, to quarter ends: the first value is the first year's Q4."""
    out = [stocks[0]]
    for a, b in zip(stocks, stocks[1:]):
        la, lb = mp.log(a), mp.log(b)
        out += [mp.exp(la + (lb - la) * q / 4) for q in (1, 2, 3)] + [b]
    return out
