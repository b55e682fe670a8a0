package import Parser

extension NodeType {
  /// The credential types that the effective parameters call for, in order, and whether each is required. Nil if a
  /// placeholder decides, or for a version that n8n cannot build or whose conditions are not known.
  ///
  /// A live expression in a selector makes n8n ask for every credential with a positive condition on it.
  package func credentials(of node: Node) -> [(type: String, isRequired: Bool)]? {
    let version = version(of: node)
    guard runs(version: version), let wanted = facts.fact(facts.credentials, version) else { return nil }
    guard let wanted else { return [] }
    var parameters: EffectiveParameters?
    var result: [(type: String, isRequired: Bool)] = []
    for entry in wanted {
      if let tests = entry.tests {
        if parameters == nil {
          guard let selectors = facts.fact(facts.selectors, version) else { return nil }
          parameters = EffectiveParameters(stored: node.parameters, version: version, rules: selectors ?? [])
        }
        guard let parameters, let isActive = tests.hold(version: version, { parameters.tested($0) }) else { return nil }
        if !isActive { continue }
      }
      result.append((entry.type, entry.isRequired))
    }
    return result
  }

  /// Every credential type that some parameters of the version call for, in order, each once.
  package func credentialTypes(version: Double) -> [String] {
    var types: [String] = []
    for entry in facts.credentials.value(for: version) ?? [] where !types.contains(entry.type) {
      types.append(entry.type)
    }
    return types
  }
}
