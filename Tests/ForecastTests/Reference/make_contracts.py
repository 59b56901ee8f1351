"""contracts.json: gas contracts priced in exact fractions.

python3 make_contracts.py DATA_FOLDER

Windows, blocks, S-curves, bounds, hub shares, discounts and rounding are worked out here from their
definitions with fractions.Fraction; a figure is rounded to a double once, at the end.
"""
import csv
import json
import pathlib
import sys
from fractions import Fraction as Q

data = pathlib.Path(sys.argv[1])


def column(table, name):
    with open(data / f"{table}.csv") as file:
        return {row["month"]: Q(row[name]) for row in csv.DictReader(file) if row[name]}


series = {
    "brent": column("oil_prices_monthly", "brent_usd_bbl"),
    "gasoil": column("oil_products_monthly", "heating_oil_nyh_usd_gal"),
    "fuel_oil": column("oil_products_monthly", "resid_fuel_oil_us_usd_gal"),
    "henry_hub": column("gas_prices_monthly", "henry_hub_world_bank_usd_mmbtu"),
    "eur_per_usd": column("fx_monthly", "eur_per_usd"),
}


def number(month):
    return int(month[:4]) * 12 + int(month[5:]) - 1


def name(index):
    return f"{index // 12}-{index % 12 + 1:02d}"


def window(rule, month):
    n, l, m, anchor = rule
    t = number(month)
    block = t - (t % 12 - (anchor - 1)) % m
    return [name(s) for s in range(block - l - n, block - l)]


def mean(values):
    values = list(values)
    return sum(values, Q(0)) / len(values)


def half_away(x, decimals):
    scaled = abs(x) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Q(whole if x >= 0 else -whole, 10**decimals)


def within(x, low, high):
    if low is not None:
        x = max(x, Q(low))
    return x if high is None else min(x, Q(high))


def curve(x, middle, below, above):
    for piece, outside in ((below, lambda k: x < k), (above, lambda k: x > k)):
        if piece and outside(Q(piece[0])):
            kink, slope = Q(piece[0]), Q(piece[1])
            if len(piece) == 3:
                return Q(piece[2]) + slope * x
            return middle(kink) + slope * (x - kink)
    return middle(x)


def settle(price, discount=None, discount_cap=None, floor=None, cap=None, round=None, **_):
    if discount:
        off = Q(discount[:-1]) / 100 * price if discount.endswith("%") else Q(discount)
        price -= off if discount_cap is None else min(off, Q(discount_cap))
    price = within(price, floor, cap)
    return price if round is None else half_away(price, round)


def priced(case, month):
    t = case["terms"]
    total, averages, months = Q(t.get("constant", "0")), [], []
    for index, weight, slope, base, rule in case["legs"]:
        w = window(rule, month)
        a = mean(series[index][s] for s in w) * t.get("_factor", 1)
        averages.append(a)
        months += w
        x = within(a, t.get("index_floor"), t.get("index_cap"))
        x = x if t.get("index_round") is None else half_away(x, t["index_round"])
        g = curve(x, lambda y: Q(slope) * (y - Q(base)), t.get("below"), t.get("above"))
        total += Q(weight) * g
    if "hub" in t:
        index, share, factor = t["hub"]
        averages.append(series[index][month] * factor)
        total = (1 - Q(share)) * total + Q(share) * averages[-1]
    return dict(month=month, window=[min(months), max(months)], averages=[float(a) for a in averages],
                price=float(settle(total, **t)))


def line(case):
    words, last = [], None
    for index, weight, slope, base, rule in case["legs"]:
        if rule != last:
            words.append("%d-%d-%d" % rule[:3] + ("@october" if rule[3] == 10 else ""))
            last = rule
        words.append(f"{index}:{weight}:{slope}:{base}")
    for key, value in case["terms"].items():
        if key.startswith("_"):
            continue
        if key == "hub":
            value = value[:2]
        value = ":".join(value) if isinstance(value, tuple) else value
        words.append(f"{key.replace('_', '-')}={value}")
    return " ".join(words + ["unit=" + case["unit"]])


