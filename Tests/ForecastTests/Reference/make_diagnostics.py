"""diagnostics.json: tests of residuals, form and stability, and influence measures.

python3 make_diagnostics.py      (needs Rscript with lmtest, tseries, strucchange, car, jsonlite, and gretlcli)
"""
import shutil, subprocess, tempfile, warnings
import statsmodels, statsmodels.api as sm
from statsmodels.stats import diagnostic as sd
from statsmodels.stats.outliers_influence import OLSInfluence, variance_inflation_factor
from statsmodels.stats.stattools import durbin_watson, jarque_bera
from reference_support import mp, source, write
from diagnostics_data import *

warnings.simplefilter("ignore")

UPDATING = "strucchange updates the inverse of X'X row by row and loses digits that mpmath confirms here"
CHOW = {"longley": 8, "oil": 55, "consumption": 100, "no constant": 100, "nile": 28}
HELD = {"oil": ["L(shock)", "d(shock)"]}
# The column with the left side of one period before and what else carries it, for Durbin's h.
H = {"oil": ["L(log(price))"], "consumption": ["L(log(consumption))", "L(d(log(consumption)))"],
     "no constant": ["L(d(log(consumption)))"]}


def statsmodels_values(names, y, X, constant):
    fit = sm.OLS(y, X).fit(method="qr")
    e, (n, k) = np.asarray(fit.resid), X.shape
    out = {}
    for p in (1, 4):
        # statsmodels takes R² about the mean, so without a constant its LM form is another figure.
        if constant:
            out[f"breusch-godfrey({p})"] = list(sd.acorr_breusch_godfrey(fit, nlags=p))
        q = sd.acorr_ljungbox(e, lags=[p], boxpierce=True)
        out[f"ljung-box({p})"] = [q["lb_stat"].iloc[0], q["lb_pvalue"].iloc[0]]
        out[f"box-pierce({p})"] = [q["bp_stat"].iloc[0], q["bp_pvalue"].iloc[0]]
        out[f"arch({p})"] = list(sd.het_arch(e, nlags=p))
    Z = X if constant else np.column_stack([np.ones(n), X])
    b = sd.het_breuschpagan(e, Z)
    out["breusch-pagan F"] = [b[2], b[3]]
    out["breusch-pagan studentised"] = [b[0], b[1]]
    out["breusch-pagan original"] = list(sd.het_breuschpagan(e, Z, robust=False)[:2])
    columns = [j for j in range(Z.shape[1])]
    pairs = {(i, j) for i in columns for j in columns if i <= j}
    S = np.column_stack([np.ones(n)] + [(Z[:, j] - Z[:, j].mean()) / (Z[:, j].std() or 1) for j in columns[1:]])
    S = S[:, np.concatenate([[True], Z[:, 1:].std(axis=0) > 0])]
    if S.shape[1] * (S.shape[1] + 1) // 2 < n:
        # het_white on standardised regressors: the same space, without its loss of digits.
        out["white"] = list(sd.het_white(e, S))
    out["jarque-bera"] = [float(v) for v in jarque_bera(e)[:2]]
    # On raw fitted values of 60,000 statsmodels' pseudo-inverse drops the third power.
    for p in (2, 3) if np.abs(fit.fittedvalues).max() < 1e4 else ():
        t = sd.linear_reset(fit, power=p, test_type="fitted", use_f=True)
        out[f"reset({p})"] = [float(t.fvalue), float(t.pvalue)]
    out["durbin-watson statistic"] = [float(durbin_watson(e))]
    i = OLSInfluence(fit)
    out["leverage"], out["cook"] = list(i.hat_matrix_diag), list(i.cooks_distance[0])
    if constant and k > 2:
        out["vif"] = [variance_inflation_factor(X, j) for j in range(1, k)]
    # Without a constant statsmodels centres the columns and shows another figure.
    # statsmodels' recursive residuals hold only five digits and are left out.
    return {key: [float(v) for v in x] for key, x in out.items()}


