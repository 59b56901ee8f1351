"""Bounds tests by R's lm and statsmodels, and published ones of R's ARDL package; simulated bounds by numpy.

usage: python3 make_bounds.py

pss2001.csv is the data set of Pesaran, Shin & Smith (2001), Journal of Applied Econometrics 16(3), as that journal's data
archive and R's ARDL package hold it: 1970Q1 to 1997Q4, logs. "ardl" beside a case is the figure that the tests of R's ARDL 0.2.5
expect for it (tests/testthat/test-bounds_test.R) or that ARDL 0.2.5 gave under R 4.6.1.
"""
import csv, os, subprocess, tempfile, warnings
import numpy as np, pandas as pd, statsmodels.api as sm
from statsmodels.tsa.ardl import UECM
from statsmodels.tsa.ardl.pss_critical_values import crit_percentiles, crit_vals
from reference_support import source, write

warnings.simplefilter("ignore")
here = os.path.dirname(os.path.abspath(__file__))
uk = pd.read_csv(os.path.join(here, "pss2001.csv"))
with tempfile.TemporaryDirectory() as d:
    out = subprocess.run(["Rscript", "-e", f'suppressMessages(library(urca)); data(denmark); write.csv(denmark, "{d}/d.csv"); '
                          'cat(R.version.string, "; dynlm ", as.character(packageVersion("dynlm")), "; urca ", '
                          'as.character(packageVersion("urca")), sep = "")'], capture_output=True, text=True)
    version = out.stdout
    danish = pd.read_csv(f"{d}/d.csv")[["LRM", "LRY", "IBO", "IDE"]]
macro = sm.datasets.macrodata.load_pandas().data
us = pd.DataFrame(dict(consumption=np.log(macro.realcons), income=np.log(macro.realdpi), rate=macro.realint))
sets = dict(uk=(uk, "1970 1"), denmark=(danish, "1974 1"), us=(us, "1959 1"))


def dynlm(name, unrestricted, restricted, level, first):
    """F by anova of two dynlm fits and t of the lagged level."""
    frame, start = sets[name]
    with tempfile.TemporaryDirectory() as d:
        frame.to_csv(f"{d}/d.csv", index=False)
        code = f"""
suppressMessages(library(dynlm)); x <- ts(read.csv("{d}/d.csv"), start = c({start.replace(' ', ', ')}), frequency = 4)
d1 <- as.zooreg(x); z <- as.zoo(x)
x <- as.ts(x); u <- dynlm({unrestricted}, data = x, start = c({first})); r <- dynlm({restricted}, data = x, start = c({first}))
s <- summary(u)$coefficients
cat(sprintf("%.17g", c((deviance(r) - deviance(u)) / (df.residual(r) - df.residual(u)) / (deviance(u) / df.residual(u)),
  s["{level}", 3], df.residual(r) - df.residual(u), nobs(u), length(coef(u)), deviance(u))), sep = "\\n")"""
        out = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True)
        assert out.returncode == 0, out.stderr
        return [float(v) for v in out.stdout.split()]


def uecm(name, y, p, orders, case, trend, fixed, hold):
    frame = sets[name][0]
    m = UECM(frame[y], p, frame[list(orders)], orders, trend=trend, fixed=frame[fixed] if fixed else None, hold_back=hold)
    f = m.fit()
    # bounds_test() refits without the fixed regressors and without hold_back, so the Wald F is formed here.
    tested = {2: ["const"], 4: ["trend"]}.get(case, []) + [f"{v}.L1" for v in [y] + list(orders)]
    b, V = f.params[tested].values, f.cov_params().loc[tested, tested].values
    return float(b @ np.linalg.solve(V, b) / len(b)), float(f.tvalues[f"{y}.L1"])


