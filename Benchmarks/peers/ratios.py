"""Runs both programs one after the other, three times each in turn, and prints how many times faster the library is.

python3 ratios.py ../.build/release/speed
"""
import os, subprocess, sys

here = os.path.dirname(os.path.abspath(__file__))
one_thread = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")


def run(command):
    lines = subprocess.run(command, check=True, capture_output=True, text=True, env=one_thread).stdout.split("\n")
    return {name: (float(ms), float(figure)) for name, ms, figure in (l.split("\t") for l in lines if l)}


ours, theirs = {}, {}
for _ in range(3):
    for total, command in ((ours, [sys.argv[1]]), (theirs, [sys.executable, os.path.join(here, "speed.py")])):
        for name, result in run(command).items():
            total[name] = min(total.get(name, result), result)
print("| job | library, ms | numpy, ms | times faster | figure of the library | of numpy |\n|---|---:|---:|---:|---:|---:|")
for name, (ms, figure) in theirs.items():
    own, value = ours[name.removesuffix("-statsmodels").removesuffix("-partitioned")]
    print(f"| {name} | {own:.2f} | {ms:.1f} | {ms / own:.0f} | {value:.6g} | {figure:.6g} |")
