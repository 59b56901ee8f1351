"""Forecasts of the models of a backtest at a few origins, by statsmodels, for backtest_models.json.

    python make_backtest_models.py > backtest_models.json

VAR: statsmodels VAR(trend="c") on log differences of last prices and crude production (published three
months later), order by BIC from 1 to 6 and order 3, continued from the last common month with the known months of the
price put in by hand. Regressions: statsmodels OLS of the log change from the last price on the sign.
"""

import csv
import json
import sys
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm
from statsmodels.tsa.api import VAR

DATA = Path(__file__).resolve().parents[3] / "Data"


def column(file, name):
    with open(DATA / f"{file}.csv") as handle:
        return {row["month"]: float(row[name]) for row in csv.DictReader(handle) if row[name]}


def add(month, n):
    k = int(month[:4]) * 12 + int(month[5:]) - 1 + n
    return f"{k // 12}-{k % 12 + 1:02d}"


def months(first, last):
    out = [first]
    while out[-1] < last:
        out.append(add(out[-1], 1))
    return out


def averages(ends, horizons):
    """Geometric means of the prices at both ends of each month; ends[0] is the last known price."""
    return [float(np.sqrt(ends[h - 1] * ends[h])) for h in horizons]


def var(price, production, origin, horizons, order=None):
    edge = add(origin, -3)
    span = months(max(min(price), min(production)), edge)
    z = np.diff(np.log([[price[m], production[m]] for m in span]), axis=0)
    model = VAR(z)
    if order is None:
        order = 1 + int(np.argmin(model.select_order(6, trend="c").ics["bic"][1:]))
    fit = model.fit(order, trend="c")
    rows = list(z)
    month, ends = edge, [price[origin]]
    while month < add(origin, max(horizons)):
        month = add(month, 1)
        step = fit.intercept.copy()
        for lag in range(1, order + 1):
            step = step + fit.coefs[lag - 1] @ rows[-lag]
        if month <= origin:
            step[0] = np.log(price[month] / price[add(month, -1)])
        else:
            ends.append(ends[-1] * np.exp(step[0]))
        rows.append(step)
    return {
        "order": int(order),
        "equations": [[float(x) for x in row] for row in fit.params.T],
        "forecasts": averages(ends, horizons),
    }


def direct(average, last, sign, origin, horizons):
    out = []
    for h in horizons:
        rows = [m for m in months(min(sign), add(origin, -h)) if m in sign and m in last]
        y = [np.log(average[add(m, h)] / last[m]) for m in rows]
        fit = sm.OLS(y, sm.add_constant([sign[m] for m in rows])).fit()
        out.append(float(last[origin] * np.exp(fit.params @ [1, sign[origin]])))
    return out


def main():
    horizons = [1, 3, 12]
    cases = []
    production = column("world_oil_monthly", "crude_production_kbd")
    heating = column("oil_products_monthly", "heating_oil_nyh_usd_gal")
    for series in ["wti", "brent"]:
        average = column("oil_prices_monthly", f"{series}_usd_bbl")
        last = column("oil_prices_month_end", f"{series}_last_usd_bbl")
        for origin in ["2000-06", "2009-01", "2016-11"]:
            spread = {m: np.log(heating[m] / average[m]) for m in heating if m in average and m <= origin}
            momentum = {m: np.log(last[m] / last[add(m, -3)]) for m in last if add(m, -3) in last and m <= origin}
            distance = {}
            for m in last:
                window = [add(m, -k) for k in range(60)]
                if m <= origin and all(w in average for w in window):
                    distance[m] = np.log(last[m]) - np.mean([np.log(average[w]) for w in window])
            cases.append(
                {
                    "series": series,
                    "origin": origin,
                    "horizons": horizons,
                    "var": var({m: v for m, v in last.items() if m <= origin}, production, origin, horizons),
                    "var3": var({m: v for m, v in last.items() if m <= origin}, production, origin, horizons, 3),
                    "spread": direct(average, last, spread, origin, horizons),
                    "momentum": direct(average, last, momentum, origin, horizons),
                    "distance": direct(average, last, distance, origin, horizons),
                }
            )
    json.dump(
        {
            "source": "make_backtest_models.py",
            "programs": {"statsmodels": statsmodels.__version__, "numpy": np.__version__},
            "tolerance": {"relative": 1e-10},
            "cases": cases,
        },
        sys.stdout,
        indent=1,
    )
    print()


main()
