"""coverage.json: whether bands hold what they promise, by statsmodels.

python3 make_coverage.py          (needs numpy, scipy and statsmodels)

The hits of bands that promise a share p are set against p: z = hit - p. Their long-run variance is the Newey-West sum of
statsmodels (sandwich_covariance.S_hac_simple, Bartlett weights, 2(h - 1) lags) of z as it is, with no mean taken out, as
the hypothesis says that there is none; t = sum(z)/sqrt(S), p from t(n - 1). Hits come from overlapping sums of h draws.
Kupiec's likelihood ratio stands beside those of one period ahead.

The sizes are the shares of 20,000 simulated records (numpy, seed 2009) of bands that hold what they promise which the test
calls different at 5 %: sums of h normal draws inside a band known to hold the share. Beside it, the t-test whose variance
is taken about the mean, as Diebold-Mariano has it.
"""
import json, os, platform, sys
import numpy as np, scipy, statsmodels
from scipy import stats
from statsmodels.stats.sandwich_covariance import S_hac_simple

rng = np.random.default_rng(2009)


def hits(records, n, h, share, held):
    """Overlapping sums of h normal draws; the band is made for a share `held`."""
    walk = np.cumsum(rng.standard_normal((records, n + h)), axis=1)
    walk = np.concatenate([np.zeros((records, 1)), walk], axis=1)
    sums = walk[:, h : h + n] - walk[:, :n]
    return (np.abs(sums) <= np.sqrt(h) * stats.norm.ppf(0.5 + held / 2)).astype(float)


def case(hit, h, share):
    n = len(hit)
    z = hit - share
    S = float(S_hac_simple(z[:, None], nlags=2 * (h - 1))[0, 0])
    t = float(z.sum() / np.sqrt(S))
    out = dict(level=share, horizon=h, hits="".join(str(int(x)) for x in hit), coverage=float(hit.mean()), statistic=t,
               pValue=float(2 * stats.t(n - 1).sf(abs(t))))
    if h == 1:
        k = int(hit.sum())
        log = lambda c, q: c * np.log(q) if c else 0.0
        ratio = -2 * (log(k, share) + log(n - k, 1 - share) - log(k, k / n) - log(n - k, 1 - k / n))
        out["kupiec"] = float(stats.chi2(1).sf(ratio))
    return out


cases = []
for n, h, share, held in [(60, 1, 0.8, 0.8), (340, 1, 0.8, 0.75), (141, 3, 0.8, 0.65), (141, 6, 0.8, 0.8), (147, 12, 0.8, 0.66),
                          (319, 24, 0.8, 0.8), (80, 2, 0.5, 0.6), (53, 3, 0.8, 0.95)]:
    cases.append(case(hits(1, n, h, share, held)[0], h, share))
cases.append(case(np.ones(53), 6, 0.8))

sizes = []
for n, h in [(53, 1), (53, 6), (141, 3), (141, 12), (340, 12), (319, 24)]:
    hit = hits(20_000, n, h, 0.8, 0.8)
    z = hit - 0.8
    M = 2 * h - 1
    S = (z * z).sum(1)
    for j in range(1, M):
        S += 2 * (1 - j / M) * (z[:, j:] * z[:, :-j]).sum(1)
    t = z.sum(1) / np.sqrt(S)
    d = hit - hit.mean(1, keepdims=True)
    rectangular, bartlett = (d * d).sum(1), (d * d).sum(1)
    for j in range(1, h):
        product = (d[:, j:] * d[:, :-j]).sum(1)
        rectangular, bartlett = rectangular + 2 * product, bartlett + 2 * (1 - j / h) * product
    D = np.where(rectangular > 0, rectangular, bartlett)
    correction = np.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n)
    with np.errstate(divide="ignore", invalid="ignore"):
        dm = np.abs(z.sum(1) / np.sqrt(D) * correction)
    q = stats.t(n - 1).ppf(0.975)
    sizes.append(dict(n=n, horizon=h, rejected=float((np.abs(t) > q).mean()), aboutTheMean=float((dm > q).mean())))
    print(sizes[-1])

out = dict(source=f"statsmodels {statsmodels.__version__}, scipy {scipy.__version__}, numpy {np.__version__}, Python {platform.python_version()}",
           command="python3 make_coverage.py", tolerance=1e-10, cases=cases, sizes=sizes)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "coverage.json"), "w") as f:
    json.dump(out, f, indent=1)
    f.write("\n")
