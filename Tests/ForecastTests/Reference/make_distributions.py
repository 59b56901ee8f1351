"""distributions.json: tails and quantiles of Student t, F, chi-square and the normal.

python3 make_distributions.py
"""
from reference_support import *
mp.mp.dps = 60


def put(v):
    return dict(value=float(v), digits=mp.nstr(v, 30, strip_zeros=False))


def student(t, df):
    # the smaller of the two complementary forms is computed directly; both must agree
    t, df = mp.mpf(t), mp.mpf(df)
    if t == 0:
        return mp.mpf(1)
    p = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True)
    # second way: the finite sum that exists for whole degrees of freedom, with digits to spare for 1 - A
    if df <= 1000:
        with mp.workdps(1200 if df == 1000 else 400):
            th = mp.atan(t / mp.sqrt(df))
            c2 = mp.cos(th) ** 2
            odd = int(df) % 2 == 1
            term = mp.cos(th) if odd else mp.mpf(1)
            total, k = (mp.mpf(0), 0) if df == 1 else (term, 1 if odd else 0)
            while df > 1 and k + 2 <= int(df) - 2:
                term *= c2 * mp.mpf(k + 1) / (k + 2)
                total += term
                k += 2
            a = 2 / mp.pi * (th + mp.sin(th) * total) if odd else mp.sin(th) * total
            q = 1 - a
    else:
        # the density relative to its value at t, integrated in panels
        c = mp.exp(mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2)) / mp.sqrt(df * mp.pi)
        g = lambda x: mp.exp(-(df + 1) / 2 * mp.log1p(x * x / df))
        if t <= 2:
            q = 1 - 2 * c * mp.quad(g, mp.linspace(0, t, 5))
        else:
            q = 2 * c * g(t) * mp.quad(lambda x: g(x) / g(t), [t + i / t for i in (0, 1, 3, 8, 20, 50, 100, 200)])
    assert abs(p / q - 1) < mp.mpf(10) ** -25, (t, df, p, q)
    return p


def chi2(x, k):
    return mp.gammainc(mp.mpf(k) / 2, mp.mpf(x) / 2, mp.inf, regularized=True)


def fisher(x, a, b):
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    return mp.betainc(b / 2, a / 2, 0, b / (b + a * x), regularized=True)


def normal_quantile(p):
    """p below a half."""
    f = lambda z: mp.log(mp.erfc(-z / mp.sqrt(2)) / 2) - mp.log(p)
    z0 = -mp.sqrt(-2 * mp.log(p)) if p < mp.mpf("0.05") else (p - mp.mpf("0.5")) * mp.mpf("2.5")
    return mp.findroot(f, (z0, z0 * mp.mpf("0.97") + mp.mpf("0.01")))


def t_quantile(p, df):
    """Upper: P(T > q) = p, p below a half."""
    df = mp.mpf(df)
    if df == 1:
        return 1 / mp.tan(mp.pi * p)
    if df == 2:
        a = 2 * p
        return (1 - a) * mp.sqrt(2 / (a * (2 - a)))
    lo, hi = mp.mpf(0), mp.mpf(1)
    half = lambda t: student_p(t, df) / 2
    while half(hi) > p:
        lo, hi = hi, 2 * hi
    for _ in range(12):
        m = (lo + hi) / 2
        lo, hi = (m, hi) if half(m) > p else (lo, m)
    q = mp.findroot(lambda t: mp.log(half(t)) - mp.log(p), ((lo + hi) / 2, hi))
    assert abs(half(q) / p - 1) < mp.mpf(10) ** -30
    return q


ts = ["0", "1e-8", "0.001", "0.5", "1", "2", "3.5", "10", "40"]
dfs = [1, 2, 5, 30, 111, 1000, 1000000]
student_rows = [dict(t=float(t), df=df) | {"p": float(v), "digits": mp.nstr(v, 30, strip_zeros=False)}
                for df in dfs for t in ts for v in [student(t, df)]]
t_rows = [dict(upperTail=float(p), df=df) | {"quantile": float(v), "digits": mp.nstr(v, 30, strip_zeros=False)}
          for df in dfs for p in ["0.4", "0.1", "0.05", "0.025", "0.005", "1e-6", "1e-12"] for v in [t_quantile(mp.mpf(float(p)), df)]]
