import Foundation

extension Double {
  /// A figure inside a sentence, with a true minus sign.
  func shown(_ digits: Int) -> String {
    String(format: "%.\(digits)f", self).replacing("-", with: "−")
  }
}

extension Double {
  /// Three significant digits, such as `2.71e-13`, for figures beyond all measure.
  var rough: String { String(format: "%.3g", self) }

  /// The shortest decimal that reads back as this number, whole numbers without a point.
  var plain: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : "\(self)"
  }
}
