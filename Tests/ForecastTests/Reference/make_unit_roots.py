"""Unit-root statistics by two programs each: statsmodels or arch, and R (urca, stats) or gretl.

usage: python3 make_unit_roots.py DATA_FOLDER

Every case keeps the first program's figure and, beside it, the second one's. Data that do not ship with the product
(US macro data of statsmodels, Danish money demand of urca) are written into the file.
"""
import os, shutil, subprocess, tempfile, warnings
import numpy as np, statsmodels.api as sm
from statsmodels.tsa.stattools import adfuller, kpss
from statsmodels.tsa.adfvalues import mackinnoncrit, mackinnonp
from arch.unitroot import PhillipsPerron, DFGLS, ZivotAndrews
import mpmath as mp
from reference_support import columns, folder, least_squares, source, span, write

warnings.simplefilter("ignore")
data = folder()
macro = sm.datasets.macrodata.load_pandas().data
R = shutil.which("Rscript")


def r(code, **series):
    """Numbers that R prints, one a line, with the series as vectors."""
    with tempfile.TemporaryDirectory() as d:
        head = "suppressMessages(library(urca))\n"
        for k, v in series.items():
            np.savetxt(os.path.join(d, k), np.asarray(v), fmt="%.17g")
            head += f'{k} <- scan("{d}/{k}", quiet = TRUE)\n'
        out = subprocess.run([R, "-e", head + code], capture_output=True, text=True)
        assert out.returncode == 0, out.stderr
        return [float(x) for x in out.stdout.split()]


def gretl(code, y):
    with tempfile.TemporaryDirectory() as d:
        np.savetxt(os.path.join(d, "y.csv"), np.asarray(y), fmt="%.17g", header="y", comments="")
        with open(os.path.join(d, "s.inp"), "w") as f:
            f.write(f'set verbose off\nopen "{d}/y.csv" --quiet\nsetobs 1 1 --time-series\n{code}\n')
        out = subprocess.run(["gretlcli", "-b", os.path.join(d, "s.inp")], capture_output=True, text=True).stdout
        return [float(x.split("=>")[1]) for x in out.splitlines() if x.startswith("=>") ]


p = columns(data, "oil_prices_monthly.csv")["wti_usd_bbl"]
danish = dict(zip(["LRM", "LRY", "IBO", "IDE"], np.array(r(
    'data(denmark); cat(sprintf("%.17g", as.vector(as.matrix(denmark[, c("LRM","LRY","IBO","IDE")]))), sep = "\\n")')).reshape(4, -1)))
series = {
    "lgdp": np.log(macro.realgdp.values), "unemployment": macro.unemp.values, "tbill": macro.tbilrate.values,
    "lrm": danish["LRM"], "ibo": danish["IBO"],
    "lwti": np.array([np.log(float(p[m])) for m in span("1986-01", "2008-12")]),
}
cases = []