UKS = "L(d(w), 1:5) + d(UR) + L(d(UR), 1:4) + d(Wedge) + L(d(Wedge), 1:3) + d(Union) + L(d(Union), 1:4) + D7475 + D7579"
UK1 = "L(d(w), 1:4) + d(Prod) + L(d(Prod), 1:3) + d(UR) + L(d(UR), 1:4) + d(Wedge) + d(Union) + L(d(Union), 1:5) + D7475 + D7579"
DK = "L(d(LRM), 1:2) + d(LRY) + d(IBO) + L(d(IBO), 1:2) + d(IDE) + L(d(IDE), 1)"
US = "L(d(consumption)) + d(income) + L(d(income)) + d(rate)"
ukl, ukp = "L(w) + L(Prod) + L(UR) + L(Wedge) + L(Union)", "L(w) + Prod + L(UR) + L(Wedge) + L(Union)"
dkl, usl = "L(LRM) + L(LRY) + L(IBO) + L(IDE)", "L(consumption) + L(income) + L(rate)"
fix = ["D7475", "D7579"]
UKD = "d(Prod) + " + UKS
plan = [
    # data, case, y, levels, short run, first row, statsmodels (p, orders, fixed, hold back), ARDL's F and t
    ("uk", 1, "w", ukl, UK1, "1972, 1", (5, dict(Prod=4, UR=5, Wedge=1, Union=6), fix, 8), (4.5677603, 1.1355325)),
    ("uk", 2, "w", ukl, UKD, "1972, 1", (6, dict(Prod=1, UR=5, Wedge=4, Union=5), fix, 8), (11.0652544, None)),
    ("uk", 3, "w", ukl, UKD, "1972, 1", (6, dict(Prod=1, UR=5, Wedge=4, Union=5), fix, 8), (5.5500885, -3.9142734)),
    ("uk", 4, "w", ukl, UKD, "1972, 1", (6, dict(Prod=1, UR=5, Wedge=4, Union=5), fix, 8), (4.6919878, None)),
    ("uk", 5, "w", ukl, UKD, "1972, 1", (6, dict(Prod=1, UR=5, Wedge=4, Union=5), fix, 8), (3.9134686, -2.63792694)),
    ("uk", 4, "w", ukp, UKS, "1971, 3", None, (5.99415115994402, None)),
    ("uk", 5, "w", ukp, UKS, "1971, 3", None, (5.8015289823472, -2.86325901669214)),
    ("denmark", 2, "LRM", dkl, DK, "1974, 4", (3, dict(LRY=1, IBO=3, IDE=2), None, 3), None),
    ("denmark", 3, "LRM", dkl, DK, "1974, 4", (3, dict(LRY=1, IBO=3, IDE=2), None, 3), None),
    ("us", 3, "consumption", usl, US, "1959, 3", (2, dict(income=2, rate=1), None, 2), None),
    ("us", 4, "consumption", usl, US, "1959, 3", (2, dict(income=2, rate=1), None, 2), None),
    ("us", 5, "consumption", usl, US, "1959, 3", (2, dict(income=2, rate=1), None, 2), None),
]
cases = []
for data, case, y, levels, short, first, sm_args, ardl in plan:
    constant, trend = case > 1, case > 3
    u = f"d({y}) ~ {levels} + {'trend(x) + ' if trend else ''}{short}{'' if constant else ' - 1'}"
    r = f"d({y}) ~ {'trend(x) + ' if case == 5 else ''}{short}{'' if case > 2 else ' - 1'}"
    F, t, q, n, K, ssr = dynlm(data, u, r, f"L({y})", first)
    s = uecm(data, y, sm_args[0], sm_args[1], case, {1: "n", 2: "c", 3: "c", 4: "ct", 5: "ct"}[case], *sm_args[2:]) if sm_args else (None, None)
    k = levels.count("+")
    row = dict(data=data, case=case, formula=u.replace("trend(x)", "trend"), first=first.replace(", ", "-Q"), f=F,
               t=t if case in (1, 3, 5) else None, restrictions=int(q), n=int(n), parameters=int(K), ssr=ssr, k=k,
               statsmodelsF=s[0], statsmodelsT=s[1], ardlF=ardl and ardl[0], ardlT=ardl and ardl[1])
    print(data, case, F, t, q, n, K, "statsmodels", s, "ARDL", ardl)
    cases.append(row)


