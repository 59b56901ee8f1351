"""Growth of world oil consumption and production: how far the two and their difference strayed.

Writes driver_growth.json beside this script: for each publication and last year, the correlation of annual growth and
the standard deviation (n - 1) of the growth of consumption less that of production, in points.

    python make_driver_growth.py
"""

import csv
import json
import pathlib
import sys

import numpy as np

here = pathlib.Path(__file__).resolve().parent
rows = list(csv.DictReader((here.parents[2] / "Data" / "world_oil_annual.csv").open()))
cases = []
for publication, last in (("bp2014", 2008), ("bp2014", 2013), ("ei2026", 2025)):
    columns = [f"consumption_{publication}_kbd", f"production_{publication}_kbd"]
    known = [
        [float(row[column]) for column in columns]
        for row in rows
        if int(row["year"]) <= last and all(row[column] for column in columns)
    ]
    growth = 100 * (np.array(known)[1:] / np.array(known)[:-1] - 1)
    cases.append(
        {
            "publication": publication,
            "last": last,
            "years": len(growth),
            "correlation": float(np.corrcoef(growth.T)[0, 1]),
            "gap": float((growth[:, 0] - growth[:, 1]).std(ddof=1)),
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
