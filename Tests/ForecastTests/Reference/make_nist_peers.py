"""nist_peers.json: R's lm, statsmodels' OLS and gretl's ols on the eleven linear sets of nist.json.

python3 make_nist_peers.py             (Rscript and gretlcli on the path, statsmodels in Python)

Every program is left at its defaults and forms the powers of x itself, in double. Figures are what it returns, with 17
digits; null where it dropped the column or has no number. Two further fits of Filip show what an option changes.
"""
import re, subprocess, tempfile
import numpy as np, statsmodels.api as sm
from reference_support import *

here = os.path.dirname(os.path.abspath(__file__))
sets = json.load(open(os.path.join(here, "nist.json"), encoding="utf-8"))["sets"]


def run(command, **environment):
    return subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | environment).stdout


def figures(text):
    """{(program, set): figures} from lines such as `lm Norris b 1.0021168180204543`."""
    out = {}
    for program, name, kind, value in re.findall(r"^(\S+) (\S+) ([bsdr]) (\S+)\s*$", text, re.M):
        f = out.setdefault((program, name), dict(coefficients=[], standardErrors=[]))
        value = None if value in ("NA", "NaN", "nan") else float(value)
        if kind in "bs":
            f["coefficients" if kind == "b" else "standardErrors"].append(value)
        else:
            f["residualDeviation" if kind == "d" else "r2"] = value
    return out


def finite(v):
    return float(v) if np.isfinite(v) else None


def statsmodels(s, **options):
    x = np.array(list(s["regressors"].values())).T
    degree = re.search(r"powers\(x, (\d+)\)", s["formula"])
    if degree:
        x = np.column_stack([x[:, 0] ** p for p in range(1, int(degree.group(1)) + 1)])
    r = sm.OLS(s["response"], x if s["formula"].endswith("- 1") else sm.add_constant(x)).fit(**options)
    return dict(coefficients=list(map(finite, r.params)), standardErrors=list(map(finite, r.bse)),
                residualDeviation=float(np.sqrt(r.scale)), r2=float(r.rsquared))


with tempfile.TemporaryDirectory() as d:
    for s in sets:
        with open(os.path.join(d, s["name"] + ".csv"), "w", newline="") as f:
            w = csv.writer(f)
            w.writerow(["y", *s["regressors"]])
            w.writerows(zip(s["response"], *s["regressors"].values()))
    r = run(["Rscript", os.path.join(here, "nist_peers.R"), d])
    g = run(["gretlcli", "-b", os.path.join(here, "nist_peers.inp")], NIST_FOLDER=d, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
results = figures(r) | figures(g)
for s in sets:
    results["OLS", s["name"]] = statsmodels(s)
results["OLS(method=qr)", "Filip"] = statsmodels(next(s for s in sets if s["name"] == "Filip"), method="qr")

R, gretl = (re.search(rf"{p} version [^\s]+", out).group(0) for p, out in (("R", r), ("gretl", g)))
write("nist_peers.json", dict(
    source=f"{R}, {source('statsmodels', 'numpy', 'scipy')}, {gretl}, {platform.machine()}",
    command="python3 make_nist_peers.py", scripts=["make_nist_peers.py", "nist_peers.R", "nist_peers.inp"], files=["nist.json"],
    programs=[dict(name="lm", version=R, call="lm(y ~ x + I(x^2) + ...)"),
              dict(name="OLS", version="statsmodels " + __import__("statsmodels").__version__, call="OLS(y, X).fit()"),
              dict(name="ols", version=gretl, call="ols y const x x2 ...")],
    results=[dict(program=p, set=n) | f for (p, n), f in results.items()]))
