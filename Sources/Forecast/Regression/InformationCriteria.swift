import Foundation

extension LinearFit {
  /// The Gaussian log-likelihood with σ² concentrated out.
  ///
  ///     ln L = −n/2 · (ln 2π + ln(SSR/n) + 1)
  ///
  /// It is +∞ for an equation that fits exactly.
  public var logLikelihood: Double {
    let n = Double(observations)
    return -n / 2 * (log(2 * .pi) + log(sumOfSquaredResiduals / n) + 1)
  }

  /// Akaike's criterion, `−2 ln L + 2k`.
  ///
  /// Here and in ``bic`` and ``hq``, k counts the regression coefficients and not σ², so figures
  /// lie below those of programs that count it. Smaller is better; compare only equations for one
  /// left side on one sample.
  ///
  /// > Reference: Akaike (1974), *IEEE Transactions on Automatic Control* 19(6), 716–723,
  /// > doi:10.1109/TAC.1974.1100705.
  public var aic: Double { -2 * logLikelihood + 2 * Double(parameters) }

  /// Schwarz's criterion, `−2 ln L + k ln n`.
  ///
  /// > Reference: Schwarz (1978), *Annals of Statistics* 6(2), 461–464,
  /// > doi:10.1214/aos/1176344136.
  public var bic: Double {
    -2 * logLikelihood + Double(parameters) * log(Double(observations))
  }

  /// The criterion of Hannan and Quinn, `−2 ln L + 2k ln ln n`.
  ///
  /// > Reference: Hannan & Quinn (1979), *Journal of the Royal Statistical Society B* 41(2),
  /// > 190–195, doi:10.1111/j.2517-6161.1979.tb01072.x.
  public var hq: Double {
    -2 * logLikelihood + 2 * Double(parameters) * log(log(Double(observations)))
  }
}
