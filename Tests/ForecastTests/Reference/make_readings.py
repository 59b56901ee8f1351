"""readings.json: the oil equation in every reading, its coefficients and conditional forecasts.

python3 make_readings.py DATA_FOLDER
"""
import itertools
from reference_support import *
from denton import *

data = folder()
oil = {c: numbers(v) for c, v in columns(data, "oil_prices_monthly.csv").items()}
cpi = numbers(columns(data, "us_cpi_monthly.csv")["cpi_u_all_items_nsa_1982_84_100"])
world = {c: numbers(v) for c, v in columns(data, "world_oil_annual.csv").items()}
crude = numbers(columns(data, "world_oil_monthly.csv")["world_crude_production_kbd"])
with open(os.path.join(data, "supply_shocks.csv"), newline="") as f:
    events = [e for e in csv.DictReader(f) if e["start"] <= "2008-12"]
LAST = {"quarter": "2008-Q4", "year": "2008"}

# Monthly nominal WTI, spliced
eia, wb, avg = oil["wti_usd_bbl"], oil["wb_wti_usd_bbl"], oil["wb_crude_avg_usd_bbl"]
m86, m82 = months_of("1986"), months_of("1982")
link86 = mean(eia[m] for m in m86) / mean(wb[m] for m in m86)
wti = {m: v for m, v in eia.items() if m >= "1986-01"}
for m in span("1982-01", "1985-12"):
    wti[m] = wb[m] * link86
link82 = mean(wti[m] for m in m82) / mean(avg[m] for m in m82)
for m in span("1960-01", "1981-12"):
    wti[m] = avg[m] * link82
base07 = mean(cpi[m] for m in months_of("2007"))

periods = {"quarter": span("1960-Q1", LAST["quarter"]), "year": span("1960", LAST["year"])}
nominal = {f: {p: mean(wti[m] for m in months_of(p)) for p in periods[f]} for f in periods}
prices = {f: {p: mean(cpi[m] for m in months_of(p)) for p in periods[f]} for f in periods}
real = {f: {p: nominal[f][p] / prices[f][p] * base07 for p in periods[f]} for f in periods}

# Volumes, cut at 2008 before anything is disaggregated
def annual(column, first):
    return {str(y): world[column][str(y)] for y in range(first, 2009)}

def quarterly(column, first, z=None):
    a = annual(column, first)
    q = span(f"{first}-Q1", LAST["quarter"])
    ind = None if z is None else [z[p] for p in q]
    v = list(a.values())
    x = denton_cholette(v, 4, ind)
    check = max(abs(float(a) / b - 1) for a, b in zip(x, denton_in_double(v, 4, ind)))
    print(column, first, "Denton: many digits against double", check)
    return dict(zip(q, x))

indicator = {p: mean(crude[m] for m in months_of(p)) for p in span("1974-Q1", LAST["quarter"])}
flow = {
    ("quarter", "flat"): (quarterly("consumption_kbd_bp2014", 1965), quarterly("production_kbd_bp2014", 1965)),
    ("quarter", "crude"): (quarterly("consumption_kbd_bp2014", 1974, indicator),
                           quarterly("production_kbd_bp2014", 1974, indicator)),
    ("year", None): (annual("consumption_kbd_bp2014", 1965), annual("production_kbd_bp2014", 1965)),
}
stock_year = annual("reserves_gbbl_bp2014", 1980)
stock = {"year": stock_year, "quarter": dict(zip(span("1980-Q4", LAST["quarter"]), log_linear(list(stock_year.values()))))}

# Shocks
def shock(frequency, which):
    inside = set()
    for e in events:
        if which == "all" or e["kind"] == "disruption":
            inside |= set(span(e["start"], e["end"]))
    out = {}
    for p in periods[frequency]:
        ms = months_of(p)
        hit = sum(m in inside for m in ms)
        out[p] = mp.mpf(1 if (hit >= 1 if which == "disruptions-any" else 2 * hit >= len(ms)) else 0)
    return out

shocks = {(f, w): shock(f, w) for f in periods for w in ("disruptions", "disruptions-any", "all")}

CONDITIONALS = {"zero": ("0", "0"), "minus3": ("-0.03", "0"), "base": ("-0.035", "-0.0475")}


