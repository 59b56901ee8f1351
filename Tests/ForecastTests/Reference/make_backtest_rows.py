"""backtest_rows.json: figures of the shipped monthly backtest that need no estimation, by plain Python over the data files.

python3 make_backtest_rows.py DATA_FOLDER          (the folder Data of this repository; no packages)

Origins 1998-01 and later, WTI. MASE of no-change from the last price: each error over the mean absolute movement of all
averages up to its own origin. Drift from the last price: mu is the mean growth of last prices up to the origin, and the
average of the month h ahead the geometric mean of the drifting price at its two ends. EIA: what each January edition says
of the months after December, against the last price of that December.
"""
import csv, json, math, os, platform, sys

data = sys.argv[1]


def column(name, c):
    with open(os.path.join(data, name + ".csv"), newline="") as f:
        return {r["month"]: float(r[c]) for r in csv.DictReader(f) if r[c]}


def shift(month, k):
    t = int(month[:4]) * 12 + int(month[5:]) - 1 + k
    return f"{t // 12}-{t % 12 + 1:02d}"


average = column("oil_prices_monthly", "wti_usd_bbl")
last = column("oil_prices_month_end", "wti_last_usd_bbl")
months = [m for m in sorted(average) if m in last]
square = lambda x: sum(e * e for e in x) / len(x)

rows = []
for h in (1, 3, 12, 24):
    scaled, still, drifted = [], [], []
    for o in [m for m in months if m >= "1998-01" and shift(m, h) in average]:
        y, p = average[shift(o, h)], last[o]
        known = [average[m] for m in sorted(average) if m <= o]
        scale = sum(abs(b - a) for a, b in zip(known, known[1:])) / (len(known) - 1)
        scaled.append(abs(y - p) / scale)
        still.append(y - p)
        ends = [last[m] for m in sorted(last) if m <= o]
        mu = (math.log(ends[-1]) - math.log(ends[0])) / (len(ends) - 1)
        drifted.append(y - math.sqrt(p * math.exp((h - 1) * mu) * p * math.exp(h * mu)))
    rows.append({"horizon": h, "n": len(scaled), "mase": sum(scaled) / len(scaled), "drift": square(drifted) / square(still)})

outlook = []
for h in (1, 3, 6, 12):
    said, still = [], []
    for year in range(1999, 2030):
        december, target = f"{year - 1}-12", shift(f"{year - 1}-12", h)
        try:
            edition = column("eia_outlook_january_vintages_monthly", f"wti_{year}_usd_bbl")
        except KeyError:
            continue
        if target in average and december in last:
            said.append(average[target] - edition[target])
            still.append(average[target] - last[december])
    outlook.append({"horizon": h, "n": len(said), "ratio": square(said) / square(still)})

out = {"program": "Python " + platform.python_version(), "command": "python3 make_backtest_rows.py Data", "tolerance": 1e-10,
       "rows": rows, "outlook": outlook}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "backtest_rows.json"), "w") as f:
    json.dump(out, f, indent=1)
    f.write("\n")
