"""disaggregation.json: annual to quarterly and monthly, quarterly to monthly, year-end stocks to quarter ends.

python3 make_disaggregation.py DATA_FOLDER
"""
from reference_support import *
from denton import *

data = folder()
world = {c: numbers(v) for c, v in columns(data, "world_oil_annual.csv").items()}
liquids = numbers(columns(data, "world_oil_quarterly.csv")["world_liquids_consumption_mbd"])
crude = numbers(columns(data, "world_oil_monthly.csv")["world_crude_production_kbd"])
use = world["consumption_kbd_bp2014"]


def case(name, note, values, first, s, indicator=None):
    v = list(values.values())
    x = denton_cholette(v, s, indicator)
    d = max(abs(float(a) / b - 1) for a, b in zip(x, denton_in_double(v, s, indicator)))
    print(name, d)
    u = x if indicator is None else [a / b for a, b in zip(x, indicator)]
    return dict(name=name, note=note, perPeriod=s, lowPeriods=list(values), low=v, highFirst=first,
                indicator=[1.0] * len(x) if indicator is None else indicator, high=x,
                objective=mp.fsum((b - a) ** 2 for a, b in zip(u, u[1:])), doublePrecisionRelativeDifference=d)


years = {str(y): use[str(y)] for y in range(1990, 2002)}
five = {str(y): use[str(y)] for y in range(1997, 2002)}
quarters = {q: liquids[q] for q in span("2004-Q1", "2007-Q4")}
season4 = ["1.02", "0.97", "0.99", "1.02"]
season12 = ["1.03", "1.04", "1.01", "0.97", "0.96", "0.98", "0.99", "1.00", "0.98", "0.99", "1.01", "1.04"]
z4 = [mp.mpf(season4[i % 4]) * (1 + mp.mpf(i) / 100) for i in range(48)]
z12 = [mp.mpf(season12[i % 12]) * (1 + mp.mpf(i) / 500) for i in range(60)]
zq = [mp.mpf(season12[i % 12]) for i in range(48)]
cases = [
    case("annual-quarterly-flat", "world consumption, thousand b/d, 1990..2001; indicator 1", years, "1990-Q1", 4),
    case("annual-quarterly-seasonal", "the same; indicator (1.02, 0.97, 0.99, 1.02) x (1 + i/100), i = 0 in 1990-Q1", years, "1990-Q1", 4, z4),
    case("annual-quarterly-crude", "the same; indicator = quarterly mean of monthly world crude production", years, "1990-Q1", 4,
         [mean(crude[m] for m in months_of(q)) for q in span("1990-Q1", "2001-Q4")]),
    case("annual-monthly-flat", "world consumption, thousand b/d, 1997..2001; indicator 1", five, "1997-01", 12),
    case("annual-monthly-seasonal", "the same; twelve seasonal factors x (1 + i/500), i = 0 in 1997-01", five, "1997-01", 12, z12),
    case("annual-monthly-crude", "the same; indicator = monthly world crude production", five, "1997-01", 12,
         [crude[m] for m in span("1997-01", "2001-12")]),
    case("quarterly-monthly-flat", "world liquids consumption, million b/d, 2004-Q1..2007-Q4; indicator 1", quarters, "2004-01", 3),
    case("quarterly-monthly-seasonal", "the same; twelve seasonal factors", quarters, "2004-01", 3, zq),
]
stocks = {str(y): world["reserves_gbbl_bp2014"][str(y)] for y in range(1980, 2009)}
write("disaggregation.json", dict(
    source=source("numpy", "scipy"), command="python3 make_disaggregation.py DATA_FOLDER", script="make_disaggregation.py",
    files=["world_oil_annual.csv", "world_oil_quarterly.csv", "world_oil_monthly.csv"],
    tolerance=dict(relative=1e-11, why="the two ways agree to about 1e-14 in double"),
    conventions=dict(flows="minimise the sum over t >= 2 of (x[t]/z[t] - x[t-1]/z[t-1])^2 with the mean of each block equal to its value",
                     stocks="log-linear between year ends; the fourth quarter is the year-end value"),
    flows=cases,
    stocks=[dict(name="annual-quarterly-reserves", note="world reserves at year end, billion bbl, 1980..2008", lowPeriods=list(stocks),
                 low=list(stocks.values()), highFirst="1980-Q4", high=log_linear(list(stocks.values())))]))
