"""backtest.json: measures, tests and benchmarks of backtests, computed by other programs.

python3 make_backtest.py DATA_FOLDER

Needs numpy, scipy, pandas, statsmodels, arch and mpmath; R with forecast and jsonlite for backtest.R beside this script.
"""
import math, subprocess, tempfile
import numpy as np, pandas as pd, scipy.stats
from arch.bootstrap import MCS
from statsmodels.tsa.ar_model import AutoReg, ar_select_order
from statsmodels.tsa.holtwinters import ExponentialSmoothing, Holt
from reference_support import *

data = folder()
here = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(20091209)
listed = lambda x: [float(v) for v in x]


# Diebold-Mariano and accuracy: R forecast
def overlapping(n, h, scale=1.0):
    e = rng.standard_normal(n + h)
    return np.round(scale * np.array([e[t:t + h].sum() for t in range(n)]), 6)


dm = []
for h, n in [(1, 40), (3, 60), (6, 120), (12, 200), (24, 319)]:
    for power in (2, 1):
        dm.append(dict(first=listed(overlapping(n, h)), second=listed(overlapping(n, h, 1.2)), h=h, power=power,
                       estimator="acf", kernel="rectangular"))
# alternating losses: gamma(1) near -gamma(0) makes the rectangular variance negative
first = np.round(1.5 + 0.5 * (-1.0) ** np.arange(30) + 0.01 * rng.standard_normal(30), 6)
second = np.round(1.4 + 0.01 * rng.standard_normal(30), 6)
dm.append(dict(first=listed(first), second=listed(second), h=2, power=2, estimator="bartlett", kernel="bartlett"))
history = np.round(60 * np.exp(np.cumsum(0.08 * rng.standard_normal(72))), 4)
outcomes = np.round(history[-1] * np.exp(np.cumsum(0.08 * rng.standard_normal(12))), 4)
with tempfile.TemporaryDirectory() as scratch:
    source_file, target = os.path.join(scratch, "in.json"), os.path.join(scratch, "out.json")
    json.dump(dict(dm=dm, accuracy=dict(history=listed(history), outcomes=listed(outcomes))), open(source_file, "w"))
    subprocess.run(["Rscript", os.path.join(here, "backtest.R"), source_file, target], check=True)
    r = json.load(open(target))
for case, answer in zip(dm, r["dm"]):
    case.update(answer)
    e, f = np.abs(case["first"]) ** case["power"], np.abs(case["second"]) ** case["power"]
    d = e - f - np.mean(e - f)
    variance = (d @ d + 2 * sum(d[j:] @ d[:-j] for j in range(1, case["h"]))) / len(d)
    assert (variance > 0) == (case["kernel"] == "rectangular"), (case["h"], variance)
    del case["estimator"]
accuracy = dict(history=listed(history), outcomes=listed(outcomes), forecasts=r["accuracy"]["forecasts"],
                rmse=r["accuracy"]["RMSE"], mae=r["accuracy"]["MAE"], mape=r["accuracy"]["MAPE"],
                mase=r["accuracy"]["MASE"])


# Pesaran-Timmermann: from the 2 x 2 table in fractions of whole numbers, then 50 digits
def pesaran_timmermann(forecast, outcome):
    n = len(forecast)
    a = sum(f > 0 and o > 0 for f, o in zip(forecast, outcome))
    b = sum(f > 0 and o <= 0 for f, o in zip(forecast, outcome))
    c = sum(f <= 0 and o > 0 for f, o in zip(forecast, outcome))
    d = n - a - b - c
    n_, rise_f, rise_o = mp.mpf(n), mp.mpf(a + b) / n, mp.mpf(a + c) / n
    share = mp.mpf(a + d) / n
    star = rise_o * rise_f + (1 - rise_o) * (1 - rise_f)
    var = star * (1 - star) / n_
    var_star = ((2 * rise_o - 1) ** 2 * rise_f * (1 - rise_f) + (2 * rise_f - 1) ** 2 * rise_o * (1 - rise_o)) / n_ \
        + 4 * rise_o * rise_f * (1 - rise_o) * (1 - rise_f) / n_ ** 2
    s = (share - star) / mp.sqrt(var - var_star)
    return dict(hits=int(a + d), statistic=s, pValue=mp.erfc(s / mp.sqrt(2)) / 2)


direction = []
for n, link in [(30, 0.3), (120, 0.0), (300, 0.6)]:
    outcome = np.round(rng.standard_normal(n) + 0.2, 4)
    forecast = np.round(link * outcome + rng.standard_normal(n) + 0.1, 4)
    direction.append(dict(forecasts=listed(forecast), outcomes=listed(outcome),
                          **pesaran_timmermann(forecast, outcome)))


