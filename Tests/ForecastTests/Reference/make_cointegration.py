"""Engle-Granger by statsmodels and R, Johansen by gretl, R's urca and statsmodels.

usage: python3 make_cointegration.py DATA_FOLDER

Data: Danish money demand of Johansen & Juselius (1990) from urca, US macro data of statsmodels, monthly oil prices of the product.
"""
import os, subprocess, tempfile, warnings
import numpy as np, pandas as pd, statsmodels.api as sm
from statsmodels.tsa.adfvalues import mackinnoncrit, mackinnonp
from statsmodels.tsa.stattools import coint
from statsmodels.tsa.vector_ar.vecm import coint_johansen
from reference_support import columns, folder, source, span, write

warnings.simplefilter("ignore")
data = folder()


def r(code, frame):
    with tempfile.TemporaryDirectory() as d:
        frame.to_csv(f"{d}/d.csv", index=False)
        out = subprocess.run(["Rscript", "-e", f'suppressMessages(library(urca)); d <- read.csv("{d}/d.csv")\n{code}'], capture_output=True, text=True)
        assert out.returncode == 0, out.stderr
        return [float(v) for v in out.stdout.split()]


def gretl(code, frame, freq=4):
    with tempfile.TemporaryDirectory() as d:
        frame.to_csv(f"{d}/d.csv", index=False)
        with open(f"{d}/s.inp", "w") as f:
            f.write(f'set verbose off\nopen "{d}/d.csv" --quiet\nsetobs {freq} {"1974:1" if freq == 4 else "1990:01"} --time-series\n{code}\n')
        out = subprocess.run(["gretlcli", "-b", f"{d}/s.inp"], capture_output=True, text=True).stdout
        return [[float(x) for x in line[2:].split()] for line in out.splitlines() if line.startswith("=>")]


version = subprocess.run(["Rscript", "-e", 'library(urca); cat(R.version.string, ", urca ", as.character(packageVersion("urca")), sep = "")'],
                         capture_output=True, text=True).stdout
danish = pd.DataFrame(np.array(r('data(denmark); cat(sprintf("%.17g", as.matrix(denmark[, c("LRM","LRY","IBO","IDE")])))', pd.DataFrame(dict(a=[1])))).reshape(4, -1).T,
                      columns=["LRM", "LRY", "IBO", "IDE"])
macro = sm.datasets.macrodata.load_pandas().data
us = pd.DataFrame(dict(consumption=np.log(macro.realcons), income=np.log(macro.realdpi), rate=macro.tbilrate))
oil = columns(data, "oil_prices_monthly.csv")
months = span("1990-01", "2008-12")
prices = pd.DataFrame({c: [np.log(float(oil[f"{c}_usd_bbl"][m])) for m in months] for c in ["wti", "brent"]})
sets = dict(denmark=danish, us=us, oil=prices)

engle = []
for name, cols in [("denmark", ["LRM", "LRY", "IBO", "IDE"]), ("us", ["consumption", "income"]), ("us", ["consumption", "income", "rate"]), ("oil", ["wti", "brent"])]:
    frame = sets[name][cols]
    for terms in ["c", "ct", "ctt"]:
        for lags, rule in [(0, "fixed"), (2, "fixed"), (6, "aic")]:
            t, p, _ = coint(frame[cols[0]], frame[cols[1:]], trend=terms, maxlag=lags, autolag=None if rule == "fixed" else rule)
            x = "+".join(cols[1:]) + {"c": "", "ct": "+ tr", "ctt": "+ tr + I(tr^2)"}[terms]
            other = None
            if rule == "fixed":
                other = r(f'tr <- seq_len(nrow(d)); u <- residuals(lm({cols[0]} ~ {x}, d)); cat(sprintf("%.17g", ur.df(u, type = "none", lags = {lags})@teststat[1]))', frame)[0]
            b = r(f'tr <- seq_len(nrow(d)); cat(sprintf("%.17g", coef(lm({cols[0]} ~ {x}, d))))', frame)
            n = len(frame) - 1 - lags
            engle.append(dict(data=name, variables=cols, terms=terms, rule=rule, atMost=lags, statistic=float(t), r=other, p=float(mackinnonp(t, terms, len(cols))),
                              coefficients=b[1:len(cols)] + b[:1] + b[len(cols):], n=n if rule == "fixed" else None,
                              critical=[float(v) for v in mackinnoncrit(len(cols), terms, n)] if rule == "fixed" else None))
            print(name, cols, terms, lags, rule, t, other)

