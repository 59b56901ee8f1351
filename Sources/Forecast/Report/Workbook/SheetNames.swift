/// Names that spreadsheets accept for sheets: at most 31 characters, none of `[]:*?/\`, no apostrophe at
/// an end, not `History`, and no two that differ in capitals only.
///
/// A longer name is cut at its longest word, letter by letter, so that what tells two names apart, often a short last
/// word, stays: `gas-central-asia-conservative-6-0-1` becomes `gas-central-asia-conserva-6-0-1`.
struct SheetNames {
  /// One name for each wish, in order.
  let names: [String]

  init(_ wishes: [String]) {
    var taken: Set<String> = ["history"]
    names = wishes.map { wish in
      let allowed = wish.singleLine.map { "[]:*?/\\'\u{FFFD}".contains($0) ? "-" : $0 }
      let name = allowed.allSatisfy(\.isWhitespace) ? "sheet" : String(allowed)
      var number = 1
      var candidate = name.fitted(to: 31)
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        let ending = " (\(number))"
        candidate = name.fitted(to: 31 - ending.count) + ending
      }
      return candidate
    }
  }
}

extension String {
  /// The name within so many units of UTF-16, its longest words cut as far as that takes.
  fileprivate func fitted(to units: Int) -> String {
    var words = split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var excess = utf16.count - units
    while excess > 0, let longest = words.max(by: { $0.utf16.count < $1.utf16.count }),
      longest.utf16.count > 3, let place = words.firstIndex(of: longest)
    {
      excess -= String(words[place].removeLast()).utf16.count
    }
    return words.joined(separator: "-").shortened(to: units)
  }

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
