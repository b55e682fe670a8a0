/// The name and version that outputs carry.
package enum Tool {
  package static let name = "codikac"
  package static let version = "0.1.0"
}