def gretl(folder, name, X, periods, constant, chow, h, held):
    rows = len(X)
    columns = (["const"] if constant else []) + [f"x{j}" for j in range(1 if constant else 0, X.shape[1])]
    lines = []
    def test(key, command, what=("$test", "$pvalue")):
        lines.append(f"ols y X --quiet\ncatch {command}\nif !$error\n  printf \"VALUE {key} "
                     + " ".join(["%.17g"] * len(what)) + "\\n\", " + ", ".join(what) + "\nendif")
    for p in (1, 4):
        test(f"breusch-godfrey_F({p})", f"modtest {p} --autocorr --quiet")
        test(f"arch_LM({p})", f"modtest {p} --arch --quiet")
    if X.shape[1] * (X.shape[1] + 1) // 2 < rows:  # else gretl leaves the products out
        test("white_LM", "modtest --white --quiet")
    if constant:
        test("breusch-pagan_original", "modtest --breusch-pagan --quiet")
        test("breusch-pagan_studentised", "modtest --breusch-pagan --robust --quiet")
    test("reset(3)", "reset --quiet")
    if constant:  # without one, gretl's Chow test still lets an intercept change
        test("chow", f"chow {chow} --quiet")
    test("durbin-watson_positive", "scalar a = 1", ("$dw", "$dwpval"))
    lines.append("ols y X --quiet\nseries u = $uhat\nnormtest u --jbera --quiet\nprintf \"VALUE jarque-bera %.17g %.17g\\n\", $test, $pvalue")
    # gretl lets fewer coefficients change where it cannot split all of them: with dummies and on 16 rows.
    if constant and not held and rows > 50:
        test("sup-F_test", "qlrtest --quiet")
    if h:
        # columns counted from 1; the variance of the sum of the coefficients on the left side before
        sums = " + ".join(f"V[{i + 1},{j + 1}]" for i in h for j in h)
        lines.append(f"ols y X --quiet\nmatrix V = $vcv\nscalar v = {sums}\nscalar r = $rho\n"
                     "if $T*v < 1\nscalar h = r*sqrt($T/(1-$T*v))\nprintf \"VALUE durbin-h %.17g %.17g\\n\", h, 2*pvalue(z, abs(h))\nendif")
    path = os.path.join(folder, "g.inp")
    with open(path, "w") as f:
        f.write(f"set verbose off\nopen {os.path.join(folder, name)} --quiet\nsetobs {periods} --time-series\n"
                f"list X = {' '.join(columns)}\n" + "\n".join(lines) + "\n")
    r = subprocess.run(["gretlcli", "-b", path], capture_output=True, text=True)
    out = {}
    for line in r.stdout.split("\n"):
        if line.startswith("VALUE "):
            key, *values = line[6:].split()
            if not any(v in ("NA", "nan") for v in values):
                out[key.replace("_", " ")] = [float(v) for v in values]
    if not out:
        raise SystemExit(r.stdout + r.stderr)
    return out


def solve(X, y):
    B = (X.T * X) ** -1
    return B, B * (X.T * y)


def many_digits(names, y, X, h):
    """Durbin–Watson's p by Imhof's integral, Durbin's h, RESET and the recursive residuals in many digits."""
    n, k = X.shape
    Xm, ym = mp.matrix(X.tolist()), mp.matrix(y.tolist())
    B, b = solve(Xm, ym)
    e = ym - Xm * b
    ssr = mp.fsum(v * v for v in e)
    d = mp.fsum((e[t] - e[t - 1]) ** 2 for t in range(1, n)) / ssr
    out = {"durbin-watson statistic": [d]}
    # Up to 120 rows everything in many digits; above, the eigenvalues (not the integral) in double.
    if n <= 120:
        mp.mp.dps = 30
        M = mp.eye(n) - Xm * B * Xm.T
        A = mp.zeros(n)
        for t in range(n):
            A[t, t] = 1 if t in (0, n - 1) else 2
            if t:
                A[t, t - 1] = A[t - 1, t] = -1
        ev = sorted(mp.eigsy((M * A * M + (M * A * M).T) / 2, eigvals_only=True), reverse=True)[:n - k]
    else:
        Q = np.linalg.qr(X, mode="complete")[0][:, k:]
        A = 2 * np.eye(n) - np.eye(n, k=1) - np.eye(n, k=-1)
        A[0, 0] = A[-1, -1] = 1
        ev = [mp.mpf(float(v)) for v in np.linalg.eigvalsh(Q.T @ A @ Q)]
    mp.mp.dps = 20
    lam = [v - d for v in ev]
    def g(u):
        th = mp.fsum(mp.atan(a * u) for a in lam) / 2
        rho = mp.exp(mp.fsum(mp.log1p(a * a * u * u) for a in lam) / 4)
        return mp.sin(th) / (u * rho)
    p = mp.mpf(1) / 2 - mp.quad(g, [0, 0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 64, mp.inf]) / mp.pi
    mp.mp.dps = 50
    out["durbin-watson"] = [d, p, 1 - p, 2 * min(p, 1 - p)]
    fitted = Xm * b
    for highest in (2, 3):
        Z = mp.matrix(n, k + highest - 1)
        for t in range(n):
            for j in range(k):
                Z[t, j] = Xm[t, j]
            for j in range(2, highest + 1):
                Z[t, k + j - 2] = fitted[t] ** j
        g = ym - Z * solve(Z, ym)[1]
        q, f = highest - 1, n - k - highest + 1
        F = (ssr / mp.fsum(v * v for v in g) - 1) * f / q
        out[f"reset({highest})"] = [F, mp.betainc(mp.mpf(f) / 2, mp.mpf(q) / 2, 0, f / (f + q * F), regularized=True)]
    if h:
        V = B * ssr / (n - k)
        v = mp.fsum(V[i, j] for i in h for j in h)
        rho = mp.fsum(e[t] * e[t - 1] for t in range(1, n)) / mp.fsum(e[t] ** 2 for t in range(n - 1))
        if n * v < 1:
            z = rho * mp.sqrt(n / (1 - n * v))
            out["durbin-h"] = [z, mp.erfc(abs(z) / mp.sqrt(2))]
    if "L(shock)" not in names:
        w = []
        for t in range(k, n):
            Bt, bt = solve(Xm[:t, :], ym[:t, :])
            x = Xm[t, :]
            w.append((ym[t] - (x * bt)[0]) / mp.sqrt(1 + (x * Bt * x.T)[0]))
        out["recursive residuals"] = w
        out["cusum of squares"] = [mp.fsum(a * a for a in w[:i + 1]) / ssr for i in range(len(w))]
    return out


