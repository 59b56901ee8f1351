import CLAPACK
import CShow

// Prints coefficients (b), standard errors (s) and residual deviation (d) of every NIST set, from the
// very sources of the library that hold the doubled precision. `run.sh` builds it twice.
for set in NISTSet.all {
  for formed in [false, true] where !formed || set.degree > 1 {
    (formed ? set.name + "-formed" : set.name).withCString { name in
      show_set(name)
      set.showFigures(formed: formed)
    }
  }
}

extension NISTSet {
  func showFigures(formed: Bool) {
    let n = response.count
    var columns = hasConstant ? [[Double](repeating: 1, count: n)] : []
    var remainders = hasConstant ? [[Double](repeating: 0, count: n)] : []
    if degree > 1 {
      let powers = regressors[0].map { DoubledPrecision.powers(of: $0, through: degree) }
      for p in 0..<degree {
        columns.append(powers.map { $0[p].high })
        remainders.append(powers.map { $0[p].low })
      }
    } else {
      columns += regressors
    }
    let matrix = Matrix(columns: columns)
    let refinement = Refinement(
      matrix, remainders: formed ? Matrix(columns: remainders) : nil, response: response,
      inverseFactor: QRDecomposition(matrix).inverseFactor())
    let (beta, residuals) = refinement.solution()
    let inverse = refinement.crossProductInverse(
      QRDecomposition(refinement.orthonormal).crossProductInverse())
    let ssr = residuals.reduce(0) { $0 + $1 * $1 }
    let sigma = (ssr / Double(n - beta.count)).squareRoot()
    for (j, estimate) in beta.enumerated() { show("b", Int32(j), estimate) }
    for j in beta.indices { show("s", Int32(j), inverse[j, j].squareRoot() * sigma) }
    show("d", 0, sigma)
  }
}
