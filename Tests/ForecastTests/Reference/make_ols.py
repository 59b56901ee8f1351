"""ols.json: least squares on Longley, on monthly oil prices and through the origin.

python3 make_ols.py DATA_FOLDER        (Rscript on the path adds a comparison with R's lm)
"""
import shutil, subprocess, tempfile
from reference_support import *

data = folder()

# Longley, J. W. (1967), as in NIST's Statistical Reference Datasets: y = TOTEMP
LONGLEY_NAMES = ["employment", "deflator", "gnp", "unemployed", "armedForces", "population", "year"]
LONGLEY = """60323 83.0 234289 2356 1590 107608 1947
61122 88.5 259426 2325 1456 108632 1948
60171 88.2 258054 3682 1616 109773 1949
61187 89.5 284599 3351 1650 110929 1950
63221 96.2 328975 2099 3099 112075 1951
63639 98.1 346999 1932 3594 113270 1952
64989 99.0 365385 1870 3547 115094 1953
63761 100.0 363112 3578 3350 116219 1954
66019 101.2 397469 2904 3048 117388 1955
67857 104.6 419180 2822 2857 118734 1956
68169 108.4 442769 2936 2798 120445 1957
66513 110.8 444546 4681 2637 121950 1958
68655 112.6 482704 3813 2552 123366 1959
69564 114.2 502601 3931 2514 125368 1960
69331 115.7 518173 4806 2572 127852 1961
70551 116.9 554894 4007 2827 130081 1962"""
CERTIFIED = [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359,
             -0.0511041056535807, 1829.15146461355]


def lm_difference(y, X, f, constant):
    """Largest relative difference to R's lm in double, or None without R."""
    if shutil.which("Rscript") is None:
        return None
    with tempfile.TemporaryDirectory() as d:
        with open(os.path.join(d, "d.csv"), "w") as out:
            out.write(",".join(["y"] + [f"x{j}" for j in range(len(X[0]))]) + "\n")
            for v, r in zip(y, X):
                out.write(",".join(repr(float(a)) for a in [v] + list(r)) + "\n")
        r = subprocess.run(["Rscript", "-e", f"""
d <- read.csv("{d}/d.csv"); m <- {"lm(y ~ . - x0, d)" if constant else "lm(y ~ . - 1, d)"}; s <- summary(m)
n <- nobs(m); k <- length(coef(m)); ll <- as.numeric(logLik(m)); e <- resid(m)
cat(sprintf("%.17g", c(coef(m), s$coefficients[,2], s$coefficients[,3], s$coefficients[,4], s$r.squared, s$adj.r.squared, s$sigma, sum(e^2),
  ll, AIC(m) - 2, BIC(m) - log(n), -2*ll + 2*k*log(log(n)), sum(diff(e)^2)/sum(e^2))), sep = "\\n")
cat("\\n", R.version.string, "\\n", sep = "")"""], capture_output=True, text=True, check=True).stdout.split("\n")
    lines = [v for v in r if v.strip()]
    version, got = lines[-1], [float(v) for v in lines[:-1]]
    want = [float(v) for v in f["beta"] + f["se"] + f["t"] + f["p"] +
            [f[k] for k in ("r2", "adj", "sigma", "ssr", "ll", "aic", "bic", "hq", "dw")]]
    assert len(got) == len(want)
    return version, max(abs(a - b) / abs(b) for a, b in zip(got, want))


rversion = None

def case(name, formula, note, y, X, names, constant=True, extra=None):
    global rversion
    f = least_squares(y, X, names, constant)
    out = dict(name=name, formula=formula, note=note) | (extra or {}) | table(f)
    out["statsmodelsRelativeDifference"] = statsmodels_difference(y, X, f, constant)
    d = lm_difference(y, X, f, constant)
    if d:
        rversion, out["lmRelativeDifference"] = d
    print(name, out["statsmodelsRelativeDifference"], d, "condition", float(f["cond"]))
    return out, f


cases = []
rows = [[mp.mpf(v) for v in line.split()] for line in LONGLEY.split("\n")]
out, f = case("longley", "employment ~ deflator + gnp + unemployed + armedForces + population + year",
              "NIST Statistical Reference Datasets, Longley", [r[0] for r in rows], [[mp.mpf(1)] + r[1:] for r in rows],
              ["(Intercept)"] + LONGLEY_NAMES[1:], extra=dict(data={c: [r[j] for r in rows] for j, c in enumerate(LONGLEY_NAMES)},
                                                             certifiedCoefficients=CERTIFIED))
assert max(abs(b / c - 1) for b, c in zip(f["beta"], CERTIFIED)) < 1e-13
cases.append(out)

oil = columns(data, "oil_prices_monthly.csv")
wti, brent = numbers(oil["wti_usd_bbl"]), numbers(oil["brent_usd_bbl"])
lw, lb = ({m: mp.log(v) for m, v in x.items()} for x in (wti, brent))
sample = span("1990-01", "2008-12")
dlog = lambda x, m: x[m] - x[step(m, -1)]
y = [dlog(lb, m) for m in sample]
names = ["(Intercept)", "L(log(brent))", "L(log(wti))", "trend", "L(d(log(wti)))"]
X = [[mp.mpf(1), lb[step(m, -1)], lw[step(m, -1)], mp.mpf(i), dlog(lw, step(m, -1))] for i, m in enumerate(sample)]
out, f = case("brent-error-correction", "d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + L(d(log(wti)))",
              "EIA monthly averages, estimation rows 1990-01..2008-12, trend 0 in 1990-01", y, X, names)
out["longRun"] = long_run(f, "L(log(brent))", ["(Intercept)", "L(log(wti))", "trend"])
cases.append(out)

X = [[dlog(lw, m), dlog(lw, step(m, -1))] for m in sample]
out, f = case("no-constant", "d(log(brent)) ~ d(log(wti)) + L(d(log(wti))) - 1",
              "EIA monthly averages, estimation rows 1990-01..2008-12; R2 and adjusted R2 about zero: 1 - ssr/sum(y^2), "
              "1 - (1 - r2) n/(n - k)", y, X, ["d(log(wti))", "L(d(log(wti)))"], constant=False)
cases.append(out)

write("ols.json", dict(
    source=source("statsmodels", "numpy") + (f", {rversion}" if rversion else ""), command="python3 make_ols.py DATA_FOLDER",
    script="make_ols.py", files=["oil_prices_monthly.csv"],
    tolerance=dict(relative=1e-10, longleyRelative=1e-10,
                   why="numbers are from 50 digits on the decimal data; programs that work in double lose the scaled condition "
                       "number (see the relative differences of statsmodels and lm beside each case)"),
    conventions=dict(sigma="sqrt(ssr/(n - k))", criteria="-2 logLikelihood + penalty k, k regression coefficients: 2, ln n, 2 ln ln n",
                     logLikelihood="Gaussian with sigma squared concentrated out (ssr/n)",
                     conditionNumber="2-norm of X with columns scaled to unit Euclidean norm",
                     longRun="-coefficient / coefficient of the lagged level, delta-method standard errors",
                     relativeDifferences="largest over every number of the case that the program reports"),
    cases=cases))
