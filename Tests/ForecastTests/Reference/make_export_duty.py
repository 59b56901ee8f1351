"""export_duty.json: the Russian export duty on crude oil under the law of 2004-08..2011-09.

python3 make_export_duty.py DATA_FOLDER
"""
from fractions import Fraction
from reference_support import *

data = folder()
with open(os.path.join(data, "russian_oil_export_duty.csv"), newline="") as f:
    steps = [{k: Fraction(r[k]) for k in ("above_usd_t", "base_usd_t", "marginal_rate", "factor")}
             for r in csv.DictReader(f) if r["from"] == "2004-08" and r["to"] == "2011-09"]
barrels = Fraction("7.3")
rows = []
for usd in (10, 15, 20, 25, 30, 47, 60, 76, 100, 147):
    price = usd * barrels
    # the step applies strictly above its threshold; a price on the threshold belongs to the step below
    s = [x for x in steps if x["above_usd_t"] < price][-1]
    duty = s["factor"] * (s["base_usd_t"] + s["marginal_rate"] * (price - s["above_usd_t"]))
    rows.append(dict(uralsPerBarrel=float(usd), uralsPerTonne=float(price), above=float(s["above_usd_t"]), dutyPerTonne=float(duty),
                     dutyPerBarrel=float(duty / barrels)))
    print(rows[-1])
write("export_duty.json", dict(
    source=source().split(", ")[1] + " (exact fractions)", command="python3 make_export_duty.py DATA_FOLDER", script="make_export_duty.py",
    files=["russian_oil_export_duty.csv"], tolerance=dict(absolute=1e-10, why="exact rational arithmetic, rounded once"),
    conventions=dict(law="in force 2004-08..2011-09", barrelsPerTonne=7.3,
                     boundary="a step applies strictly above its threshold; 15, 20 and 25 USD/bbl lie on thresholds, where the law's rounded "
                              "bases leave small jumps (12.775 to 12.78 at 146 USD/t, 29.205 to 29.2 at 182.5 USD/t)"),
    rows=rows))
