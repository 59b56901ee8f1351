"""gas_windows.json: European gas on an n-l-m average of Brent.

python3 make_gas_windows.py DATA_FOLDER
"""
from reference_support import *

data = folder()
gas = {m: v * mp.mpf("35.12") for m, v in numbers(columns(data, "gas_prices_monthly.csv")["wb_natgas_europe_usd_mmbtu"]).items()}
brent = numbers(columns(data, "oil_prices_monthly.csv")["brent_usd_bbl"])


def window(n, l, m, month):
    first = step(month, -((int(month[5:]) - 1) % m))
    return [step(first, -l - n + i) for i in range(n)]


sample = span("2006-01", "2009-03")
cases = []
for n, l, m in [(6, 6, 1), (6, 0, 1), (6, 1, 1), (6, 3, 1), (9, 0, 1), (3, 0, 1), (6, 0, 3), (6, 3, 3)]:
    w = {t: mean(brent[x] for x in window(n, l, m, t)) for t in span("2006-01", "2009-12")}
    y, X = [gas[t] for t in sample], [[mp.mpf(1), w[t]] for t in sample]
    f = least_squares(y, X, ["(Intercept)", f"average({n}-{l}-{m})"])
    a, b = f["beta"]
    fit = {k: mean(a + b * w[t] for t in months_of(k)) for k in ("2008", "2009")}
    av = {k: mean(w[t] for t in months_of(k)) for k in ("2008", "2009")}
    cases.append(dict(rule=f"{n}-{l}-{m}", windowOf200901=window(n, l, m, "2009-01"), windowOf200903=window(n, l, m, "2009-03")) | table(f) | dict(
        statsmodelsRelativeDifference=statsmodels_difference(y, X, f), average2008=av["2008"], average2009=av["2009"],
        averageRatio=av["2009"] / av["2008"], fitted2008=fit["2008"], fitted2009=fit["2009"], fittedRatio=fit["2009"] / fit["2008"],
        averages=[w[t] for t in span("2006-01", "2009-12")]))
    c = {k: float(v) for k, v in cases[-1].items() if isinstance(v, mp.mpf)}
    print("%-6s a %9.3f b %7.4f se %.3f %.4f r2 %.4f sigma %.2f | window %.2f %.2f ratio %.4f | fitted %.2f %.2f ratio %.4f" % (
        cases[-1]["rule"], a, b, f["se"][0], f["se"][1], c["r2"], c["sigma"], c["average2008"], c["average2009"], c["averageRatio"],
        c["fitted2008"], c["fitted2009"], c["fittedRatio"]))
obs = {k: mean(gas[t] for t in months_of(k)) for k in ("2008", "2009")}
print({k: float(v) for k, v in obs.items()})
write("gas_windows.json", dict(
    source=source("statsmodels", "numpy"), command="python3 make_gas_windows.py DATA_FOLDER", script="make_gas_windows.py",
    files=["gas_prices_monthly.csv", "oil_prices_monthly.csv"],
    tolerance=dict(relative=1e-10, why="two regressors, 39 rows; statsmodels in double agrees to the difference beside each case"),
    conventions=dict(gas="USD/mmbtu x 35.12 = USD/1000 m3", sample="2006-01..2009-03, 39 months, constant and window",
                     window="n months that end l + 1 months before the first month of the block; m = 3: calendar quarters",
                     fitted="mean of 12 monthly values at actual Brent, whatever the sample", averages="monthly, 2006-01..2009-12"),
    observed2008=obs["2008"], observed2009=obs["2009"], observedRatio=obs["2009"] / obs["2008"], cases=cases))
