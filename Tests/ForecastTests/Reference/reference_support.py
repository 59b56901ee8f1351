"""Shared by the make_*.py scripts: reading tidy CSV, least squares in many digits, writing JSON.

Arithmetic is mpmath at DIGITS decimal digits on the decimal figures as they stand in the files (not on their
binary roundings), and every result is rounded once, to double, when it is written. A program that works in double
from the start agrees to about (scaled condition number) x 1e-16.
"""
import csv, json, os, platform, sys
import mpmath as mp

DIGITS = 50
mp.mp.dps = DIGITS


def source(*programs):
    names = {"mpmath": mp.__version__, "Python": platform.python_version()}
    for p in programs:
        if p == "R":
            continue
        names[p] = __import__(p).__version__
    return ", ".join(f"{k} {v}" for k, v in names.items())


def columns(folder, name):
    """{column: {period: text}} with empty cells left out."""
    out = {}
    with open(os.path.join(folder, name), newline="") as f:
        rows = csv.DictReader(f)
        key = rows.fieldnames[0]
        for r in rows:
            for c in rows.fieldnames[1:]:
                out.setdefault(c, {})
                if r[c] not in ("", None):
                    out[c][r[key]] = r[c]
    return out


def numbers(column):
    return {k: mp.mpf(v) for k, v in column.items()}


def month(year, m):
    """Month m of a year; m may run outside 1..12."""
    y, r = divmod(year * 12 + (m - 1), 12)
    return f"{y:04d}-{r + 1:02d}"


def months_of(period):
    """The months of '2008', '2008-Q4' or '2008-12'."""
    if len(period) == 4:
        return [month(int(period), i) for i in range(1, 13)]
    if "Q" in period:
        y, q = int(period[:4]), int(period[-1])
        return [month(y, 3 * q - 2 + i) for i in range(3)]
    return [period]


def step(period, k):
    """The period k steps later."""
    if len(period) == 4:
        return f"{int(period) + k:04d}"
    if "Q" in period:
        y, q = divmod(int(period[:4]) * 4 + int(period[-1]) - 1 + k, 4)
        return f"{y:04d}-Q{q + 1}"
    return month(int(period[:4]), int(period[5:]) + k)


def span(first, last):
    out = [first]
    while out[-1] != last:
        out.append(step(out[-1], 1))
    return out


def mean(values):
    values = list(values)
    return mp.fsum(values) / len(values)


def student_p(t, df):
    """Two-sided p of Student's t."""
    t, df = abs(mp.mpf(t)), mp.mpf(df)
    if t == 0:
        return mp.mpf(1)
    return mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def condition(X):
    """2-norm condition number of X with columns scaled to unit Euclidean norm."""
    n, k = len(X), len(X[0])
    norm = [mp.sqrt(mp.fsum(r[j] ** 2 for r in X)) for j in range(k)]
    if any(v == 0 for v in norm):
        return mp.inf
    G = mp.matrix(k, k)
    for i in range(k):
        for j in range(k):
            G[i, j] = mp.fsum(r[i] * r[j] for r in X) / (norm[i] * norm[j])
    e = sorted(mp.eigsy(G, eigvals_only=True))
    return mp.inf if e[0] <= 0 else mp.sqrt(e[-1] / e[0])


def least_squares(y, X, names, constant=True):
    """Everything a regression table shows; values are mpf."""
    n, k = len(X), len(X[0])
    G = mp.matrix(k, k)
    b = mp.matrix(k, 1)
    for i in range(k):
        b[i] = mp.fsum(r[i] * v for r, v in zip(X, y))
        for j in range(i, k):
            G[i, j] = G[j, i] = mp.fsum(r[i] * r[j] for r in X)
    inv = G ** -1
    beta = inv * b
    res = [v - mp.fsum(r[j] * beta[j] for j in range(k)) for r, v in zip(X, y)]
    ssr = mp.fsum(e * e for e in res)
    s2 = ssr / (n - k)
    cov = inv * s2
    se = [mp.sqrt(cov[j, j]) for j in range(k)]
    t = [beta[j] / se[j] for j in range(k)]
    m = mean(y) if constant else mp.mpf(0)
    sst = mp.fsum((v - m) ** 2 for v in y)
    r2 = 1 - ssr / sst
    adj = 1 - (1 - r2) * (n - (1 if constant else 0)) / (n - k)
    ll = -mp.mpf(n) / 2 * (mp.log(2 * mp.pi) + mp.log(ssr / n) + 1)
    dw = mp.fsum((res[i] - res[i - 1]) ** 2 for i in range(1, n)) / ssr
    return dict(names=names, n=n, k=k, beta=[beta[j] for j in range(k)], se=se, t=t, p=[student_p(v, n - k) for v in t],
                cov=cov, residuals=res, ssr=ssr, sigma=mp.sqrt(s2), r2=r2, adj=adj, ll=ll, aic=-2 * ll + 2 * k,
                bic=-2 * ll + k * mp.log(n), hq=-2 * ll + 2 * k * mp.log(mp.log(n)), dw=dw, cond=condition(X))


