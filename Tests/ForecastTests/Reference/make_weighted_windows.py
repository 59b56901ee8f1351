"""weighted_windows.json: gas on Brent and products together, weights of zero or more, with numpy and scipy.

python3 make_weighted_windows.py     (reads window_search.json beside it)
"""
import json
import os

import numpy as np
import scipy
from scipy.optimize import minimize_scalar, nnls

here = os.path.dirname(os.path.abspath(__file__))
held = json.load(open(os.path.join(here, "window_search.json")))
start = int(held["start"][:4]) * 12 + int(held["start"][5:]) - 1
gas, brent, products = (np.array(held[k]) for k in ("gas", "brent", "products"))


def ordinal(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def average(x, month, n, l, m):
    last = month - month % 12 % m - l - start
    return np.mean(x[last - n:last])


def fit(y, X, to_one):
    Y, Z = y / y.mean() - 1, X / X.mean(axis=0) - 1
    if to_one:
        line = lambda w: float(np.sum((Y - w * Z[:, 0] - (1 - w) * Z[:, 1]) ** 2))
        d = Z[:, 0] - Z[:, 1]
        w = min(max(float(d @ (Y - Z[:, 1]) / (d @ d)), 0), 1)
        assert abs(w - minimize_scalar(line, bounds=(0, 1), method="bounded", options=dict(xatol=1e-12)).x) < 1e-4
        w = np.array([w, 1 - w])
    else:
        w = nnls(Z, Y)[0]
    slopes = w * y.mean() / X.mean(axis=0)
    return w, y.mean() * (1 - w.sum()), slopes


cases = []
for first, last, ahead in (("2006-01", "2009-03", 1), ("2000-06", "2010-03", 3)):
    months = list(range(ordinal(first), ordinal(last) + 1))
    y = gas[[m - start for m in months]]
    for n, l, m in ((6, 0, 1), (6, 6, 1), (7, 1, 3), (12, 0, 3)):
        X = np.array([[average(x, t, n, l, m) for x in (brent, products)] for t in months])
        for to_one in (False, True):
            w, c, s = fit(y, X, to_one)
            e = y - c - X @ s
            errors = []
            for t in range(min(24, len(y) // 2) + ahead - 1, len(y)):
                _, ct, st = fit(y[: t - ahead + 1], X[: t - ahead + 1], to_one)
                errors.append(abs(y[t] - ct - X[t] @ st) / y[t])
            k = len(y)
            cases.append(dict(
                first=first, last=last, ahead=ahead, rule="%d-%d-%d" % (n, l, m), sumToOne=to_one, weights=w.tolist(),
                constant=c, slopes=s.tolist(), r2=1 - e @ e / ((y - y.mean()) @ (y - y.mean())),
                aic=k * (np.log(2 * np.pi) + np.log(e @ e / k) + 1) + 2 * (int((w > 0).sum()) + (not to_one)),
                oosMape=100 * float(np.mean(errors)),
                implied2009=float(np.mean([c + sum(b * average(x, t, n, l, m) for b, x in zip(s, (brent, products)))
                                           for t in range(ordinal("2009-01"), ordinal("2009-12") + 1)]))))

with open(os.path.join(here, "weighted_windows.json"), "w") as f:
    json.dump(dict(
        source="numpy %s, scipy %s" % (np.__version__, scipy.__version__), command="python3 make_weighted_windows.py",
        script="make_weighted_windows.py", files=["window_search.json"],
        tolerance=dict(relative=1e-9, why="nnls in double"), cases=cases), f, indent=0)
    f.write("\n")
