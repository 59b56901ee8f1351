"""The jobs of Sources/speed/main.swift in vectorised numpy, and the backtests also with statsmodels.

python3 speed.py [--profile]     prints job, milliseconds of the processor (shortest of the runs that fit into 0.7 seconds), figure; separated by tabs
"""
import os
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
import cProfile, csv, io, pstats, sys, time
import numpy as np
import statsmodels.api as sm
from scipy.linalg import solve_banded
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


def fixed(steps=STEPS):
    rng = np.random.default_rng(1)
    errors = E[rng.integers(0, N, (DRAWS, N))]
    beta = BETA + errors @ np.linalg.pinv(XS).T
    return run_forward(beta, rng, steps)[-1].mean()


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


def recursive_partitioned():
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
    return run_forward(beta, rng, STEPS)[-1].mean()


def scenarios():
    """The default of the main job: three scenarios with the parameters drawn on the fixed design."""
    return [fixed(28) for _ in range(3)][-1]


def read(table, column):
    """The figures of a column from its first one on."""
    with open(os.path.join(DATA, table + ".csv")) as file:
        rows = list(csv.reader(file))
    place = rows[0].index(column)
    return np.array([float(row[place]) for row in rows[1:] if row[place]])


# Months are counted from January 1986, with which the last prices begin.
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Data")
LAST = read("oil_prices_month_end", "wti_last_usd_bbl")
CPI = read("us_cpi_monthly", "us_cpi_u_index")[(1986 - 1947) * 12:]
PRODUCTION = read("world_oil_monthly", "crude_production_kbd")[(1986 - 1974) * 12 + 1:]
DEMAND, SUPPLY = (read("world_oil_annual", name) for name in ("consumption_ei2026_kbd", "production_ei2026_kbd"))  # from 1965
ORIGINS = np.arange((1998 - 1986) * 12, (2008 - 1986) * 12)
HORIZONS = np.array([1, 3, 6, 12, 24])


def denton(y):
    """Months whose means are the figures of years, as smooth as can be: the steps between years solve a system of three diagonals."""
    c = np.arange(1, 13) / 12
    a, b, d = ((1 - c) ** 2).sum(), (c * (1 - c)).sum(), (c * c).sum()
    bands = np.full((3, len(y) - 1), b)
    bands[1] = a + d
    p = np.concatenate([[0], solve_banded((1, 1), bands, np.diff(y)), [0]])
    first = y - a * p[:-1] - b * p[1:]
    return (first[:, None] + p[:-1, None] * (np.cumsum(1 - c) - (1 - c)) + p[1:, None] * (np.cumsum(c) - c)).ravel()


def carried_on(level, constant, slope):
    """24 steps from all origins at once in logarithms of real prices, back to prices of the day and to averages."""
    growth = np.log(CPI[ORIGINS - 1] / CPI[ORIGINS - 13]) / 12
    index = np.log(CPI[ORIGINS - 1]) + growth
    ends = [np.log(LAST[ORIGINS])]
    level = level - index
    for h in range(24):
        level = level + constant(h, level) + slope * level
        ends.append(level + index + growth * (h + 1))
    ends = np.array(ends)
    return np.exp((ends[HORIZONS - 1] + ends[HORIZONS]) / 2)


def backtest_study(solve):
    """The equation of Data/plans/backtest.yaml: demand and supply by year, known from July on, then frozen."""
    betas, held, edition, trend = [], [], None, []
    for o in ORIGINS:
        year = 1986 + (o - 6) // 12 - 1  # the last year published
        if year != edition:
            edition = year
            d, s = (np.log(denton(x[:year - 1964])[21 * 12 - 2:]) for x in (DEMAND, SUPPLY))  # from November 1985
        end = (year + 1 - 1986) * 12 + 1  # rows from February 1986 to the January after that year
        p = np.log(LAST[:end] / CPI[:end])
        n = end - 1
        x = np.column_stack([np.ones(n), p[:-1], d[2:n + 2], s[2:n + 2], np.arange(n), np.diff(d)[1:n + 1], np.diff(s)[1:n + 1]])
        betas.append(solve(x, np.diff(p)))
        held.append((1, d[-1], s[-1]))
    b = np.array(betas)
    fixed = np.einsum("oj,oj->o", b[:, [0, 2, 3]], np.array(held))
    return carried_on(np.log(LAST[ORIGINS]), lambda h, level: fixed + b[:, 4] * (ORIGINS + h), b[:, 1])


def backtest_monthly(solve, window=None):
    """Production by month, known three months later: a new row at every origin."""
    count = ORIGINS[-1] + 1
    p, s = np.log(LAST[:count] / CPI[:count]), np.log(PRODUCTION[:count])
    betas, held = [], []
    for o in ORIGINS:
        first = 0 if window is None else o - window + 1
        end = o - 1  # rows from the third month to two before the origin, the last whose lags are published
        n = end - first - 2
        x = np.column_stack([np.ones(n), p[first + 1:end - 1], s[first + 1:end - 1], np.arange(n),
                             np.diff(p[first:end - 1]), np.diff(s[first:end - 1])])
        betas.append(solve(x, p[first + 2:end] - p[first + 1:end - 1]))
        held.append((s[o - 3], o - first - 1))
    b, held = np.array(betas), np.array(held)
    fixed = b[:, 0] + b[:, 2] * held[:, 0]
    growth = np.log(CPI[ORIGINS - 1] / CPI[ORIGINS - 13]) / 12
    change = [np.log(LAST[ORIGINS] / LAST[ORIGINS - 1]) - growth]

    def constant(h, level):
        if h > 0:
            change.append(level - previous[0])
        previous[0] = level
        return fixed + b[:, 3] * (held[:, 1] + h) + b[:, 4] * change[-1]

    previous = [None]
    return carried_on(np.log(LAST[ORIGINS]), constant, b[:, 1])


def by_lstsq(x, y):
    return np.linalg.lstsq(x, y, rcond=None)[0]


def by_statsmodels(x, y):
    return sm.OLS(y, x).fit().params


BACKTESTS = {"study": backtest_study, "monthly": backtest_monthly, "window": lambda solve: backtest_monthly(solve, 120)}


JOBS = {"paths-known": known, "paths-fixed": fixed, "paths-recursive": recursive, "paths-recursive-partitioned": recursive_partitioned,
        "scenarios": scenarios}
for name, job in BACKTESTS.items():
    JOBS["backtest-" + name] = lambda job=job: job(by_lstsq)[-1].mean()
    JOBS["backtest-" + name + "-statsmodels"] = lambda job=job: job(by_statsmodels)[-1].mean()

if __name__ == "__main__":
    if "--profile" in sys.argv:
        for name in ("paths-recursive", "paths-recursive-partitioned", "backtest-study", "backtest-study-statsmodels", "backtest-monthly"):
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
            best, spent = float("inf"), 0
            while spent < 0.7:
                start = time.process_time()
                figure = job()
                taken = time.process_time() - start
                best, spent = min(best, taken), spent + taken
            print(f"{name}\t{best * 1e3:.3f}\t{figure}")
