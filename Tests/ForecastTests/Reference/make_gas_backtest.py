"""gas_backtest.json: European gas forecast from oil, and the regime-aware price, by origin and by era.

python3 make_gas_backtest.py DATA_FOLDER          (the folder Data of this repository; needs numpy)

The link is ln gas = c + s * ln(average of Brent), fitted by numpy on the last 60, the last 120 and all months known at an
origin; the rule of least squares among 32 is taken for each; ln forecasts are averaged. Brent after the origin is its last
price of the month. The weight against no-change is the discounted slope of what came on what was foreseen, over all leads
up to the horizon, written here as the double sum of its definition. `lagged`: the same with gas known a month after oil.
"""
import csv, json, os, platform, sys
import numpy as np

data = sys.argv[1]
FIRST_ORIGIN, HORIZONS, DISCOUNT, LEVEL, RATE, WARM_UP = "1992-12", range(1, 13), 0.9, 0.8, 0.05, 24      # the rate is divided by the horizon
FADE = 0.5 ** (1 / 3)
RULES = [(n, l, m) for n in (3, 6, 9, 12) for l in (0, 1, 2, 3) for m in (1, 3)]
SAMPLES = [60, 120, None]


def column(name, c):
    with open(os.path.join(data, name + ".csv"), newline="") as f:
        return {r["month"]: float(r[c]) for r in csv.DictReader(f) if r[c] != ""}


