"""nist.json: the eleven linear sets of NIST's Statistical Reference Datasets, solved exactly.

python3 make_nist.py DAT_FOLDER        DAT_FOLDER holds Norris.dat … Wampler5.dat as NIST publishes them
                                       (https://www.itl.nist.gov/div898/strd/lls/lls.shtml; also in gretl's data/nist)

The normal equations are solved in rational numbers on the decimal figures of the files, so nothing is rounded before the
last step: a square root in 80 digits where there is one, then one rounding to double. NIST's own certified figures,
printed with 15 digits, must agree.
"""
import re
from fractions import Fraction
from reference_support import *

mp.mp.dps = 80
here = folder()
# name: right side, and the degree of the polynomial in x (0: the columns as they are)
SETS = {"Norris": ("x", 0), "Pontius": ("powers(x, 2)", 2), "NoInt1": ("x - 1", 0), "NoInt2": ("x - 1", 0),
        "Filip": ("powers(x, 10)", 10), "Longley": ("x1 + x2 + x3 + x4 + x5 + x6", 0), "Wampler1": ("powers(x, 5)", 5),
        "Wampler2": ("powers(x, 5)", 5), "Wampler3": ("powers(x, 5)", 5), "Wampler4": ("powers(x, 5)", 5),
        "Wampler5": ("powers(x, 5)", 5)}


def read(name):
    """Rows of decimal texts and the certified coefficients, standard errors, residual deviation and R squared."""
    lines = open(os.path.join(here, name + ".dat"), encoding="ascii", errors="replace").read().splitlines()
    first, last = map(int, re.search(r"Data\s+\(lines\s+(\d+)\s+to\s+(\d+)\)", "\n".join(lines[:12])).groups())
    rows = [line.split() for line in lines[first - 1:last] if line.strip()]
    head = "\n".join(lines[29:first - 1])
    table = re.findall(r"^\s+B\d+\s+(\S+)\s+(\S+)\s*$", head, re.M)
    deviation = re.search(r"Residual\s+Standard Deviation\s+(\S+)", head).group(1)
    r2 = re.search(r"R-Squared\s+(\S+)", head).group(1)
    return rows, [t[0] for t in table], [t[1] for t in table], deviation, r2


def solve(G, b):
    """G⁻¹ and G⁻¹b by elimination in rational numbers."""
    k = len(G)
    A = [list(G[i]) + [b[i]] + [Fraction(int(i == j)) for j in range(k)] for i in range(k)]
    for c in range(k):
        p = next(r for r in range(c, k) if A[r][c] != 0)
        A[c], A[p] = A[p], A[c]
        A[c] = [v / A[c][c] for v in A[c]]
        for r in range(k):
            if r != c and A[r][c] != 0:
                A[r] = [u - A[r][c] * v for u, v in zip(A[r], A[c])]
    return [row[k + 1:] for row in A], [row[k] for row in A]


def number(q):
    return mp.mpf(q.numerator) / q.denominator


def exact(y, X, constant):
    n, k = len(X), len(X[0])
    G = [[sum(r[i] * r[j] for r in X) for j in range(k)] for i in range(k)]
    inverse, beta = solve(G, [sum(r[i] * v for r, v in zip(X, y)) for i in range(k)])
    ssr = sum((v - sum(a * b for a, b in zip(r, beta))) ** 2 for r, v in zip(X, y))
    centre = sum(y) / n if constant else Fraction(0)
    s2 = ssr / (n - k)
    norm = [mp.sqrt(number(G[j][j])) for j in range(k)]
    e = mp.eigsy(mp.matrix([[number(G[i][j]) / (norm[i] * norm[j]) for j in range(k)] for i in range(k)]), eigvals_only=True)
    return dict(coefficients=[number(v) for v in beta], standardErrors=[mp.sqrt(number(s2 * inverse[j][j])) for j in range(k)],
                residualDeviation=mp.sqrt(number(s2)), r2=number(1 - ssr / sum((v - centre) ** 2 for v in y)),
                conditionNumber=mp.sqrt(max(e) / min(e)))


def agrees(ours, certified):
    """NIST prints 15 digits."""
    return abs(ours - mp.mpf(certified)) <= mp.mpf("6e-15") * abs(ours)


sets = []
for name, (right, degree) in SETS.items():
    rows, coefficients, errors, deviation, r2 = read(name)
    figures = [[Fraction(v) for v in row] for row in rows]
    y, regressors = [row[0] for row in figures], [row[1:] for row in figures]
    constant = not right.endswith("- 1")
    X = [([Fraction(1)] if constant else []) + ([r[0] ** p for p in range(1, degree + 1)] if degree else r) for r in regressors]
    f = exact(y, X, constant)
    assert len(coefficients) == len(X[0]) and all(map(agrees, f["coefficients"], coefficients)), name
    assert all(map(agrees, f["standardErrors"], errors)) and agrees(f["residualDeviation"], deviation) and agrees(f["r2"], r2), name
    # the same for what a double-precision program is given: the nearest doubles of the figures and of x's powers
    double = lambda q: Fraction(q.numerator / q.denominator)
    given = [list(map(double, r)) for r in regressors]
    rounded = exact(list(map(double, y)), [([Fraction(1)] if constant else []) +
                                           ([double(r[0] ** p) for p in range(1, degree + 1)] if degree else r) for r in given], constant)
    del rounded["conditionNumber"]
    print(name, len(y), len(X[0]), "condition of the scaled columns", mp.nstr(f["conditionNumber"], 3))
    names = ["x"] if len(regressors[0]) == 1 else [f"x{j + 1}" for j in range(len(regressors[0]))]
    sets.append(dict(name=name, formula=f"y ~ {right}", n=len(y), k=len(X[0]), response=[float(v) for v in y],
                     regressors={c: [float(r[j]) for r in regressors] for j, c in enumerate(names)}) | f | dict(rounded=rounded))

write("nist.json", dict(
    source="NIST Statistical Reference Datasets, linear least squares, https://www.itl.nist.gov/div898/strd/ (public domain); "
           "exact solution: " + source() + ", rational arithmetic (fractions)",
    command="python3 make_nist.py DAT_FOLDER", script="make_nist.py",
    files=[f"{name}.dat" for name in SETS],
    conventions=dict(data="decimal figures of the .dat files, each as the nearest double",
                     exact="solution for the decimal figures, not for their roundings; rounded once, to double",
                     rounded="solution for the figures and the powers of x as the nearest doubles",
                     residualDeviation="sqrt(ssr/(n - k))", r2="about the mean with a constant, about zero without",
                     conditionNumber="2-norm of X with columns scaled to unit Euclidean norm"),
    certified="all figures that NIST prints agree to its 15 digits",
    sets=sets))