def reading(frequency, demand, supply, which, start):
    P, D = real[frequency], flow[frequency, demand][0]
    S = stock[frequency] if supply == "reserves" else flow[frequency, demand][1]
    H = shocks[frequency, which]
    lP, lD, lS = ({p: mp.log(v) for p, v in x.items()} for x in (P, D, S))
    def usable(t):
        return all(step(t, -1) in x and step(t, -2) in x for x in (D, S)) and step(t, -1) in P
    rows = [t for t in periods[frequency] if usable(t)]
    if start != "longest":
        want = start if frequency == "year" else f"{start}-Q1"
        rows = [t for t in rows if t >= want]
    names = ["(Intercept)", "L(log(wti))", "L(log(demand))", f"L(log({supply}))", "L(shock)", "trend", "d(shock)",
             "L(d(log(demand)))", f"L(d(log({supply})))"]
    def x(t, trend, lP, lD, lS, H):
        a, b = step(t, -1), step(t, -2)
        return [mp.mpf(1), lP[a], lD[a], lS[a], H[a], mp.mpf(trend), H[t] - H[a], lD[a] - lD[b], lS[a] - lS[b]]
    X = [x(t, i, lP, lD, lS, H) for i, t in enumerate(rows)]
    y = [lP[t] - lP[step(t, -1)] for t in rows]
    out = dict(frequency=frequency, demand=demand, supply=supply, shocks=which, start=rows[0], end=rows[-1], n=len(rows), k=9)
    zero = [names[j] for j in (4, 6) if all(r[j] == 0 for r in X)]
    if zero:
        out["refused"] = f"{' and '.join(zero)} {'is' if len(zero) == 1 else 'are'} zero in every row of the sample"
        return out
    if condition(X) > 1e12:
        out["refused"] = "the design is rank deficient"
        return out
    f = least_squares(y, X, names)
    out |= {k: v for k, v in table(f).items() if k not in ("n", "k")}
    out["longRun"] = long_run(f, "L(log(wti))", ["(Intercept)"] + names[2:6])
    out["statsmodelsRelativeDifference"] = statsmodels_difference(y, X, f)
    per = 4 if frequency == "quarter" else 1
    out["conditionals"] = {}
    for name, (gd, gs) in CONDITIONALS.items():
        p, d, s, h = dict(lP), dict(lD), dict(lS), dict(H)
        future = [step(LAST[frequency], i) for i in range(1, 2 * per + 1)]
        for t in future:
            d[t] = d[step(t, -per)] + mp.log(1 + mp.mpf(gd))
            s[t] = s[step(t, -per)] + mp.log(1 + mp.mpf(gs))
            h[t] = mp.mpf(0)
        for i, t in enumerate(future):
            row = x(t, len(rows) + i, p, d, s, h)
            p[t] = p[step(t, -1)] + mp.fsum(a * b for a, b in zip(row, f["beta"]))
        path = [mp.exp(p[t]) for t in future]
        level = [prices[frequency][step(t, -per)] / base07 for t in future[:per]]
        out["conditionals"][name] = dict(real=path, real2009=mean(path[:per]),
                                         nominal2009=mean(a * b for a, b in zip(path, level)))
    return out


readings = []
for frequency, demands, starts in (("quarter", ("flat", "crude"), ("longest", "1974", "1982", "1986")),
                                   ("year", (None,), ("longest", "1974", "1986"))):
    for demand, supply, which in itertools.product(demands, ("reserves", "production"),
                                                   ("disruptions", "disruptions-any", "all")):
        seen = {}
        for start in starts:
            r = reading(frequency, demand, supply, which, start)
            if r["start"] in seen:
                seen[r["start"]]["startsAsked"].append(start)
                continue
            seen[r["start"]] = r
            readings.append(dict(frequency=r["frequency"], demand=r["demand"], supply=r["supply"], shocks=r["shocks"],
                                 startsAsked=[start]) | {k: v for k, v in r.items()
                                                         if k not in ("frequency", "demand", "supply", "shocks")})
            seen[r["start"]] = readings[-1]

def series(values):
    return dict(first=next(iter(values)), last=list(values)[-1], values=list(values.values()))

worst = max(r.get("statsmodelsRelativeDifference", 0) for r in readings)
write("readings.json", dict(
    source=source("statsmodels", "numpy", "scipy"), command="python3 make_readings.py DATA_FOLDER", script="make_readings.py",
    files=["oil_prices_monthly.csv", "us_cpi_monthly.csv", "world_oil_annual.csv", "world_oil_monthly.csv", "supply_shocks.csv"],
    tolerance=dict(series=1e-12, coefficientsRelative=1e-8, statisticsRelative=1e-8, pricesRelative=1e-9,
                   why="scaled condition numbers reach several thousand; statsmodels in double differs by at most "
                       f"{worst:.1e} relatively (largest over coefficients, standard errors and statistics)"),
    conventions=dict(
        equation="d(log(wti)) ~ L(log(wti)) + L(log(demand)) + L(log(supply)) + L(shock) + trend + d(shock) + "
                 "L(d(log(demand))) + L(d(log(supply)))",
        price="WTI in dollars of 2007: mean of nominal months / mean of CPI months x mean CPI of 2007",
        trend="0 in the first row of the sample",
        dynamic="from the last period of 2008; every conditional repeats its growth, on the same period of the year before, in 2009 and 2010",
        nominal="CPI of 2009 equal to the CPI of the same period of 2008",
        median="exp of the point forecast of the log: no variance term",
        longRun="-coefficient / coefficient of L(log(wti)), delta-method standard errors"),
    growth={k: dict(demand=float(a), supply=float(b)) for k, (a, b) in CONDITIONALS.items()},
    links=dict(wti1986=link86, crudeAverage1982=link82, cpi2007=base07),
    series=dict(
        nominalWti=dict(first="1960-01", last="2008-12", values=[wti[m] for m in span("1960-01", "2008-12")]),
        realWtiQuarter=series(real["quarter"]), realWtiYear=series(real["year"]),
        cpiQuarter=series(prices["quarter"]),
        demandQuarterFlat=series(flow["quarter", "flat"][0]), productionQuarterFlat=series(flow["quarter", "flat"][1]),
        demandQuarterCrude=series(flow["quarter", "crude"][0]), productionQuarterCrude=series(flow["quarter", "crude"][1]),
        crudeIndicatorQuarter=series(indicator),
        reservesQuarter=series(stock["quarter"])),
    shockPeriods={f"{f} {w}": [p for p, v in h.items() if v] for (f, w), h in shocks.items()},
    readings=readings))
print(len(readings), "readings,", sum("refused" in r for r in readings), "refused; statsmodels differs by at most", worst,
      "largest condition", max(float(r.get("conditionNumber", 0)) for r in readings))
