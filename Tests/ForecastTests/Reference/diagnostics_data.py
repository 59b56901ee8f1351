"""The equations that make_inference.py and make_diagnostics.py hand to other programs.

Every figure is a double; a program gets the same columns that the product forms from the same series.
"""
import json, math, os
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def longley():
    case = next(c for c in json.load(open(os.path.join(HERE, "ols.json")))["cases"] if c["name"] == "longley")
    d = {k: [float(v) for v in x] for k, x in case["data"].items()}
    return dict(name="longley", formula=case["formula"], start="1947", variables=d)


def quarter(text):
    return int(text[:4]) * 4 + int(text[-1]) - 1


def oil():
    """The main equation of the 2009 plan from the input series of readings.json."""
    r = json.load(open(os.path.join(HERE, "readings.json")))
    first = quarter("1980-Q4")
    def cut(name):
        s = r["series"][name]
        return s["values"][first - quarter(s["first"]):]
    price, demand, supply = cut("realWtiQuarter"), cut("demandQuarterFlat"), cut("reservesQuarter")
    on = set(r["shockPeriods"]["quarter disruptions"])
    names = [f"{q // 4}-Q{q % 4 + 1}" for q in range(first, first + len(price))]
    shock = [1.0 if q in on else 0.0 for q in names]
    assert names[-1] == "2008-Q4" and len(price) == len(demand) == len(supply)
    return dict(name="oil", start="1980-Q4",
                formula="d(log(price)) ~ L(log(price)) + L(log(demand)) + L(log(supply)) + L(shock) + trend + d(shock) "
                        "+ L(d(log(demand))) + L(d(log(supply)))",
                variables=dict(price=price, demand=demand, supply=supply, shock=shock))


def macro():
    import statsmodels.api as sm
    d = sm.datasets.macrodata.load_pandas().data
    return dict(consumption=[float(v) for v in d["realcons"]], income=[float(v) for v in d["realdpi"]])


def consumption():
    return dict(name="consumption", start="1959-Q1", variables=macro(),
                formula="d(log(consumption)) ~ L(log(consumption)) + L(log(income)) + d(log(income)) "
                        "+ L(d(log(consumption)))")


def no_constant():
    return dict(name="no constant", start="1959-Q1", variables=macro(),
                formula="d(log(consumption)) ~ d(log(income)) + L(d(log(consumption))) - 1")


NILE = """1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140 1100 1210 1150 1250
1260 1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845
864 862 698 845 744 796 1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744
749 838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919 718 714 740"""


def nile():
    """Annual flow of the Nile at Aswan, 1871 to 1970 (Cobb 1978), R's `Nile`; the dam of 1898 is its break."""
    return dict(name="nile", start="1871", formula="flow ~ trend", variables=dict(flow=[float(v) for v in NILE.split()]))


def design(case):
    """Column names, y and X of a case; a formula is read by the few rules that the cases need."""
    v = {k: np.array([float(x) for x in s]) for k, s in case["variables"].items()}
    n = len(next(iter(v.values())))

    def value(text):
        text = text.strip()
        if text.startswith("L("):
            inner, k = text[2:-1], 1
            x = value(inner)
            return np.concatenate([[np.nan] * k, x[:-k]])
        if text.startswith("d("):
            x = value(text[2:-1])
            return np.concatenate([[np.nan], x[1:] - x[:-1]])
        if text.startswith("log("):
            return np.array([math.log(a) if a == a else np.nan for a in value(text[4:-1])])
        return v[text]

    left, right = case["formula"].split(" ~ ")
    constant = not right.endswith(" - 1")
    terms = right.removesuffix(" - 1").split(" + ")
    columns = {t: value(t) for t in terms if t != "trend"}
    y = value(left)
    ok = ~np.isnan(y)
    for c in columns.values():
        ok &= ~np.isnan(c)
    rows = int(ok.sum())
    assert ok[n - rows:].all()
    names = (["(Intercept)"] if constant else []) + terms
    X = np.column_stack([np.ones(rows) if t == "(Intercept)" else np.arange(rows, dtype=float) if t == "trend"
                         else columns[t][ok] for t in names])
    return names, y[ok], X


def cases():
    return [longley(), oil(), consumption(), no_constant(), nile()]


def write_csv(path, y, X):
    with open(path, "w") as f:
        f.write(",".join(["y"] + [f"x{j}" for j in range(X.shape[1])]) + "\n")
        for a, row in zip(y, X):
            f.write(",".join(repr(float(b)) for b in [a, *row]) + "\n")