f_rows = [dict(f=float(x), df1=a, df2=b) | {"p": float(v), "digits": mp.nstr(v, 30, strip_zeros=False)}
          for a, b in [(1, 1), (1, 30), (2, 5), (4, 111), (8, 102), (12, 1000), (30, 1000000)]
          for x in ["0", "1e-6", "0.5", "1", "2.5", "10", "100", "1000"] for v in [fisher(x, a, b) if x != "0" else mp.mpf(1)]]
c_rows = [dict(x=float(x), df=k) | {"p": float(v), "digits": mp.nstr(v, 30, strip_zeros=False)}
          for k in [1, 2, 4, 8, 30, 100, 1000] for x in ["0", "1e-6", "0.5", "1", "3.84", "10", "50", "200", "1400"]
          for v in [chi2(x, k) if x != "0" else mp.mpf(1)]]
n_rows = [dict(z=float(z), lower=float(lo), upper=float(up), lowerDigits=mp.nstr(lo, 30, strip_zeros=False),
               upperDigits=mp.nstr(up, 30, strip_zeros=False))
          for z in ["0", "1e-10", "0.1", "0.5", "1", "1.96", "3", "5", "8", "12", "20", "30", "37", "-0.1", "-0.5", "-1", "-1.96", "-3",
                    "-5", "-8", "-12", "-20", "-30", "-37"]
          for lo, up in [(mp.erfc(-mp.mpf(float(z)) / mp.sqrt(2)) / 2, mp.erfc(mp.mpf(float(z)) / mp.sqrt(2)) / 2)]]
q_rows = [dict(p=float(p), quantile=float(v), digits=mp.nstr(v, 30, strip_zeros=False))
          for p in ["1e-300", "1e-100", "1e-20", "1e-10", "1e-5", "0.001", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.4", "0.499999"]
          for v in [normal_quantile(mp.mpf(float(p)))]]
q_rows += [dict(p=p, quantile=float(v), digits=mp.nstr(v, 30, strip_zeros=False))
           for p in [0.5, 0.6, 0.75, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999, 0.9999999999]
           for v in [mp.mpf(0) if p == 0.5 else -normal_quantile(1 - mp.mpf(p))]]

import scipy.stats as st
worst = dict(
    t=max(abs(2 * st.t.sf(r["t"], r["df"]) / r["p"] - 1) for r in student_rows if r["p"] > 1e-300),
    f=max(abs(st.f.sf(r["f"], r["df1"], r["df2"]) / r["p"] - 1) for r in f_rows if r["p"] > 1e-300),
    chi2=max(abs(st.chi2.sf(r["x"], r["df"]) / r["p"] - 1) for r in c_rows if r["p"] > 1e-300),
    normal=max(abs(st.norm.sf(r["z"]) / r["upper"] - 1) for r in n_rows),
    normalQuantile=max(abs(st.norm.ppf(r["p"]) - r["quantile"]) / max(1, abs(r["quantile"])) for r in q_rows),
    tQuantile=max(abs(st.t.isf(r["upperTail"], r["df"]) / r["quantile"] - 1) for r in t_rows))
print({k: float(v) for k, v in worst.items()})

write("distributions.json", dict(
    source=source("scipy"), command="python3 make_distributions.py", script="make_distributions.py",
    tolerance=dict(relative=1e-13, deepTailRelative=1e-12, deepTail="p below 1e-50",
                   why="values are right to the last bit of double; arguments are the doubles printed (0.1 means its binary value); "
                       "p below 2.2e-308 is zero or denormal in double: see digits"),
    conventions=dict(student="two-sided p of |t|; quantiles by their upper tail", f="upper tail", chiSquare="upper tail",
                     digits="30 significant digits, computed with 60"),
    scipyRelativeDifference={k: float(v) for k, v in worst.items()},
    studentTwoSided=student_rows, studentQuantiles=t_rows, fUpperTail=f_rows, chiSquareUpperTail=c_rows, normal=n_rows,
    normalQuantiles=q_rows))
