"""The damped trend at its least squared error: found from 27 starts with scipy's trust region, then, as level and damping
always come to lie at their bounds, the trend's parameter to 30 digits where the derivative of the squared error is zero.

python3 make_damped_trend.py > damped_trend.json      (scipy 1.17.1, mpmath 1.4.0, numpy; reads Data/ three folders up)
"""
import csv, json, os
import mpmath as mp
import numpy as np
from scipy.optimize import least_squares

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "Data")
HORIZONS = [1, 6, 24]


def read(table, column):
    with open(os.path.join(DATA, table + ".csv")) as file:
        return {row["month"]: float(row[column]) for row in csv.DictReader(file) if row[column]}


def errors(theta, y):
    level, trend, damping = theta
    l, b, e = y[0], 0.0, []
    for value in y[1:]:
        e.append(value - l - damping * b)
        l, b = l + damping * b + level * e[-1], damping * b + level * trend * e[-1]
    return np.array(e), l, b


def fitted(y):
    best = None
    for level in (0.3, 0.7, 0.95):
        for trend in (0.05, 0.3, 0.7):
            for damping in (0.82, 0.9, 0.97):
                found = least_squares(lambda t: errors(t, y)[0], (level, trend, damping), jac="3-point",
                                      bounds=((0, 0, 0.8), (1, 1, 0.98)), xtol=3e-16, ftol=3e-16, gtol=1e-15, max_nfev=2000)
                if best is None or found.cost < best.cost:
                    best = found
    return best.x


def polished(theta, y):
    """The trend's parameter with the others held, and level, trend and squared error there."""
    level, damping = (mp.mpf(round(theta[0], 6)), mp.mpf(str(round(theta[2], 6))))
    y = [mp.mpf(float(value)) for value in y]

    def run(beta):
        l, b, dl, db, total, slope = y[0], mp.mpf(0), mp.mpf(0), mp.mpf(0), mp.mpf(0), mp.mpf(0)
        for value in y[1:]:
            e, de = value - l - damping * b, -dl - damping * db
            total, slope = total + e * e, slope + e * de
            l, dl = l + damping * b + level * e, dl + damping * db + level * de
            b, db = damping * b + level * beta * e, damping * db + level * (e + beta * de)
        return l, b, total, slope

    beta = mp.mpf(0)
    if theta[1] > 1e-9:
        beta = mp.findroot(lambda t: run(t)[3], (mp.mpf(theta[1]) * (1 - mp.mpf("1e-4")), mp.mpf(theta[1]) * (1 + mp.mpf("1e-4"))),
                           solver="secant", tol=mp.mpf("1e-40"))
    return (float(level), float(beta), float(damping)), run(beta)


mp.mp.dps = 30
cases = []
for price, table, column in (("wti", "oil_prices_monthly", "wti_usd_bbl"), ("wti", "oil_prices_month_end", "wti_last_usd_bbl"),
                             ("brent", "oil_prices_monthly", "brent_usd_bbl")):
    figures = read(table, column)
    for origin in ("1998-01", "2008-12", "2014-06", "2020-04"):
        y = np.log([value for month, value in sorted(figures.items()) if month <= origin])
        found = fitted(y)
        assert found[0] > 1 - 1e-6 and (found[1] < 1e-9 or found[2] < 0.8 + 1e-6)
        theta, (l, b, total, _) = polished(found, y)
        path = [float(l + b * sum(mp.mpf(str(theta[2])) ** i for i in range(1, h + 1))) for h in HORIZONS]
        cases.append(dict(price=price, last="last" in column, origin=origin, parameters=list(map(float, theta)),
                          sumOfSquares=float(total), horizons=HORIZONS, logs=path))
print(json.dumps(dict(program="scipy 1.17.1, mpmath", script="make_damped_trend.py", cases=cases), indent=1))
