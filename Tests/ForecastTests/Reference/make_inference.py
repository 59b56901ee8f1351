"""inference.json: covariances of the estimates, Wald tests, intervals, long run and half-life.

python3 make_inference.py        (needs Rscript with sandwich, lmtest, car, jsonlite, and gretlcli)
"""
import shutil, subprocess, tempfile
import statsmodels, statsmodels.api as sm
from reference_support import mp, text, plain, source, write
from diagnostics_data import *

RESTRICTIONS = {
    "longley": "gnp = 0, deflator = -2*population + 1",
    "oil": "L(log(demand)) = 0, L(log(supply)) = -L(log(demand))",
    "consumption": "L(log(income)) = -L(log(consumption)), d(log(income)) + L(d(log(consumption))) = 0.5",
    "no constant": "d(log(income)) = 0.4, L(d(log(consumption))) = 0",
    "nile": "(Intercept) = 1000",
}
LEVEL = {"oil": "L(log(price))", "consumption": "L(log(consumption))"}
LONG_RUN = {"oil": ["(Intercept)", "L(log(demand))", "L(log(supply))", "L(shock)", "trend"],
            "consumption": ["(Intercept)", "L(log(income))"]}


def rows(names, restrictions):
    """R and r, read independently of the product: sums of factor*term."""
    R, r = [], []
    for part in restrictions.split(", "):
        left, right = part.split(" = ")
        row, value = [0.0] * len(names), 0.0
        for side, sign in ((left, 1.0), (right, -1.0)):
            for item in side.replace(" + ", "|").split("|"):
                s, item = (-sign, item[1:]) if item.startswith("-") else (sign, item)
                factor, term = item.split("*") if "*" in item else ("1", item)
                if term in names:
                    row[names.index(term)] += s * float(factor)
                else:
                    value -= s * float(item)
        R.append(row)
        r.append(value)
    return R, r


GRETL = """set verbose off
set force_hc off
open {file} --quiet
setobs {periods} --time-series
list X = {columns}
set hac_kernel bartlett
{blocks}
"""


def gretl(folder, name, y, X, periods):
    blocks = []
    def hac(key, settings):
        blocks.append(f"{settings}\nols y X --robust --quiet\nmatrix s = $stderr'\nprintf \"VALUE {key} \"\n"
                      "loop i=1..cols(s) --quiet\nprintf \"%.17g \", s[i]\nendloop\nprintf \"\\n\"")
    hac("newey-west(0)", "set hac_prewhiten off\nset hac_lag 0")
    hac("newey-west(4)", "set hac_lag 4")
    hac("newey-west(1994)", "set hac_lag nw3")
    for v in range(4):
        hac(f"hc{v}", f"set force_hc on\nset hc_version {v}")
    path = os.path.join(folder, "g.inp")
    with open(path, "w") as f:
        f.write(GRETL.format(file=os.path.join(folder, name), periods=periods,
                             columns=" ".join(f"x{j}" for j in range(X.shape[1])), blocks="\n".join(blocks)))
    r = subprocess.run(["gretlcli", "-b", path], capture_output=True, text=True)
    out = {}
    for line in r.stdout.split("\n"):
        if line.startswith("VALUE "):
            key, *values = line[6:].split()
            out[key] = [float(v) for v in values]
    if not out:
        raise SystemExit(r.stdout + r.stderr)
    return out


def statsmodels_values(y, X, R, r):
    m = sm.OLS(y, X)
    fits = {"classical": m.fit(method="qr")}
    for v in range(4):
        fits[f"hc{v}"] = m.fit(method="qr", cov_type=f"HC{v}", use_t=True)
    for key, kw in {"newey-west(0)": dict(maxlags=0), "newey-west(4)": dict(maxlags=4),
                    "newey-west(4), adjusted": dict(maxlags=4, use_correction=True)}.items():
        fits[key] = m.fit(method="qr", cov_type="HAC", cov_kwds=kw, use_t=True)
    out = dict(standardErrors={k: list(f.bse) for k, f in fits.items()}, wald={}, p={}, interval={})
    for k in ("classical", "hc1", "newey-west(4)"):
        w = [fits[k].wald_test((np.array(R), np.array(r)), use_f=f, scalar=True) for f in (False, True)]
        out["wald"][k] = [float(v) for t in w for v in (t.statistic, t.pvalue)]
    for k in ("hc3", "newey-west(4)"):
        out["p"][k] = list(fits[k].pvalues)
    for level in ("0.9", "0.95", "0.99"):
        out["interval"][level] = [float(v) for v in np.asarray(fits["classical"].conf_int(1 - float(level))).ravel()]
    return out


