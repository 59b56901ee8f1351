"""window_search.json: gas on an n-l-m average of an index, fitted and forecast with numpy; constrained weights with scipy.

python3 make_window_search.py DATA_FOLDER
"""
import csv
import json
import os
import sys

import numpy as np
import scipy
from scipy.optimize import lsq_linear, minimize, nnls

folder = sys.argv[1]
HEAT = 8850 * 4.1868 / 1055.05585262


def column(file, name):
    with open(os.path.join(folder, file + ".csv")) as f:
        return {r["month"]: float(r[name]) for r in csv.DictReader(f) if r[name] not in ("", ".")}


def step(month, k):
    o = int(month[:4]) * 12 + int(month[5:]) - 1 + k
    return "%04d-%02d" % (o // 12, o % 12 + 1)


def span(a, b):
    out = [a]
    while out[-1] < b:
        out.append(step(out[-1], 1))
    return out


def average(x, month, n, l, m):
    block = step(month, -((int(month[5:]) - 1) % m))
    return np.mean([x[step(block, -l - i)] for i in range(1, n + 1)])


gas = {k: v * HEAT for k, v in column("gas_prices_monthly", "europe_usd_mmbtu").items()}
brent = column("oil_prices_monthly", "brent_usd_bbl")
gasoil = column("oil_products_monthly", "heating_oil_nyh_usd_gal")
fuel = column("oil_products_monthly", "resid_fuel_oil_us_usd_gal")
products = {k: (0.5 * gasoil[k] * 7.45 + 0.5 * fuel[k] * 6.35) * 42 for k in gasoil if k in fuel}
held = span("1998-01", "2010-12")
searches = []
for first, last, ahead in [("2006-01", "2009-03", 1), ("2000-06", "2010-03", 1), ("2000-06", "2010-03", 3)]:
    months = span(first, last)
    y = np.array([gas[m] for m in months])
    start = min(24, len(y) // 2) + ahead - 1
    cases = []
    for name, x in (("brent", brent), ("products", products)):
        for n in (1, 6, 7, 12):
            for l in (0, 1, 6, 12):
                for m in (1, 3):
                    a = np.array([average(x, t, n, l, m) for t in months])
                    X = np.column_stack([np.ones(len(y)), a])
                    b = np.linalg.lstsq(X, y, rcond=None)[0]
                    e = y - X @ b
                    errors = []
                    for t in range(start, len(y)):
                        bt = np.linalg.lstsq(X[: t - ahead + 1], y[: t - ahead + 1], rcond=None)[0]
                        errors.append(abs(y[t] - X[t] @ bt) / y[t])
                    k = len(y)
                    deviance = k * (np.log(2 * np.pi) + np.log(e @ e / k) + 1)
                    cases.append(dict(
                        index=name, rule="%d-%d-%d" % (n, l, m), constant=b[0], slope=b[1],
                        r2=1 - e @ e / ((y - y.mean()) @ (y - y.mean())), aic=deviance + 4, bic=deviance + 2 * np.log(k),
                        oosMape=100 * float(np.mean(errors)),
                        implied={yr: float(np.mean([b[0] + b[1] * average(x, t, n, l, m) for t in span(yr + "-01", yr + "-12")]))
                                 for yr in ("2008", "2009")}))
    searches.append(dict(first=first, last=last, ahead=ahead, cases=cases))

rng = np.random.default_rng(7)
constrained = []
for i in range(12):
    n, k = 30, 4
    X = rng.normal(size=(n, k))
    y = X @ rng.normal(size=k) * (1 if i % 2 else 0.3) + rng.normal(size=n)
    free = nnls(X, y)[0]
    check = lsq_linear(X, y, bounds=(0, np.inf), method="bvls", tol=1e-14).x
    assert np.max(np.abs(free - check)) < 1e-10
    # Weights that add up to 1: the smallest sum of squares over all supports, each solved by its own normal equations.
    best = None
    for mask in range(1, 2 ** k):
        s = [j for j in range(k) if mask >> j & 1]
        A = X[:, s]
        K = np.block([[A.T @ A, np.ones((len(s), 1))], [np.ones((1, len(s))), np.zeros((1, 1))]])
        w = np.linalg.solve(K, np.append(A.T @ y, 1))[: len(s)]
        if (w < 0).any():
            continue
        r = float(np.sum((y - A @ w) ** 2))
        if best is None or r < best[0]:
            full = np.zeros(k)
            full[s] = w
            best = (r, full)
    slsqp = minimize(lambda w: np.sum((y - X @ w) ** 2), np.full(k, 1 / k), bounds=[(0, None)] * k,
                     constraints=[dict(type="eq", fun=lambda w: w.sum() - 1)], method="SLSQP",
                     options=dict(ftol=1e-15, maxiter=1000)).x
    assert np.max(np.abs(slsqp - best[1])) < 1e-5
    constrained.append(dict(columns=X.T.tolist(), response=y.tolist(), nonnegative=free.tolist(), sumToOne=best[1].tolist()))

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "window_search.json"), "w") as f:
    json.dump(dict(
        source="numpy %s, scipy %s" % (np.__version__, scipy.__version__),
        command="python3 make_window_search.py DATA_FOLDER", script="make_window_search.py",
        files=["gas_prices_monthly.csv", "oil_prices_monthly.csv", "oil_products_monthly.csv"],
        tolerance=dict(relative=1e-9, why="numpy's lstsq in double; the constant of a nearly proportional line keeps fewer digits"),
        start="1998-01", gas=[gas[m] for m in held], brent=[brent[m] for m in held], products=[products[m] for m in held],
        searches=searches, constrained=constrained), f, indent=0)
    f.write("\n")
