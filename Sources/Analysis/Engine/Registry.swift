/// The rules that are built.
package enum Registry {
  /// Sorted by type name. `codikac dev new-rule` adds a line; `RegistryTests` compares the list with the folder `Rules`.
  package static let rules: [any Rule.Type] = [
    PlaceholderSuffix.self
  ]
}
