"""adaptive_bands.json: bands and scores of no-change from the last price of WTI and Brent, written without any library.

python3 make_adaptive_bands.py DATA_FOLDER          (the folder Data of this repository; needs Python alone)

Origins 1993-01 and later gather errors, those from 1998-01 on are judged. Past errors: ranks of all ratios known.
Adaptive: the quantile (linear between ranks) of the last 120 known |ln(y/f)|/√x, its share steered by 0.05/h a miss and
no further than the largest, times √x of the origin; x is the movement to expect of the last price, from the average
of its movements so far and the one that forgets half in three months. 19 of
them for the shares 5, 10 … 95 %, each steered by its own misses, then put in order. Their ends and the forecast are 39 draws: the CRPS by its definition over
all pairs, the transform the share of draws below the outcome, coverage counted at the ends of 50, 80 and 95 %.
"""
import csv, json, math, os, platform, sys

data = sys.argv[1]
RATE, MEMORY, MINIMUM, SHARE, WARM_UP, FADE = 0.05, 120, 36, 0.2, 60, 0.5 ** (1 / 3)


def column(name, c):
    with open(os.path.join(data, name + ".csv"), newline="") as f:
        return {r["month"]: float(r[c]) for r in csv.DictReader(f) if r[c]}


def quantile(ordered, p):
    place = p * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def scales(prices, h):
    """The root of the movement to expect in a month of the next h, at each origin."""
    recent = weight = total = 0.0
    found = [0.0]
    for t in range(1, len(prices)):
        movement = abs(math.log(prices[t] / prices[t - 1]))
        recent, weight, total = FADE * recent + movement, FADE * weight + 1, total + movement
        mean = total / t
        found.append(mean + (recent / weight - mean) * sum(FADE ** k for k in range(h)) / h)
    found[0] = found[1]
    return [math.sqrt(x) for x in found]


def crps(draws, y):
    m = len(draws)
    return sum(abs(x - y) for x in draws) / m - sum(abs(a - b) for a in draws for b in draws) / (2 * m * m)


def transform(draws, y):
    return (sum(x < y for x in draws) + 0.5 * sum(x == y for x in draws)) / len(draws)


def scores(drawn, outcomes):
    n = len(outcomes)
    counts = [0] * 10
    for draws, y in zip(drawn, outcomes):
        counts[min(int(transform(draws, y) * 10), 9)] += 1
    return {"crps": sum(crps(d, y) for d, y in zip(drawn, outcomes)) / n, "pit": counts}


def figures(ends, outcomes):
    n = len(ends)
    score = sum((u - l) + 2 / SHARE * (max(l - y, 0) + max(y - u, 0)) for (l, u), y in zip(ends, outcomes)) / n
    return {"coverage": sum(l <= y <= u for (l, u), y in zip(ends, outcomes)) / n,
            "width": sum(u - l for l, u in ends) / n, "intervalScore": score}


rows = []
for series in ("wti", "brent"):
    average = column("oil_prices_monthly", f"{series}_usd_bbl")
    last = column("oil_prices_month_end", f"{series}_last_usd_bbl")
    months = sorted(set(average) & set(last))
    start = months.index("1993-01")
    for h in (1, 3, 6, 12, 24):
        made = [(last[months[t]], average[months[t + h]]) for t in range(start, len(months) - h)]
        errors = [math.log(y / f) for f, y in made]
        scale = scales([f for f, _ in made], h)
        relative = [abs(e) / x for e, x in zip(errors, scale)]
        past, adaptive, half, own = [], [], {}, {}
        past_draws, adaptive_draws, wide = [], [], []
        shares = [1 - k / 20 for k in range(1, 20)]
        steered = list(shares)
        for t in range(MINIMUM + h - 1, len(made)):
            newest = t - h
            if newest in own:
                for k, share in enumerate(shares):
                    steered[k] = max(0, steered[k] + RATE / h * (share - (relative[newest] > own[newest][k])))
            window = sorted(relative[max(0, newest + 1 - MEMORY):newest + 1])
            own[t] = [quantile(window, max(0, 1 - a)) for a in steered]
            half[t] = [scale[t] * q for q in sorted(own[t])]
            if t < WARM_UP:
                continue
            f = made[t][0]
            adaptive.append((f * math.exp(-half[t][15]), f * math.exp(half[t][15])))
            wide.append([(f * math.exp(-half[t][k]), f * math.exp(half[t][k])) for k in (9, 18)])
            adaptive_draws.append([f * math.exp(-q) for q in half[t]] + [f] + [f * math.exp(q) for q in half[t]])
            known = sorted(errors[:newest + 1])
            m = len(known)
            low = math.floor((m + 1) * SHARE / 2 + 1e-9)
            high = math.ceil((m + 1) * (1 - SHARE / 2) - 1e-9)
            past_draws.append([f * math.exp(e) for e in known])
            past.append((f * math.exp(known[max(low, 1) - 1]), f * math.exp(known[min(high, m) - 1])))
        outcomes = [y for _, y in made[WARM_UP:]]
        rows.append({"series": series, "horizon": h, "n": len(outcomes),
                     "past": {**figures(past, outcomes), **scores(past_draws, outcomes)},
                     "adaptive": {**figures(adaptive, outcomes), **scores(adaptive_draws, outcomes)},
                     "coverage50": sum(e[0][0] <= y <= e[0][1] for e, y in zip(wide, outcomes)) / len(outcomes),
                     "coverage95": sum(e[1][0] <= y <= e[1][1] for e, y in zip(wide, outcomes)) / len(outcomes)})

json.dump({"program": "Python " + platform.python_version(), "tolerance": 1e-9, "rows": rows},
          sys.stdout, indent=1)
print()