J, O = 1, 10
P = "USD/1000m3"
one = lambda rule, slope="4.5", base="0": [("brent", "1", slope, base, rule)]
two = lambda rule, s="12.5", b="1.75": [("gasoil", "0.5", s, b, rule), ("fuel_oil", "0.5", s, b, rule)]
# MJ in 1000 m³ over MJ in an MMBtu, the latter over 3600 MJ in a MWh, and gallons in a barrel.
MMBTU = Q("1055.05585262")
GROSS, NET, TABLE = Q("37053.18") / MMBTU, Q("33820.9704") / MMBTU, Q("35.71")
gas = lambda rule, slope="1", base="0": [("henry_hub", "1", slope, base, rule)]
cases = [dict(legs=legs, terms=terms, unit=unit) for legs, terms, unit in [
    (one((6, 6, 1, J), "3.8"), dict(constant="90"), P),
    (one((6, 5, 1, J), "3.8"), dict(constant="90"), P),
    (one((6, 0, 1, J)), {}, P),
    (one((6, 1, 1, J)), dict(constant="-0.88"), P),
    (one((9, 0, 3, J)), dict(constant="20"), P),
    (one((9, 1, 3, J)), dict(constant="20"), P),
    (one((6, 0, 3, O)), dict(constant="20"), P),
    (one((6, 2, 6, O)), dict(constant="20"), P),
    (one((6, 2, 6, J)), dict(constant="20"), P),
    (one((12, 0, 12, O)), dict(constant="20"), P),
    (one((12, 3, 12, J)), dict(constant="20"), P),
    (one((3, 1, 4, O)), dict(constant="20"), P),
    (one((1, 0, 2, J)), dict(constant="20"), P),
    (one((3, 0, 1, J), "4.5", "62.5"), dict(constant="300"), P),
    (two((9, 0, 3, J), "180"), dict(constant="450", weights="1"), P),
    (two((9, 1, 3, O), "180"), dict(constant="450", discount="20%"), P),
    (two((6, 3, 3, J), "180"), dict(constant="450", discount="30%", discount_cap="100"), P),
    (two((6, 0, 1, J), "180"), dict(constant="450", discount="25"), P),
    ([("gasoil", "0.7", "150", "2", (6, 0, 3, J)), ("fuel_oil", "0.3", "210", "1.2", (9, 1, 3, O))], dict(constant="380", weights="1"), P),
    ([("brent", "0.5", "4", "0", (3, 0, 1, J)), ("gasoil", "0.5", "160", "0", (6, 1, 3, J))], {}, P),
    (one((3, 0, 1, J), "0.1485"), dict(constant="0.6", below=("60", "0.07"), above=("90", "0.07")), "USD/MMBtu"),
    (one((3, 0, 1, J), "0.1485"), dict(below=("60", "0.07", "4.1"), above=("90", "0.06", "7.3")), "USD/MMBtu"),
    (one((1, 0, 1, J), "0.1485"), dict(below=("52.45", "0.07", "1"), above=("132.72", "0.06", "9")), "USD/MMBtu"),
    (one((1, 0, 1, J), "0.1485", "40"), dict(constant="5", above=("90", "0.06")), "USD/MMBtu"),
    (one((6, 0, 1, J)), dict(floor="300", cap="400"), P),
    (one((6, 0, 1, J)), dict(index_floor="60", index_cap="95"), P),
    (one((6, 0, 1, J)), dict(index_round=1), P),
    (one((6, 0, 3, J), "4.567"), dict(constant="12.345", round=2), P),
    (one((4, 0, 1, J), "1"), dict(round=2), P),
    (one((2, 0, 1, J), "1"), dict(round=2), P),
    (one((2, 0, 1, J), "-1"), dict(round=2), P),
    (one((2, 0, 1, J), "0.5"), dict(index_round=2, round=3), P),
    (one((8, 0, 1, J), "0.12"), dict(round=4, cap="11.5"), "USD/MMBtu"),
    (one((3, 0, 1, J), "0.11"), dict(hub=("henry_hub", "0.25", 1)), "USD/MMBtu"),
    (one((6, 1, 3, O), "0.11"), dict(constant="0.4", hub=("henry_hub", "0.6", 1), discount="5%", floor="6", round=3), "USD/MMBtu"),
    (two((9, 0, 3, J), "2.5", "0"), dict(hub=("henry_hub", "0.15", 1), index_round=3), "USD/MMBtu"),
    (gas((6, 0, 1, J)), dict(index_unit=P, heat="russian_gross_20", _factor=GROSS), P),
    (gas((3, 1, 3, O), "1.1", "200"), dict(constant="210", index_unit=P, heat="coal_equivalent_net", _factor=NET, round=2), P),
    (gas((1, 0, 1, J)), dict(index_unit="USD/MWh", _factor=3600 / MMBTU), "USD/MWh"),
    (one((6, 0, 1, J)), dict(heat="russian_gross_20", hub=("henry_hub", "0.25", GROSS)), P),
    (one((9, 1, 3, O)), dict(heat="published_35.71", hub=("henry_hub", "0.4", TABLE), round=2), P),
    (two((9, 0, 3, J), "4", "70"), dict(constant="300", index_unit="USD/bbl", weights="1", _factor=42), P),
]]
months = [name(s) for s in range(number("2008-01"), number("2010-12") + 1)]
for case in cases:
    case["line"] = line(case)
    case["months"] = [priced(case, month) for month in months]
    del case["legs"], case["terms"], case["unit"]

# Brent in euros, three months, in the three orders.
orders = []
for order, at in (("convert_then_average", "average"), ("average_then_convert", "average"), ("average_then_convert", "spot")):
    prices = []
    for month in months:
        w = window((3, 0, 1, J), month)
        x, r = [series["brent"][s] for s in w], [series["eur_per_usd"][s] for s in w]
        if order == "convert_then_average":
            prices.append(float(mean(a * b for a, b in zip(x, r))))
        else:
            prices.append(float(mean(x) * (mean(r) if at == "average" else series["eur_per_usd"][month])))
    orders.append(dict(order=order, at=at, prices=prices))

# The agreement of January 2009 for Ukraine, with base prices in USD/t.
ukraine = []
for month in months[12:]:
    w = window((9, 0, 3, J), month)
    g = mean(series["gasoil"][s] for s in w) * 42 * Q("7.45")
    m = mean(series["fuel_oil"][s] for s in w) * 42 * Q("6.35")
    full = 450 * (g / Q("733.844862") + m / Q("663.236934")) / 2
    if month < "2010-01":
        full = full * Q("0.8")
    if month >= "2010-04":
        full -= min(full * Q("0.3"), Q(100))
    ukraine.append(float(half_away(full, 2)))

out = dict(
    source=f"Python {sys.version.split()[0]}, fractions.Fraction", command="python3 make_contracts.py DATA_FOLDER",
    script="make_contracts.py", files=["oil_prices_monthly.csv", "oil_products_monthly.csv", "gas_prices_monthly.csv", "fx_monthly.csv"],
    tolerance=dict(relative=0, why="exact fractions, rounded to a double once"),
    months=months, cases=cases, orders=orders, ukraine=ukraine)
path = pathlib.Path(__file__).parent / "contracts.json"
rows = ",\n".join(json.dumps(case) for case in out.pop("cases"))
path.write_text(json.dumps(out, indent=1)[:-2] + ',\n "cases": [\n' + rows + "\n]}\n")
print(len(cases), "contracts")