def simulate(fixed, restricted, k, n, draws, seed):
    """F and t quantiles at 90, 95, 99 % under no relationship, regressors I(0) then I(1): plain least squares, draw by draw."""
    rng = np.random.default_rng(seed)
    W = np.column_stack(fixed) if fixed else np.zeros((n, 0))
    R = np.column_stack([restricted]) if restricted is not None else np.zeros((n, 0))
    q = np.linalg.qr(W)[0]
    df = n - W.shape[1] - R.shape[1] - k - 1
    F, T = {0: [], 1: []}, {0: [], 1: []}
    for _ in range(draws):
        e = rng.standard_normal((n, k + 1))
        for one in (0, 1):
            z = np.vstack([np.zeros(k + 1), np.column_stack([e[:, :1].cumsum(0), e[:, 1:].cumsum(0) if one else e[:, 1:]])[:-1]])
            Z = np.column_stack([R, z[:, 1:], z[:, :1]])
            Z = Z - q @ (q.T @ Z)
            v = e[:, 0] - q @ (q.T @ e[:, 0])
            qq, rr = np.linalg.qr(Z)
            c = qq.T @ v
            s2 = (v @ v - c @ c) / df
            F[one].append(c @ c / len(c) / s2)
            T[one].append(np.sign(rr[-1, -1]) * c[-1] / np.sqrt(s2))
    f = {o: [float(np.quantile(F[o], p)) for p in (0.9, 0.95, 0.99)] for o in F}
    t = {o: [float(np.quantile(T[o], p)) for p in (0.1, 0.05, 0.01)] for o in T}
    return dict(lowerF=f[0], upperF=f[1], lowerT=t[0], upperT=t[1])


simulations = []
for name, case, k, n in [("plain", 3, 2, 40), ("plain", 2, 1, 60), ("plain", 4, 2, 80), ("plain", 1, 3, 50), ("dummy", 5, 2, 60)]:
    one, trend = np.ones(n), np.arange(n, dtype=float)
    shock = ((np.arange(n) % 17) < 3).astype(float)
    wave = np.sin(np.arange(n) / 9)
    fixed = {1: [], 2: [], 3: [one], 4: [one], 5: [one, trend]}[case] + ([shock, wave] if name == "dummy" else [])
    simulations.append(dict(fixed=[list(map(float, c)) for c in fixed], restricted=list(map(float, {2: one, 4: trend}[case])) if case in (2, 4) else None,
                            case=case, k=k, n=n, draws=30000, seed=n) | simulate(fixed, {2: one, 4: trend}.get(case), k, n, 30000, n))
    print(simulations[-1]["upperF"], simulations[-1]["lowerF"])

levels = [list(crit_percentiles).index(p) for p in (90, 95, 99)]
asymptotic = [dict(case=c, k=k, lower=[float(crit_vals[(k, c, False)][i]) for i in levels],
                   upper=[float(crit_vals[(k, c, True)][i]) for i in levels]) for c in range(1, 6) for k in range(1, 11)]
write("bounds.json", dict(
    source=source("statsmodels", "numpy", "pandas") + ", " + version + "; R ARDL 0.2.5", command="python3 make_bounds.py", script="make_bounds.py",
    tolerance=dict(relative=1e-8, ardlRelative=2e-7, why="double-precision regressions; ARDL's figures are printed to eight digits"),
    conventions=dict(f="Wald over the number of tested columns, sigma^2 = SSR/(n - K)", t="t of the lagged level in the unrestricted model",
                     asymptotic="statsmodels' own 32 million draws; only their quantiles, not its choice of k",
                     simulations="numpy, plain least squares; quantiles of 30,000 draws at 10, 5 and 1 %"),
    data={name: {c: list(map(float, frame[c])) for c in frame.columns} for name, (frame, _) in sets.items()},
    cases=cases, simulations=simulations, asymptotic=asymptotic))
