/// How much of everything is read before `limit-exceeded` says so. Limits keep every step bounded; real use cases stay
/// far below them.
package enum Limits {
  /// Bytes of one file.
  package static let fileBytes = 256 << 20
  /// Nested arrays and objects of a JSON file.
  package static let jsonDepth = 512
  /// Values and keys of a JSON file (a 256 MiB file of ordinary JSON has about ten million).
  package static let jsonValues = 16 << 20
  /// Nested collections of a YAML file.
  package static let yamlDepth = 128
  /// Levels of expressions, statements and patterns of JavaScript that are open at once.
  package static let javaScriptDepth = 400
  /// Values of a YAML file after its aliases are expanded.
  package static let yamlValues = 1_000_000
  /// Nodes of a workflow.
  package static let workflowNodes = 100_000
}