def main():
    for program in ("Rscript", "gretlcli"):
        assert shutil.which(program), f"{program} is needed"
    result = []
    with tempfile.TemporaryDirectory() as d:
        ins, designs = [], {}
        for i, case in enumerate(cases()):
            names, y, X = design(case)
            designs[case["name"]] = (names, y, X)
            write_csv(os.path.join(d, f"{i}.csv"), y, X)
            held = HELD.get(case["name"], [])
            ins.append(dict(name=case["name"], file=f"{i}.csv", constant=names[0] == "(Intercept)", chow=CHOW[case["name"]],
                            held=bool(held), heldColumns=[names.index(t) for t in held]))
        json.dump(ins, open(os.path.join(d, "in.json"), "w"))
        subprocess.run(["Rscript", os.path.join(HERE, "make_diagnostics.R"), d], check=True)
        R_out = json.load(open(os.path.join(d, "out.json")))
        for i, case in enumerate(cases()):
            names, y, X = designs[case["name"]]
            constant = names[0] == "(Intercept)"
            h = [names.index(t) for t in H.get(case["name"], [])]
            row = CHOW[case["name"]]
            if "Q" in case["start"]:
                lost = len(case["variables"][next(iter(case["variables"]))]) - len(y)
                q = quarter(case["start"]) + lost
                periods, chow = f"4 {q // 4}:{q % 4 + 1}", f"{(q + row) // 4}:{(q + row) % 4 + 1}"
            else:
                periods, chow = f"1 {case['start']}", str(int(case["start"]) + row)
            programs = {"mpmath": many_digits(names, y, X, h), "R": R_out[case["name"]],
                        "statsmodels": statsmodels_values(names, y, X, constant),
                        "gretl": gretl(d, f"{i}.csv", X, periods, constant, chow, h, case["name"] in HELD)}
            values = {}
            for program, v in programs.items():
                for key, x in v.items():
                    values.setdefault(key, {})[program] = x if isinstance(x, list) else [x]
            print(case["name"])
            for key, by in values.items():
                base = by.get("mpmath") or by.get("R") or next(iter(by.values()))
                for program, x in by.items():
                    assert all(np.isfinite(float(v)) for v in x), (key, program, x)
                    worst = max([abs(float(a) - float(b)) / max(abs(float(b)), 1e-12) for a, b in zip(x, base)] or [0])
                    if worst > 1e-8 or len(x) != len(base):
                        print("   ", key, program, f"{worst:.2e}", len(x), len(base), x[:4], [float(v) for v in base[:4]])
            result.append(dict(case, chowRow=row, heldTerms=HELD.get(case["name"], []), values=values))
        gretl_version = subprocess.run(["gretlcli", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    write("diagnostics.json", dict(
        source=source("statsmodels", "numpy") + f", {R_out['version']}, {gretl_version}",
        command="python3 make_diagnostics.py", script="make_diagnostics.py with make_diagnostics.R and diagnostics_data.py",
        tolerance=dict(relative={"longley": 1e-6, "oil": 1e-7, "consumption": 1e-8, "no constant": 1e-9, "nile": 1e-8},
                       why="statsmodels, R and gretl work in double with raw columns and lose up to the square of the scaled "
                           "condition number (43,000 for Longley); mpmath has 50 digits and is held to 1e-11",
                       manyDigits=1e-11, looser=[
            dict(kind="durbin-watson", program="R", relative=1e-7, absolute=2e-8, why="Pan's algorithm, 50 iterations"),
            dict(kind="durbin-watson positive", program="gretl", relative=1e-6, absolute=1e-4, why="gretl's Imhof stops early"),
            dict(kind="recursive residuals", program="R", relative=1e-4, absolute=0, why=UPDATING),
            dict(kind="cusum", program="R", relative=1e-5, absolute=0, why=UPDATING),
            dict(kind="cusum test", program="R", relative=1e-6, absolute=0, why=UPDATING),
            dict(kind="cusum of squares", program="R", relative=1e-5, absolute=0, why=UPDATING),
            dict(kind="bai-perron ssr", program="R", relative=1e-6, absolute=0, why=UPDATING),
            dict(kind="bai-perron bic", program="R", relative=1e-6, absolute=0, why=UPDATING),
            dict(kind="sup-F test", program="gretl", relative=1e-3, absolute=0, why="p between other trimmings")]),
        conventions=dict(figures="statistic, p; for LM tests LM, p, F, p; for sup-F statistic, p, last row of the first part",
                         durbinWatson="DW, p against positive, negative, either correlation",
                         cusum="sum of recursive residuals / sqrt(ssr/(n - k)); strucchange divides by the standard deviation of "
                               "the recursive residuals, so its figures are rescaled here",
                         chowRow="rows of the first part"),
        cases=result))


main()
