/// Names that spreadsheets accept for sheets: at most 31 characters, none of `[]:*?/\`, no apostrophe at
/// an end, not `History`, and no two that differ in capitals only.
struct SheetNames {
  /// One name for each wish, in order.
  let names: [String]

  init(_ wishes: [String]) {
    var taken: Set<String> = ["history"]
    names = wishes.map { wish in
      let allowed = wish.singleLine.map { "[]:*?/\\'\u{FFFD}".contains($0) ? "-" : $0 }
      let name = allowed.allSatisfy(\.isWhitespace) ? "sheet" : String(allowed)
      var number = 1
      var candidate = name.shortened(to: 31)
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        let ending = "~\(number)"
        candidate = name.shortened(to: 31 - ending.count) + ending
      }
      return candidate
    }
  }
}

extension String {
  /// As much of the beginning as fits into so many units of UTF-16, which is what spreadsheets count.
  fileprivate func shortened(to units: Int) -> String {
    var text = ""
    for scalar in unicodeScalars {
      guard text.utf16.count + String(scalar).utf16.count <= units else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