# CRPS: double sum in 50 digits, and the integral of (F - 1{x >= y})^2 over the steps of F for the empirical form
def crps(draws, y):
    x, y = [mp.mpf(v) for v in draws], mp.mpf(y)
    m = len(x)
    near = mp.fsum(abs(v - y) for v in x) / m
    pairs = mp.fsum(abs(u - v) for u in x for v in x)
    points = sorted(x + [y])
    integral = mp.fsum((high - low) * (mp.mpf(sum(v <= low for v in x)) / m - (1 if low >= y else 0)) ** 2
                       for low, high in zip(points, points[1:]))
    empirical = near - pairs / (2 * m * m)
    assert abs(empirical - integral) < mp.mpf(10) ** -40
    return empirical, near - pairs / (2 * m * (m - 1))


scores = []
for m, centre, spread, y in [(2, 0, 1, 0.3), (7, 80, 10, 95.5), (50, 60, 5, 59.25), (200, 1e6, 1, 1000001.25)]:
    draws = listed(np.round(centre + spread * rng.standard_normal(m), 5))
    empirical, fair = crps(draws, y)
    scores.append(dict(draws=draws, outcome=y, empirical=empirical, fair=fair))

# interval score: by its definition, case by case, in pandas
bands = pd.DataFrame(dict(y=np.round(rng.standard_normal(50), 4), l=np.round(-1 - 0.3 * rng.random(50), 4),
                          u=np.round(1 + 0.3 * rng.random(50), 4)))
alpha = 1 - 0.8
interval = dict(level=0.8, lower=listed(bands.l), upper=listed(bands.u), outcomes=listed(bands.y),
                coverage=float(bands.y.between(bands.l, bands.u).mean()), width=float((bands.u - bands.l).mean()),
                score=float(((bands.u - bands.l) + (2 / alpha) * (bands.l - bands.y).clip(lower=0)
                             + (2 / alpha) * (bands.y - bands.u).clip(lower=0)).mean()))

# PIT: scipy.stats.chisquare on numpy.histogram
transforms = np.round(rng.beta(0.8, 0.9, 137), 6)
counts = np.histogram(transforms, bins=10, range=(0, 1))[0]
chi = scipy.stats.chisquare(counts)
pit = dict(transforms=listed(transforms), counts=[int(c) for c in counts], statistic=float(chi.statistic),
           pValue=float(chi.pvalue))

# model confidence set: arch, with the rows of its moving-block bootstrap written down
n, k, reps = 60, 5, 80
losses = np.round((rng.standard_normal((n, 1)) + np.array([1, 1.05, 1.3, 1.6, 2.2])
                   * rng.standard_normal((n, k))) ** 2, 5)
sets, rows = [], None
for method, name in (("R", "range"), ("max", "maximum")):
    mcs = MCS(losses, size=0.1, reps=reps, block_size=4, method=method, bootstrap="moving block", seed=7)
    mcs.compute()
    used = np.array(mcs._bootstrap_indices)
    assert rows is None or (rows == used).all()
    rows = used
    many = MCS(losses, size=0.1, reps=20000, block_size=4, method=method, bootstrap="moving block", seed=8)
    many.compute()
    sets.append(dict(statistic=name, order=[int(i) for i in mcs.pvalues.index], pValues=listed(mcs.pvalues.Pvalue),
                     manyOrder=[int(i) for i in many.pvalues.index], manyPValues=listed(many.pvalues.Pvalue)))
confidence = dict(losses=[listed(c) for c in losses.T], blockLength=4, rows=[[int(i) for i in r_] for r_ in rows],
                  sets=sets)

# combinations: numpy.linalg.solve on the second moments, scipy.stats.trim_mean
errors = np.round(rng.standard_normal((40, 4)) @ np.array([[1, .5, .2, 0], [0, 1, .4, .1], [0, 0, 1.5, .3],
                                                           [0, 0, 0, .8]]), 5)
moments = errors.T @ errors
least = np.linalg.solve(moments, np.ones(4))
recent = 1 / (errors[-12:] ** 2).mean(0)
said = [71.0, 64.5, 80.25, 69.0]
combination = dict(errors=[listed(c) for c in errors.T], batesGranger=listed(least / least.sum()), window=12,
                   inverseRecentError=listed(recent / recent.sum()), forecasts=said,
                   trimmed=float(scipy.stats.trim_mean(said, 0.25)))

