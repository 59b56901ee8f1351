extension String {
  /// The candidate nearest in spelling (Levenshtein distance of at most a third of its length), for messages.
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

private func editDistance(from left: [UInt8], to right: [UInt8]) -> Int {
  var row = Array(0...right.count)
  for i in 0..<left.count {
    var diagonal = row[0]
    row[0] = i + 1
    for j in 0..<right.count {
      let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (left[i] == right[j] ? 0 : 1))
      diagonal = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[right.count]
}