def many_digits(y, X, R, r):
    """Standard errors and Wald statistics in 50 digits on the same doubles."""
    n, k = X.shape
    Xm, ym = mp.matrix(X.tolist()), mp.matrix(y.tolist())
    B = (Xm.T * Xm) ** -1
    b = B * (Xm.T * ym)
    e = ym - Xm * b
    h = [(Xm[t, :] * B * Xm[t, :].T)[0] for t in range(n)]
    def meat(weight):
        S = mp.zeros(k)
        for t in range(n):
            S += Xm[t, :].T * Xm[t, :] * weight(t)
        return S
    def hac(L):
        u = [Xm[t, :] * e[t] for t in range(n)]
        S = mp.zeros(k)
        for j in range(L + 1):
            w = mp.mpf(1) / 2 if j == 0 else 1 - mp.mpf(j) / (L + 1)
            G = mp.zeros(k)
            for t in range(j, n):
                G += u[t].T * u[t - j]
            S += w * (G + G.T)
        return S
    s2 = mp.fsum(v * v for v in e) / (n - k)
    V = {"classical": B * s2, "hc0": B * meat(lambda t: e[t] ** 2) * B,
         "hc2": B * meat(lambda t: e[t] ** 2 / (1 - h[t])) * B, "hc3": B * meat(lambda t: e[t] ** 2 / (1 - h[t]) ** 2) * B,
         "newey-west(4)": B * hac(4) * B}
    V["hc1"] = V["hc0"] * n / (n - k)
    V["newey-west(0)"] = V["hc0"]
    V["newey-west(4), adjusted"] = V["newey-west(4)"] * n / (n - k)
    out = dict(standardErrors={key: [mp.sqrt(v[j, j]) for j in range(k)] for key, v in V.items()}, wald={})
    Rm, rm, q = mp.matrix(R), mp.matrix(r), len(r)
    g = Rm * b - rm
    for key in ("classical", "hc1", "newey-west(4)"):
        W = (g.T * (Rm * V[key] * Rm.T) ** -1 * g)[0]
        F = W / q
        out["wald"][key] = [W, mp.gammainc(mp.mpf(q) / 2, W / 2, mp.inf, regularized=True), F,
                            mp.betainc(mp.mpf(n - k) / 2, mp.mpf(q) / 2, 0, (n - k) / (n - k + q * F), regularized=True)]
    return out


def main():
    for program in ("Rscript", "gretlcli"):
        assert shutil.which(program), f"{program} is needed"
    result = []
    with tempfile.TemporaryDirectory() as d:
        ins, designs = [], {}
        for i, case in enumerate(cases()):
            names, y, X = design(case)
            R, r = rows(names, RESTRICTIONS[case["name"]])
            designs[case["name"]] = (names, y, X, R, r)
            write_csv(os.path.join(d, f"{i}.csv"), y, X)
            ins.append(dict(name=case["name"], file=f"{i}.csv", constant=names[0] == "(Intercept)", R=R, r=r,
                            level=names.index(LEVEL[case["name"]]) if case["name"] in LEVEL else -1,
                            longRun=[names.index(t) for t in LONG_RUN.get(case["name"], [])]))
        json.dump(ins, open(os.path.join(d, "in.json"), "w"))
        subprocess.run(["Rscript", os.path.join(HERE, "make_inference.R"), d], check=True)
        R_out = json.load(open(os.path.join(d, "out.json")))
        for i, case in enumerate(cases()):
            names, y, X, R, r = designs[case["name"]]
            periods = {"1": "1 " + case["start"][:4], "4": f"4 {case['start'][:4]}:1"}["4" if "Q" in case["start"] else "1"]
            programs = {"mpmath": many_digits(y, X, R, r), "statsmodels": statsmodels_values(y, X, R, r),
                        "R": R_out[case["name"]],
                        "gretl": dict(standardErrors=gretl(d, f"{i}.csv", y, X, periods))}
            values = {}
            for program, v in programs.items():
                for kind, entries in v.items():
                    for key, x in entries.items():
                        values.setdefault(f"{kind}: {key}", {})[program] = x if isinstance(x, list) else [x]
            print(case["name"])
            for key, by in values.items():
                base = by.get("mpmath") or by["R"]
                for program, x in by.items():
                    worst = max(abs(float(a) - float(b)) / max(abs(float(b)), 1e-300) for a, b in zip(x, base))
                    if worst > 1e-8:
                        print("   ", key, program, f"{worst:.2e}")
            result.append(dict(case, restrictions=RESTRICTIONS[case["name"]], longRunTerms=LONG_RUN.get(case["name"], []),
                               values=values))
        gretl_version = subprocess.run(["gretlcli", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    write("inference.json", dict(
        source=source("statsmodels", "numpy") + f", {R_out['version']}, {gretl_version}",
        command="python3 make_inference.py", script="make_inference.py with make_inference.R and diagnostics_data.py",
        tolerance=dict(relative={"longley": 1e-6, "oil": 1e-8, "consumption": 1e-8, "no constant": 1e-10, "nile": 1e-10},
                       why="statsmodels, R and gretl work in double with normal equations in places and lose up to the square of "
                           "the scaled condition number (43,000 for Longley); mpmath has 50 digits and is held to 1e-11 everywhere",
                       manyDigits=1e-11),
        conventions=dict(wald="chi-square, its p, F, its p", interval="lower and upper end by coefficient, Student's t",
                         longRun="coefficient and standard error by term", halfLife="periods and standard error",
                         p="two-sided, Student's t with n - k degrees of freedom",
                         hac="Bartlett, no small-sample factor unless adjusted; Andrews: weights 1 - j/S with S not rounded"),
        cases=result))


main()
