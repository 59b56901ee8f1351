"""simulation.json: the response of an error-correction equation to its driver, by its companion matrix.

python3 make_simulation.py
"""
import json, os, platform
import numpy as np

# d(log y) = -0.5 log y(-1) + 0.4 log x(-1) + 0.1 d(log x)(-1) + 0.2 d(log y)(-1): state (log y, log y(-1))
companion = np.array([[1 - 0.5 + 0.2, -0.2], [1.0, 0.0]])
response = {}
for kind in ("permanent", "once"):
    z, x, path = np.zeros(2), lambda t: np.log(1.01) * ((t >= 1) if kind == "permanent" else (t == 1)), []
    for t in range(1, 41):
        z = companion @ z + np.array([0.4 * x(t - 1) + 0.1 * (x(t - 1) - x(t - 2)), 0.0])
        path.append(float(100 * np.expm1(z[0])))
    response[kind] = path

out = dict(
    source=f"numpy {np.__version__}, Python {platform.python_version()}", command="python3 make_simulation.py",
    script="make_simulation.py",
    tolerance=dict(absolute=1e-12, why="the same few sums in doubles, in another order"),
    response=response)
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "simulation.json"), "w") as f:
    json.dump(out, f, indent=1)
    f.write("\n")