GRETL = {1: "--nc", 2: "--rc", 3: "--uc", 4: "--crt", 5: "--ct"}
URCA = {2: "const", 3: "none", 4: "trend"}
johansen = []
for name, cols, lags, seasonal in [("denmark", ["LRM", "LRY", "IBO", "IDE"], 2, False), ("denmark", ["LRM", "LRY", "IBO", "IDE"], 2, True),
                                   ("us", ["consumption", "income", "rate"], 3, False), ("oil", ["wti", "brent"], 1, False), ("oil", ["wti", "brent"], 4, True)]:
    frame = sets[name][cols]
    freq = 12 if name == "oil" else 4
    for case in range(1, 6):
        g = gretl(f'coint2 {lags} {" ".join(cols)} {GRETL[case]} {"--seasonals" if seasonal else ""} --asy --quiet\nmatrix t = $test\nmatrix p = $pvalue\n'
                  + "\n".join(f'printf "=> %.17g %.17g %.17g %.17g\\n", t[{i + 1},1], t[{i + 1},2], p[{i + 1},1], p[{i + 1},2]' for i in range(len(cols))), frame, freq)
        row = dict(data=name, variables=cols, lags=lags, seasonal=seasonal, case=case, trace=[v[0] for v in g], maximum=[v[1] for v in g],
                   traceP=[v[2] for v in g], maximumP=[v[3] for v in g])
        if case in URCA:
            k = len(cols) + (case != 3)
            u = r(f'j <- function(t) ca.jo(d, type = t, ecdet = "{URCA[case]}", K = {max(lags, 2)}, spec = "transitory"{f", season = {freq}" if seasonal else ""})\n'
                  f'a <- j("trace"); b <- j("eigen"); cat(sprintf("%.17g", c(rev(a@teststat), rev(b@teststat), a@V[, 1], a@W[, 1])))', frame) if lags >= 2 else None
            p = len(cols)
            if u:
                row |= dict(urcaTrace=u[:p], urcaMaximum=u[p:2 * p], urcaVector=u[2 * p:2 * p + k], urcaLoadings=u[2 * p + k:])
        # coint_johansen with no lagged difference pairs the wrong rows (0.15 to 0.8 off), so K = 1 is left out.
        if case in (1, 3) and not seasonal and lags > 1:
            s = coint_johansen(frame, {1: -1, 3: 0}[case], lags - 1)
            row |= dict(statsmodelsTrace=list(map(float, s.lr1)), statsmodelsMaximum=list(map(float, s.lr2)))
        gap = lambda a, b: max(abs(x / y - 1) for x, y in zip(row[a], row[b])) if b in row else None
        print(name, lags, seasonal, case, row["trace"][0], "urca", gap("trace", "urcaTrace"), "statsmodels", gap("trace", "statsmodelsTrace"))
        johansen.append(row)



def trace_quantiles(case, n, draws=8000, length=1000):
    """Quantiles at 10, 5 and 1 % of the trace statistic of n independent random walks, lag 1."""
    rng, out = np.random.default_rng(5), []
    for _ in range(draws // 100):
        e = rng.standard_normal((100, length, n))
        x = np.concatenate([np.zeros((100, 1, n)), e.cumsum(1)[:, :-1]], 1)
        if case == 2:
            f = np.concatenate([x, np.ones((100, length, 1))], 2)
        else:
            f = np.concatenate([x, np.broadcast_to(np.arange(1.0, length + 1)[None, :, None] / length, (100, length, 1))], 2)
            f, e = f - f.mean(1, keepdims=True), e - e.mean(1, keepdims=True)
        s01, s11, s00 = (np.einsum("bti,btj->bij", a, b) for a, b in [(e, f), (f, f), (e, e)])
        lam = np.linalg.eigvals(np.linalg.solve(s00, s01 @ np.linalg.solve(s11, s01.transpose(0, 2, 1)))).real
        out.append(-length * np.log(1 - lam).sum(1))
    return [float(q) for q in np.quantile(np.concatenate(out), [0.9, 0.95, 0.99])]


simulated = [dict(case=case, n=n, quantiles=trace_quantiles(case, n)) for case in (2, 4) for n in (2, 5)]
write("cointegration.json", dict(
    source=source("statsmodels", "numpy", "pandas") + ", " + version + ", gretl 2022c", command="python3 make_cointegration.py DATA_FOLDER",
    script="make_cointegration.py", files=["oil_prices_monthly.csv"],
    tolerance=dict(relative=1e-8, why="double-precision regressions; gretl, urca and statsmodels differ among each other by up to 1e-9"),
    conventions=dict(engleGranger="no constant in the second step; p for N variables", johansen="K lags in levels; no small-sample correction; p by Doornik's gamma "
                     "approximation (gretl --asy); vectors and loadings of urca with the first variable's coefficient 1"),
    data={k: {c: list(map(float, v[c])) for c in v} for k, v in sets.items() if k != "oil"},
    engleGranger=engle, johansen=johansen, simulatedTrace=simulated))