# benchmarks on WTI: AutoReg with ar_select_order, Holt with a damped trend
average = pd.read_csv(os.path.join(data, "oil_prices_monthly.csv"), index_col=0)
last = pd.read_csv(os.path.join(data, "oil_prices_month_end.csv"), index_col=0)
horizons = [1, 3, 6, 12, 24]
models = []
for column, origin in [("wti_usd_bbl", "1998-01"), ("wti_usd_bbl", "2014-06"), ("brent_usd_bbl", "2020-03")]:
    y = np.log(average[column].dropna().loc[:origin].to_numpy())
    x = np.diff(y)
    lags = ar_select_order(x, maxlag=12, ic="bic", trend="c").ar_lags or 0
    order = max(lags) if lags else 0
    ar = AutoReg(x, lags=order, trend="c").fit()
    path = np.exp(y[-1] + np.cumsum(ar.predict(len(x), len(x) + 23)))
    holt = Holt(y, damped_trend=True, initialization_method="known", initial_level=y[0], initial_trend=0)
    fixed = holt.fit(smoothing_level=0.9, smoothing_trend=0.25, damping_trend=0.85, optimized=False)
    bounds = dict(smoothing_level=(0, 1), smoothing_trend=(0, 1), damping_trend=(0.8, 0.98))
    free = ExponentialSmoothing(y, trend="add", damped_trend=True, initialization_method="known", bounds=bounds,
                                initial_level=y[0], initial_trend=0)
    least = min(free.fit(optimized=True, method=m).sse for m in ("SLSQP", "L-BFGS-B", "trust-constr"))
    models.append(dict(series=column, origin=origin, order=int(order), coefficients=listed(ar.params),
                       horizons=horizons, autoregression=[float(path[h - 1]) for h in horizons],
                       smoothing=dict(level=0.9, trend=0.25, damping=0.85, sumOfSquares=float(fixed.sse),
                                      forecasts=[float(np.exp(fixed.forecast(24)[h - 1])) for h in horizons]),
                       leastSumOfSquares=float(least)))

# the two benchmarks: pandas, targets are monthly averages
ratios = []
for column, first_, last_ in [("wti", "1992-01", "2019-12"), ("wti", "1998-01", "2026-07"), ("brent", "1998-01", "2026-07")]:
    a, l = average[f"{column}_usd_bbl"], last[f"{column}_last_usd_bbl"]
    for h in horizons:
        frame = pd.DataFrame(dict(y=a.shift(-h), a=a, l=l)).loc[:last_].dropna()
        kept = frame.loc[(frame.index >= first_) & (frame.index <= step(last_, -h))]
        d = ((kept.y - kept.l) ** 2 - (kept.y - kept.a) ** 2).to_numpy()
        n = len(d)
        e = d - d.mean()
        gamma = [e[j:] @ e[:n - j] / n for j in range(h)]
        factor = np.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n)
        p = [2 * scipy.stats.t.sf(abs(d.mean()) / np.sqrt((gamma[0] + 2 * sum(w(j) * gamma[j] for j in range(1, h))) / n)
                                  * factor, n - 1) for w in (lambda j: 1, lambda j: 1 - j / h)]
        ratios.append(dict(series=column, first=first_, lastTarget=last_, horizon=h, n=len(kept),
                           rectangularP=float(p[0]), bartlettP=float(p[1]),
                           rmseLast=float(np.sqrt(((kept.y - kept.l) ** 2).mean())),
                           ratio=float(((kept.y - kept.l) ** 2).mean() / ((kept.y - kept.a) ** 2).mean())))

write("backtest.json", dict(
    source=source("numpy", "scipy", "pandas", "statsmodels", "arch") + ", " + r["program"],
    command="python3 make_backtest.py DATA_FOLDER", script="make_backtest.py, backtest.R",
    files=["oil_prices_monthly.csv", "oil_prices_month_end.csv"],
    tolerance=dict(relative=1e-10, monteCarlo=0.02, smallVariance=1e-6, why="the programs work in double; p-values of two bootstraps of "
                   "20000 and 4000 samples differ by chance; where the rectangular variance "
                   "of the two benchmarks nearly cancels, its p-value keeps six digits"),
    conventions=dict(dm="difference first - second; R's acf estimator is the rectangular kernel", target="monthly average",
                     damped="statsmodels' smoothing_trend is the weight of the level's correction in the trend"),
    dm=dm, accuracy=accuracy, direction=direction, crps=scores, interval=interval, pit=pit, confidenceSet=confidence,
    combination=combination, models=models, benchmarks=ratios))
for q in ratios: print(q)
for m_ in models: print({k: v for k, v in m_.items() if k != "coefficients"})
for s in sets: print(s)