def simulated_rho(draws=40000, length=2000):
    """T(rho - 1) of random walks, sorted: arch has a surface of its own, which is off by up to 0.03 without a constant."""
    rng, t, out = np.random.default_rng(1), np.arange(1.0, length + 1), dict(n=[], c=[], ct=[])
    fixed = dict(c=np.ones((length, 1)), ct=np.c_[np.ones(length), t - t.mean()])
    for _ in range(draws // 1000):
        e = rng.standard_normal((1000, length))
        lagged = np.c_[np.zeros(1000), e.cumsum(1)[:, :-1]]
        for k in out:
            y = lagged
            if k in fixed:
                q = np.linalg.qr(fixed[k])[0]
                y = lagged - (lagged @ q) @ q.T
            out[k].append(length * (y * e).sum(1) / (y * y).sum(1))
    return {k: np.sort(np.concatenate(v)) for k, v in out.items()}


walks = simulated_rho()


def phillips_perron(y, terms, lags):
    """Z-tau and Z-rho in fifty digits: urca forms its moments from y instead of the lagged y and is up to 4 % off."""
    y = [mp.mpf(float(v)) for v in y]
    X = [[y[t - 1]] + [mp.mpf(t) ** i for i in range(dict(n=0, c=1, ct=2)[terms])] for t in range(1, len(y))]
    f = least_squares(y[1:], X, ["x"] * len(X[0]), constant=terms != "n")
    n, u = f["n"], f["residuals"]
    gamma = [mp.fsum(u[t] * u[t - j] for t in range(j, n)) / n for j in range(lags + 1)]
    lam2 = gamma[0] + 2 * mp.fsum((1 - mp.mpf(j) / (lags + 1)) * gamma[j] for j in range(1, lags + 1))
    gap, se, s2 = f["beta"][0] - 1, f["se"][0], f["sigma"] ** 2
    return dict(tau=mp.sqrt(gamma[0] / lam2) * gap / se - (lam2 - gamma[0]) / (2 * mp.sqrt(lam2)) * n * se / mp.sqrt(s2),
                rho=n * gap - (lam2 - gamma[0]) / 2 * n ** 2 * se ** 2 / s2)


def add(series_name, test, statistic, other, other_program, program, **more):
    gap = None if other is None else abs(statistic - other) / abs(statistic)
    cases.append(dict(series=series_name, test=test, program=program, statistic=statistic) | more
                 | dict(otherProgram=other_program, other=other, relativeDifference=gap))
    print(f"{series_name:14s}{test:20s}{str(more.get('terms')):5s}{statistic:14.8f} {other} {gap}")


URDF = dict(n="none", c="drift", ct="trend")
GT = dict(n="--nc", c="--c", ct="--ct", ctt="--ctt")
for name, y in series.items():
    for terms in ["n", "c", "ct", "ctt"]:
        for lags in [0, 1, 4]:
            t, pv, _, n, crit = adfuller(y, maxlag=lags, regression=terms, autolag=None)
            if terms == "ctt":
                other = gretl(f'adf {lags} y --ctt --quiet\nprintf "=> %.17g\\n", $test', y)[0]
                who = "gretl"
            else:
                other, who = r(f'cat(sprintf("%.17g", ur.df(y, type = "{URDF[terms]}", lags = {lags})@teststat[1]))', y=y)[0], "R urca ur.df"
            add(name, "adf", t, other, who, "statsmodels adfuller", terms=terms, rule="fixed", atMost=lags, lags=lags, n=n, p=pv,
                critical=[crit["10%"], crit["5%"], crit["1%"]])
    for terms in ["c", "ct"]:
        for rule in ["aic", "bic", "t-stat"]:
            t, pv, lags, n, crit, _ = adfuller(y, maxlag=8, regression=terms, autolag=rule)
            add(name, "adf", t, None, None, "statsmodels adfuller", terms=terms, rule=rule, atMost=8, lags=int(lags), n=n, p=pv,
                critical=[crit["10%"], crit["5%"], crit["1%"]])
    for terms in ["n", "c", "ct"]:
        for stat in ["tau", "rho"]:
            for lags in [0, 4, 12]:
                a = PhillipsPerron(y, lags=lags, trend=terms, test_type=stat)
                other = who = None
                if terms == "ct" and stat == "tau" and lags != 0:
                    other, who = r(f'cat(sprintf("%.17g", ur.pp(y, type = "Z-tau", model = "trend", use.lag = {lags})@teststat))', y=y)[0], "R urca ur.pp"
                if terms != "n" and stat == "rho" and lags != 0:
                    m = dict(c="constant", ct="trend")[terms]
                    other, who = r(f'cat(sprintf("%.17g", ur.pp(y, type = "Z-alpha", model = "{m}", use.lag = {lags})@teststat))', y=y)[0], "R urca ur.pp"
                add(name, f"pp-{stat}", float(a.stat), other, who, "arch PhillipsPerron", terms=terms, rule="fixed", atMost=lags,
                    lags=lags, n=int(a.nobs), p=mackinnonp(a.stat, terms) if stat == "tau" else None, archP=float(a.pvalue),
                    simulatedP=float(np.searchsorted(walks[terms], a.stat) / len(walks[terms])) if stat == "rho" else None,
                    exact=float(phillips_perron(y, terms, lags)[stat]))
    for terms in ["c", "ct"]:
        for lags in [0, 4, 12]:
            s, pv, l, crit = kpss(y, regression=terms, nlags=lags)
            m = dict(c="mu", ct="tau")[terms]
            other = r(f'cat(sprintf("%.17g", ur.kpss(y, type = "{m}", use.lag = {lags})@teststat))', y=y)[0] if lags else None
            add(name, "kpss", s, other, "R urca ur.kpss" if lags else None, "statsmodels kpss", terms=terms, rule="fixed", atMost=lags, lags=lags,
                n=len(y), p=pv)
        s, pv, l, crit = kpss(y, regression=terms, nlags="auto")
        add(name, "kpss", s, None, None, "statsmodels kpss", terms=terms, rule="automatic", atMost=0, lags=int(l), n=len(y), p=pv)
        for lags in [1, 4]:
            a = DFGLS(y, lags=lags, trend=terms)
            m = dict(c="constant", ct="trend")[terms]
            other = r(f'cat(sprintf("%.17g", ur.ers(y, type = "DF-GLS", model = "{m}", lag.max = {lags})@teststat))', y=y)[0]
            add(name, "dfgls", float(a.stat), other, "R urca ur.ers", "arch DFGLS", terms=terms, rule="fixed", atMost=lags, lags=lags, n=int(a.nobs),
                p=mackinnonp(a.stat, "n") if terms == "c" else None, archP=float(a.pvalue))
        a = DFGLS(y, max_lags=8, method="bic", trend=terms)
        add(name, "dfgls", float(a.stat), None, None, "arch DFGLS", terms=terms, rule="bic", atMost=8, lags=int(a.lags), n=int(a.nobs))
    for broken, trend in [("intercept", "c"), ("trend", "t"), ("both", "ct")]:
        for lags in [0, 2]:
            # The smallest of urca's statistics over the breaks that trimming leaves, and its break.
            n = len(y)
            margin = int(n * 0.15)
            out = r(f'z <- ur.za(y, model = "{broken}", lag = {lags or "NULL"}); i <- {margin + 1}:{n - margin}; j <- i[which.min(z@tstats[i])]; '
                    f'cat(sprintf("%.17g", z@tstats[j]), j, sprintf("%.17g", z@teststat), z@bpoint)', y=y)
            a = ZivotAndrews(y, lags=lags, trend=trend, trim=0.15)
            add(name, "za", out[0], float(a.stat), "arch ZivotAndrews", "R urca ur.za, breaks trimmed by 0.15", terms=broken, rule="fixed", atMost=lags,
                lags=lags, n=n - 1 - lags, breakAfter=int(out[1]))

surfaces = dict(
    tau=[dict(terms=t, variables=v, tau=x, p=float(mackinnonp(x, t, v))) for t in ["n", "c", "ct", "ctt"] for v in [1, 2, 4, 6]
         for x in [-7.5, -4.2, -3.1, -1.7, -0.4, 0.6]],
    critical=[dict(terms=t, variables=v, n=n, values=[float(c) for c in mackinnoncrit(v, t, n)]) for t in ["n", "c", "ct", "ctt"]
              for v in ([1] if t == "n" else [1, 2, 5, 12]) for n in [25, 108, 1000]])
version = subprocess.run([R, "-e", 'cat(R.version.string, ", urca ", as.character(packageVersion("urca")), sep = "")'], capture_output=True, text=True).stdout
write("unit_roots.json", dict(
    source=source("statsmodels", "arch", "numpy") + ", " + version + ", gretl 2022c",
    command="python3 make_unit_roots.py DATA_FOLDER", script="make_unit_roots.py", files=["oil_prices_monthly.csv"],
    tolerance=dict(relative=1e-8, why="double-precision regressions of trending columns; the programs differ among each other by up to 1e-8"),
    conventions=dict(pp="Z statistics with sigma^2 = SSR/(n - k) in the standard error, gamma0 = SSR/n", za="urca's statistic at every break, trimmed",
                     archP="arch's own simulated surface, not the published one",
                     simulatedP="share of 40,000 random walks of 2,000 steps, numpy, seed 1"),
    data={k: list(map(float, v)) for k, v in series.items() if k != "lwti"},
    surfaces=surfaces, cases=cases))