def table(f):
    return dict(n=f["n"], k=f["k"], residualDegreesOfFreedom=f["n"] - f["k"], terms=f["names"], coefficients=f["beta"],
                standardErrors=f["se"], t=f["t"], p=f["p"], r2=f["r2"], adjustedR2=f["adj"], sigma=f["sigma"], ssr=f["ssr"],
                logLikelihood=f["ll"], aic=f["aic"], bic=f["bic"], hq=f["hq"], durbinWatson=f["dw"],
                conditionNumber=f["cond"])


def long_run(f, level, terms):
    """-beta/c1 with delta-method standard errors, c1 the coefficient of `level`."""
    i = f["names"].index(level)
    out = []
    for name in terms:
        j = f["names"].index(name)
        c, b, C = f["beta"][i], f["beta"][j], f["cov"]
        # gradient of -b/c: d/db = -1/c, d/dc = b/c^2
        var = C[j, j] / c ** 2 + b ** 2 / c ** 4 * C[i, i] - 2 * b / c ** 3 * C[i, j]
        out.append(dict(term=name, coefficient=-b / c, standardError=mp.sqrt(var)))
    return out


def statsmodels_difference(y, X, f, constant=True):
    """Largest relative difference of coefficients, standard errors and statistics to statsmodels OLS in double."""
    import numpy as np, statsmodels.api as sm
    r = sm.OLS(np.array([float(v) for v in y]), np.array([[float(v) for v in row] for row in X]),
               hasconst=constant).fit(method="qr")
    pairs = list(zip(r.params, f["beta"])) + list(zip(r.bse, f["se"])) + [
        (r.rsquared, f["r2"]), (np.sqrt(r.scale), f["sigma"]), (r.llf, f["ll"]), (r.ssr, f["ssr"]),
        (sm.stats.stattools.durbin_watson(r.resid), f["dw"]), (r.aic, f["aic"]), (r.bic, f["bic"]), (r.rsquared_adj, f["adj"])]
    return max(abs(float(a) - float(b)) / abs(float(b)) for a, b in pairs)


def plain(v):
    if isinstance(v, dict):
        return {k: plain(x) for k, x in v.items()}
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    if isinstance(v, mp.mpf):
        return float(v)
    return v


def flat(v):
    return not isinstance(v, (dict, list)) or (isinstance(v, list) and all(not isinstance(x, (dict, list)) for x in v))


def text(v, indent=0):
    pad = " " * indent
    if flat(v):
        return json.dumps(v, ensure_ascii=False, allow_nan=False)
    if isinstance(v, dict):
        if all(not isinstance(x, (dict, list)) for x in v.values()) and len(v) <= 6:
            return json.dumps(v, ensure_ascii=False, allow_nan=False)
        body = ",\n".join(f"{pad} {json.dumps(k)}: {text(x, indent + 1)}" for k, x in v.items())
        return "{\n" + body + "\n" + pad + "}"
    body = ",\n".join(f"{pad} {text(x, indent + 1)}" for x in v)
    return "[\n" + body + "\n" + pad + "]"


def write(name, value):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, name), "w", encoding="utf-8") as f:
        f.write(text(plain(value)) + "\n")


def folder():
    if len(sys.argv) != 2:
        sys.exit(f"usage: python3 {os.path.basename(sys.argv[0])} DATA_FOLDER")
    return sys.argv[1]
