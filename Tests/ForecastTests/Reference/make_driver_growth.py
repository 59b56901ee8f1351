"""Growth of world oil consumption and production: how far the two and their difference strayed.

Writes driver_growth.json beside this script: for each publication and last year, the correlation of annual growth and
the standard deviation of the growth of consumption less that of production summed over 1 to 10 years, in points, and
of that of consumption alone, from all overlapping sums with the factor of Lo and MacKinlay (1988) for so many; and
that of sums of years drawn in runs of five from the sample closed to a circle, by going through every choice of two
runs.

    python make_driver_growth.py
"""

import csv
import itertools
import json
import pathlib
import sys

import numpy as np

here = pathlib.Path(__file__).resolve().parent
rows = list(csv.DictReader((here.parents[2] / "Data" / "world_oil_annual.csv").open()))
cases = []


def sums(gaps, years):
    """The spread of sums over consecutive years."""
    found = np.convolve(gaps, np.ones(years), mode="valid")
    n = len(gaps)
    return float(np.sqrt((found**2).sum() / ((n - years + 1) * (1 - years / n))))


def drawn(gaps, years, length):
    """The spread of sums over years drawn in at most two runs."""
    assert years <= 2 * length
    totals = []
    for first, second in itertools.product(range(len(gaps)), repeat=2):
        course = np.concatenate([np.roll(gaps, -first)[:length], np.roll(gaps, -second)[:length]])
        totals.append(course[:years].sum())
    return float(np.std(totals))


for publication, last in (("bp2014", 2008), ("bp2014", 2013), ("ei2026", 2025)):
    columns = [f"consumption_{publication}_kbd", f"production_{publication}_kbd"]
    known = [
        [float(row[column]) for column in columns]
        for row in rows
        if int(row["year"]) <= last and all(row[column] for column in columns)
    ]
    growth = 100 * (np.array(known)[1:] / np.array(known)[:-1] - 1)
    gaps = growth[:, 0] - growth[:, 1]
    gaps = gaps - gaps.mean()
    cases.append(
        {
            "publication": publication,
            "last": last,
            "years": len(growth),
            "correlation": float(np.corrcoef(growth.T)[0, 1]),
            "gap": [sums(gaps, years) for years in range(1, 11)],
            "demand": [
                sums(growth[:, 0] - growth[:, 0].mean(), years) for years in range(1, 11)
            ],
            "drawn": [drawn(gaps, years, 5) for years in range(1, 11)],
        }
    )
(here / "driver_growth.json").write_text(
    json.dumps(
        {
            "source": f"numpy {np.__version__}, Python {sys.version.split()[0]}",
            "command": "python make_driver_growth.py",
            "tolerance": 1e-10,
            "cases": cases,
        },
        indent=2,
    )
    + "\n"
)
