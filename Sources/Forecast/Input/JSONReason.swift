import Foundation

extension Error {
  /// What a JSON decoder found wrong and where, without the full stop at the end.
  var jsonReason: String {
    guard let error = self as? DecodingError else { return localizedDescription }
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return localizedDescription
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    let underlying = (context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey]
    let text = underlying as? String ?? context.debugDescription
    let place = path.isEmpty ? "" : "at '\(path.joined(separator: "."))', "
    return place + (text.hasSuffix(".") ? String(text.dropLast()) : text)
  }
}
