extension String {
  /// The candidate nearest in spelling (edit distance of at most a third of its length), for messages.
  ///
  /// A letter changed, added or left out is an edit, and so are two neighbours in the wrong order.
  func nearest(among candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in candidates.sorted() {
      let distance = editDistance(
        from: Array(lowercased().utf8), to: Array(candidate.lowercased().utf8))
      let limit = Swift.max(1, Swift.max(count, candidate.count) / 3)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }
}

/// The optimal string alignment distance.
private func editDistance(from left: [UInt8], to right: [UInt8]) -> Int {
  var before = Array(0...right.count)
  var row = before
  for i in 0..<left.count {
    var next = [i + 1]
    for j in 0..<right.count {
      var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, before[j - 1] + 1)
      }
      next.append(cost)
    }
    (before, row) = (row, next)
  }
  return row[right.count]
}
