/// The name and version that outputs carry.
package enum Tool {
  package static let name = "codikac"
  package static let version = "0.1.0"
  /// Address under which the rule pages are published, without a slash at its end; nil as long as they are not.
  package static let rulePages: String? = nil
}
