"""Monte Carlo standard errors of quantiles and of the mean of 251 figures.

Writes fan_precision.json beside this script: half the distance between numpy.quantile one standard error of the
probability above and below, sqrt(p (1 - p) / n), at the ends of bands of 50, 80 and 95 percent and at the median, and
scipy.stats.sem of the figures.

    python make_fan_precision.py
"""

import json
import pathlib
import sys

import numpy as np
import scipy
from scipy import stats

n = 251
figures = np.array([((37 * k) % n) ** 1.5 / 40 for k in range(n)])
errors = {}
for p in (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975):
    step = np.sqrt(p * (1 - p) / n)
    errors[str(p)] = float((np.quantile(figures, p + step) - np.quantile(figures, p - step)) / 2)
here = pathlib.Path(__file__).resolve().parent
(here / "fan_precision.json").write_text(
    json.dumps(
        {
            "source": f"numpy {np.__version__}, scipy {scipy.__version__}, Python {sys.version.split()[0]}",
            "command": "python make_fan_precision.py",
            "tolerance": 1e-10,
            "figures": list(figures),
            "quantiles": errors,
            "mean": float(stats.sem(figures)),
        },
        indent=2,
    )
    + "\n"
)