def number(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def text(t):
    return f"{(t + T0) // 12}-{(t + T0) % 12 + 1:02d}"


gas_by_month = column("gas_prices_monthly", "europe_usd_mmbtu")
brent_by_month = column("oil_prices_monthly", "brent_usd_bbl")
last_by_month = column("oil_prices_month_end", "brent_last_usd_bbl")
months = sorted(m for m in brent_by_month if m in gas_by_month)
T0, N = number(months[0]), len(months)
gas = np.array([gas_by_month[m] for m in months])
brent = np.array([brent_by_month[m] for m in months])
last = np.array([last_by_month[m] for m in months])
y = np.log(gas)
at = lambda month: number(month) - T0


def averages(oil, rule):
    n, l, m = rule
    out = np.full(len(oil), np.nan)
    for t in range(len(oil)):
        block = t - (t + T0) % 12 % m
        first, end = block - l - n, block - l
        if first >= 0:
            out[t] = oil[first:end].mean()
    return out


FULL = {r: averages(brent, r) for r in RULES + [(6, 6, 1)]}


def links(rules, back, lead=0):
    """Forecasts from gas known to t and oil known to t + lead."""
    first = max(int(np.argmax(~np.isnan(FULL[r]))) for r in rules)
    out, chosen = {}, {}
    for t in range(at(FIRST_ORIGIN), N - lead):
        held = np.concatenate([brent[: t + lead + 1], np.full(12 - lead, last[t + lead])])
        paths, chosen[t] = [], []
        for sample in SAMPLES:
            low = first if sample is None else max(first, t + 1 - sample)
            best = None
            for r in rules:
                X = np.column_stack([np.ones(t + 1 - low), np.log(FULL[r][low : t + 1])])
                beta, _, _, _ = np.linalg.lstsq(X, y[low : t + 1], rcond=None)
                u = y[low : t + 1] - X @ beta
                if best is None or u @ u < best[0]:
                    best = (u @ u, r, beta, u)
            _, r, beta, u = best
            kappa = min(1, max(0, -(np.diff(u) @ u[:-1]) / (u[:-1] @ u[:-1])))
            chosen[t].append(dict(rule="-".join(map(str, r)), constant=beta[0], elasticity=beta[1], adjustment=kappa))
            f = beta[0] + beta[1] * np.log(averages(held, r))
            kept = {"at once": 0.0, "never": 1.0, "estimated": 1 - kappa}[back]
            paths.append([f[t + h] + kept**h * (y[t] - f[t]) for h in HORIZONS])
        out[t] = np.exp(np.mean(paths, axis=0))
    return out, chosen


def aware(F):
    out, weights = {}, {}
    for t in F:
        w = []
        for h in HORIZONS:
            top = bottom = 0.0
            for k in range(1, h + 1):
                for s in F:
                    if s + k <= t:
                        x, z = np.log(F[s][k - 1] / gas[s]), np.log(gas[s + k] / gas[s])
                        top += DISCOUNT ** (t - s - k) * x * z
                        bottom += DISCOUNT ** (t - s - k) * x * x
            w.append(min(1.0, max(0.0, top / bottom)) if bottom > 0 else 0.0)
        weights[t] = w
        out[t] = gas[t] * (F[t] / gas[t]) ** np.array(w)
    return out, weights


def scales(h):
    """The root of the movement to expect in a month of the next h, at each origin, from movements since the first."""
    first = at(FIRST_ORIGIN)
    moved = np.abs(np.diff(y[first:]))
    out = {}
    for t in range(first + 1, N):
        m = moved[: t - first]
        w = FADE ** np.arange(len(m))[::-1]
        recent = (w @ m) / w.sum()
        out[t] = np.sqrt(m.mean() + (recent - m.mean()) * (FADE ** np.arange(h)).mean())
    out[first] = out[first + 1]
    return out


def bands(F, h):
    origins = [t for t in F if t + h < N]
    scale = scales(h)
    s = {t: abs(np.log(gas[t + h] / F[t][h - 1])) / scale[t] for t in origins}
    shares = 1 - np.arange(1, 20) / 20
    a, own, width = shares, {}, {}
    for t in range(min(F), N):
        known = [s[u] for u in origins if u + h <= t]
        if len(known) < WARM_UP:
            continue
        if t - h in own:
            a = np.maximum(0, a + RATE / h * (shares - (s[t - h] > own[t - h])))
        own[t] = np.quantile(known[-120:], np.maximum(0, 1 - a))
        width[t] = float(scale[t] * np.sort(own[t])[15])      # of the 19 bands of 5, 10 … 95 %, the one of 80 %
    return width


ERAS = [("1998-01", "2010-03"), ("2010-04", "2021-12"), ("2010-04", "2014-12"), ("2015-01", "2020-12"), ("2022-01", "2026-05")]
study, _ = links([(6, 6, 1)], "at once")
level, _ = links(RULES, "at once")
corrected, _ = links(RULES, "estimated")
link, chosen = links(RULES, "never")
regime, weights = aware(link)
models = {"oil link 6-6-1": study, "oil link searched window": level, "oil link searched window, with error correction": corrected,
          "oil link searched window, from the last price": link, "regime-aware": regime}

eras = []
for a, z in ERAS:
    for name, F in models.items():
        rows = []
        for h in HORIZONS:
            o = [t for t in range(at(a) - h, at(z) - h + 1)]
            e = np.array([gas[t + h] - F[t][h - 1] for t in o])
            n = np.array([gas[t + h] - gas[t] for t in o])
            width = bands(F, h)
            inside = np.mean([abs(np.log(gas[t + h] / F[t][h - 1])) <= width[t] for t in o])
            wide = np.mean([F[t][h - 1] * (np.exp(width[t]) - np.exp(-width[t])) for t in o])
            rows.append(dict(horizon=h, n=len(o), rmse=float(np.sqrt(np.mean(e * e))), ratio=float(e @ e / (n @ n)), coverage=float(inside), width=float(wide)))
        eras.append(dict(first=a, last=z, model=name, scores=rows))
        print(a, z, name[:46].ljust(46), " ".join(f"{r['ratio']:.2f}" for r in rows), "|", " ".join(f"{r['coverage']:.2f}" for r in rows))

later, _ = aware(links(RULES, "never", lead=1)[0])
lagged = []
for a, z in ERAS:
    ratios = []
    for h in HORIZONS:
        o = range(at(a) - h, at(z) - h + 1)
        ratios.append(float(sum((gas[t + h] - later[t][h - 1]) ** 2 for t in o) / sum((gas[t + h] - gas[t]) ** 2 for t in o)))
    lagged.append(dict(first=a, last=z, ratios=ratios))
    print(a, z, "gas known a month late".ljust(46), " ".join(f"{r:.2f}" for r in ratios))

origins = []
for month in ("1993-06", "1998-01", "2003-09", "2008-07", "2010-03", "2010-10", "2016-02", "2021-11", "2026-05"):
    t = at(month)
    origins.append(dict(origin=month, links=chosen[t], study=list(study[t]), level=list(level[t]), corrected=list(corrected[t]),
                        fromLastPrice=list(link[t]), weights=weights[t], regimeAware=list(regime[t])))
end = at("2026-05")
ahead = []
for h in HORIZONS:
    price, width = regime[end][h - 1], bands(regime, h)[end]
    ahead.append(dict(lower=float(price * np.exp(-width)), upper=float(price * np.exp(width))))
out = dict(source=f"numpy {np.__version__}, Python {platform.python_version()}", command="python3 make_gas_backtest.py Data",
           tolerance=1e-8, firstOrigin=FIRST_ORIGIN, discount=DISCOUNT, origins=origins, eras=eras, lagged=lagged, ahead=ahead)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "gas_backtest.json"), "w") as f:
    json.dump(out, f, indent=1)
    f.write("\n")
