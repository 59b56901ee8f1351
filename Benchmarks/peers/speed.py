"""The jobs of Sources/speed/main.swift in vectorised numpy, and the origins also with statsmodels.

python3 speed.py [--profile]     prints job, milliseconds (shortest of several runs), figure; separated by tabs
"""
import os
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
import cProfile, io, pstats, sys, time
import numpy as np
import statsmodels.api as sm
from study import columns, study

DRAWS, STEPS, N = 10_000, 24, 109
FREE = np.array([0, 2, 3, 4, 5, 6, 7, 8])  # the columns without the lagged price


def prepare():
    p, d, r, s = study(N + 2 + 28)
    x, y = columns(p, d, r, s)
    return p, x, y


P, X, Y = prepare()
XS, YS = X[:N], Y[:N]
BETA, *_ = np.linalg.lstsq(XS, YS, rcond=None)
E = YS - XS @ BETA
E = (E - E.mean()) * np.sqrt(N / (N - 9))


def run_forward(beta, rng, steps):
    """All draws step by step; beta is (9,) or (draws, 9)."""
    level = np.full(DRAWS, P[N + 1])
    c, known = beta[..., 1], X[N:N + steps][:, FREE] @ beta[..., FREE].T
    out = np.empty((steps, DRAWS))
    errors = E[rng.integers(0, N, (steps, DRAWS))]
    for h in range(steps):
        level = level + known[h] + c * level + errors[h]
        out[h] = level
    return np.exp(out)


def known():
    return run_forward(BETA, np.random.default_rng(1), STEPS)[-1].mean()


def fixed():
    rng = np.random.default_rng(1)
    errors = E[rng.integers(0, N, (DRAWS, N))]
    beta = BETA + errors @ np.linalg.pinv(XS).T
    return run_forward(beta, rng, STEPS)[-1].mean()


def drawn_samples(rng):
    """The sample drawn again row by row for all draws at once: the lagged price and the left side."""
    errors = E[rng.integers(0, N, (N, DRAWS))]
    level = np.empty((N + 1, DRAWS))
    level[0] = P[1]
    base = XS[:, FREE] @ BETA[FREE]
    for t in range(N):
        level[t + 1] = level[t] + base[t] + BETA[1] * level[t] + errors[t]
    return level[:-1], np.diff(level, axis=0)


def recursive():
    """Every draw with its own design, all normal equations solved at once."""
    rng = np.random.default_rng(1)
    z, y = drawn_samples(rng)
    design = np.empty((DRAWS, N, 9))
    design[:] = XS
    design[:, :, 1] = z.T
    across = design.transpose(0, 2, 1)
    beta = np.linalg.solve(across @ design, across @ y.T[:, :, None])[:, :, 0]
    return run_forward(beta, rng, STEPS)[-1].mean()


def recursive_partitioned(steps=STEPS):
    """The same by an analyst who sees what the draws share."""
    rng = np.random.default_rng(1)
    z, y = drawn_samples(rng)
    # Only the lagged price differs between draws: the other columns enter every cross product as they are.
    f = XS[:, FREE]
    gram = np.empty((DRAWS, 9, 9))
    gram[:, 1:, 1:] = f.T @ f
    gram[:, 0, 0] = np.einsum("td,td->d", z, z)
    gram[:, 0, 1:] = gram[:, 1:, 0] = (f.T @ z).T
    right = np.empty((DRAWS, 9, 1))
    right[:, 0, 0] = np.einsum("td,td->d", z, y)
    right[:, 1:, 0] = (f.T @ y).T
    solved = np.linalg.solve(gram, right)[:, :, 0]
    beta = np.empty((DRAWS, 9))
    beta[:, 1], beta[:, FREE] = solved[:, 0], solved[:, 1:]
    return run_forward(beta, rng, steps)[-1].mean()


def scenarios():
    return [recursive_partitioned(28) for _ in range(3)][-1]


LONG = study(205)
LONG_X, LONG_Y = columns(*LONG)


def forward_from(betas, x, p, first):
    """24 steps from all origins at once, drivers as observed."""
    rows = first + np.arange(len(betas))
    level, betas = p[rows + 1], np.array(betas)
    for h in range(24):
        level = level + np.einsum("ok,ok->o", x[rows + h][:, FREE], betas[:, FREE]) + betas[:, 1] * level
    return np.exp(level[-1])


def origins(solve):
    betas = [solve(LONG_X[:n], LONG_Y[:n]) for n in range(60, 180)]
    return forward_from(betas, LONG_X, LONG[0], 60)


def origins_numpy():
    return origins(lambda x, y: np.linalg.lstsq(x, y, rcond=None)[0])


def origins_statsmodels():
    return origins(lambda x, y: sm.OLS(y, x).fit().params)


JOBS = {"paths-known": known, "paths-fixed": fixed, "paths-recursive": recursive, "paths-recursive-partitioned": recursive_partitioned, "scenarios-two-threads": scenarios,
        "origins": origins_numpy, "origins-statsmodels": origins_statsmodels}

if __name__ == "__main__":
    if "--profile" in sys.argv:
        for name in ("paths-recursive", "paths-recursive-partitioned", "origins", "origins-statsmodels"):
            profile = cProfile.Profile()
            profile.enable()
            for _ in range(5):
                JOBS[name]()
            profile.disable()
            text = io.StringIO()
            pstats.Stats(profile, stream=text).strip_dirs().sort_stats("tottime").print_stats(8)
            print(name, text.getvalue().split("\n\n", 1)[0].strip(), text.getvalue().split("Ordered by", 1)[1], sep="\n")
    else:
        for name, job in JOBS.items():
            best = float("inf")
            for _ in range(12):
                start = time.perf_counter()
                figure = job()
                best = min(best, time.perf_counter() - start)
            print(f"{name}\t{best * 1e3:.3f}\t{figure}")
