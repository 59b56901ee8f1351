"""score.json: outcomes, others' forecasts and errors of the score of the 2009 study, by plain Python over the data files.

python3 make_score.py DATA_FOLDER          (the folder Data of this repository; no packages)

Nothing of score_2009.csv is read: every row is written out here once more.
"""
import csv, json, os, platform, sys

data = sys.argv[1]
HEAT = 8850 * 4.1868 / 1055.05585262


def table(name):
    with open(os.path.join(data, name + ".csv"), newline="") as f:
        return list(csv.DictReader(f))


def mean(name, column, year):
    rows = [r for r in table(name) if (r.get("month") or r.get("year")).startswith(str(year))]
    values = [float(r[column]) for r in rows]
    return sum(values) / len(values)


published = {r["id"]: (float(r["value"]) + float(r["value_high"] or r["value"])) / 2 for r in table("published_2009")}
fact = lambda period, market: [float(r["price"]) for r in table("gas_price_facts") if (r["period"], r["market"]) == (period, market) and r["kind"] in ("actual", "contract")][0]
europe = lambda period: mean("gas_prices_monthly", "europe_usd_mmbtu", period) * HEAT
wti = lambda year: mean("oil_prices_monthly", "wti_usd_bbl", year)
eia = lambda column, year: mean("eia_outlook_2009_01_monthly", column, year)
futures = [mean("oil_futures_monthly", f"wti_futures_{k}_usd_bbl", "2008-12") for k in (1, 2, 3, 4)]
growth = lambda f: 100 * (f(2009) / f(2008) - 1)
brent = mean("oil_prices_monthly", "brent_usd_bbl", 2009)
ukraine = sum(fact(f"2009-Q{q}", "ukraine") for q in (1, 2, 3, 4)) / 4
tariff = published["gas.tariff_2008"]
for year in (2009, 2010, 2011, 2012):
    tariff *= 1 + published[f"gas.tariff_growth_{year}"] / 100

rows = [
    ("brent_2009", "study", published["oil.brent_2009"], brent),
    ("brent_2009", "EIA", eia("wti_usd_bbl", 2009), wti(2009)),
    ("brent_2009", "futures", (sum(futures[:3]) + 9 * futures[3]) / 12, wti(2009)),
    ("brent_2009", "no-change", mean("oil_prices_month_end", "brent_last_usd_bbl", "2008-12"), brent),
    ("wti_2010", "EIA", eia("wti_usd_bbl", 2010), wti(2010)),
    ("oil_demand_2009", "study", -3.5, growth(lambda y: mean("world_oil_annual", "consumption_ei2026_kbd", y))),
    ("oil_demand_2009", "EIA", growth(lambda y: eia("liquids_consumption_mbd", y)), growth(lambda y: mean("world_oil_annual", "consumption_ei2026_kbd", y))),
    ("oil_supply_2009", "study", -4.75, growth(lambda y: mean("world_oil_annual", "production_ei2026_kbd", y))),
    ("oil_demand_2009", "no-change", 0, growth(lambda y: mean("world_oil_annual", "consumption_ei2026_kbd", y))),
    ("oil_supply_2009", "EIA", growth(lambda y: eia("liquids_production_mbd", y)), growth(lambda y: mean("world_oil_annual", "production_ei2026_kbd", y))),
    ("oil_supply_2009", "no-change", 0, growth(lambda y: mean("world_oil_annual", "production_ei2026_kbd", y))),
    ("gas_europe_2009", "study", 291, europe(2009)),
    ("gas_europe_2009", "no-change", europe("2008-12"), europe(2009)),
    ("gas_europe_2012", "Russian ministry", 276.8, fact("2012", "far_abroad")),
    ("gas_europe_2015", "study", 398, europe(2015)),
    ("gas_tariff_2012", "study", tariff, fact("2012", "russia_domestic")),
    ("fx_2015", "study", 29.73, mean("fx_monthly", "rub_per_usd_average", 2015)),
    ("gas_ukraine_2009", "study", 233, ukraine),
    ("gas_belarus_share_2009", "study", 80, 100 * fact("2009", "belarus") / europe(2009)),
]
scored = {
    "brent_2009": (49.2, brent), "gas_europe_2009": (291, europe(2009)), "gas_europe_2015": (398, europe(2015)), "gas_tariff_2012": (tariff, 3050),
    "fx_2009": (33.05, mean("fx_monthly", "rub_per_usd_average", 2009)), "fx_2015": (29.73, mean("fx_monthly", "rub_per_usd_average", 2015)), "gas_ukraine_2009": (233, ukraine),
}
out = dict(
    source=f"Python {platform.python_version()}", command="python3 make_score.py Data", tolerance=1e-10,
    rows=[dict(row=r, forecaster=f, value=v, outcome=o, error=v - o) for r, f, v, o in rows],
    studyMeanAbsolutePercent=sum(abs(100 * (v - o) / o) for v, o in scored.values()) / len(scored), studyCount=len(scored))
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "score.json"), "w") as f:
    json.dump(out, f, indent=1)
    f.write("\n")
print(out["studyMeanAbsolutePercent"])
