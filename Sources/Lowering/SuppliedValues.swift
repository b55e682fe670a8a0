/// Values that no file holds and that whoever deploys brings along. A bundle made with them holds secrets: it is sent, and
/// never written.
package struct SuppliedValues: Sendable {
  /// By name of the variable in `{ env: NAME }`.
  package var variables: [String: String]

  package init(variables: [String: String] = [:]) { self.variables = variables }
}
