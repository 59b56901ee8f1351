"""ARDL orders of Danish money demand by statsmodels, and log-likelihoods of the winners by R's lm.

usage: python3 make_order_search.py
"""
import itertools, json, os, subprocess, tempfile, warnings
import numpy as np, pandas as pd
from statsmodels.tsa.ardl import ARDL
from reference_support import source, write

warnings.simplefilter("ignore")
here = os.path.dirname(os.path.abspath(__file__))
frame = pd.DataFrame(json.load(open(os.path.join(here, "cointegration.json")))["data"]["denmark"])
y, xs, most, first = "LRM", ["LRY", "IBO", "IDE"], 4, 4
n = len(frame) - first
table = []
for p in range(1, most + 1):
    for q in itertools.product(range(most + 1), repeat=3):
        r = ARDL(frame[y], p, frame[xs], dict(zip(xs, q)), trend="c", hold_back=first).fit()
        k = len(r.params)
        table.append(((p,) + q, k, r.llf, -2 * r.llf + 2 * k, -2 * r.llf + k * np.log(n), -2 * r.llf + 2 * k * np.log(np.log(n))))
best = {}
with tempfile.TemporaryDirectory() as d:
    frame.to_csv(f"{d}/d.csv", index=False)
    for name, column in [("aic", 3), ("bic", 4), ("hq", 5)]:
        top = sorted(table, key=lambda t: t[column])[:3]
        out = []
        for order, k, llf, *criteria in top:
            terms = [f"{y}[t - {i}]" for i in range(1, order[0] + 1)] + [f"{x}[t - {i}]" for x, q in zip(xs, order[1:]) for i in range(q + 1)]
            code = f'd <- read.csv("{d}/d.csv"); t <- {first + 1}:nrow(d); m <- lm({y}[t] ~ {" + ".join(terms)}, data = d); cat(sprintf("%.17g", logLik(m)))'
            code = code.replace("lm(", "with(d, lm(").replace(", data = d)", "))")
            ll = float(subprocess.run(["Rscript", "-e", code], capture_output=True, text=True, check=True).stdout)
            out.append(dict(orders=list(order), parameters=k, logLikelihood=llf, r=ll, value=criteria[column - 3]))
            print(name, order, llf, ll, criteria[column - 3])
        best[name] = out
version = subprocess.run(["Rscript", "-e", "cat(R.version.string)"], capture_output=True, text=True).stdout
write("order_search.json", dict(
    source=source("statsmodels", "numpy", "pandas") + ", " + version, command="python3 make_order_search.py", script="make_order_search.py",
    tolerance=dict(relative=1e-9, why="double-precision log-likelihoods"),
    conventions=dict(sample="rows 5 to 55 for every model", criteria="-2 logLikelihood + penalty k, k regression coefficients: 2, ln n, 2 ln ln n"),
    models=len(table), best=best))
