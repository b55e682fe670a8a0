package import Parser

extension NodeType {
  /// The credential types that the effective parameters call for, in order, and whether each is required. Nil if a
  /// placeholder decides, or for a version that n8n cannot build or whose conditions are not known.
  ///
  /// A live expression in a selector makes n8n ask for every credential with a positive condition on it.
  package func credentials(of node: Node) -> [(type: String, isRequired: Bool)]? {
    let version = version(of: node)
    guard runs(version: version), let wanted = fact("cr", version: version) else { return nil }
    guard let wanted else { return [] }
    var parameters: EffectiveParameters?
    var result: [(type: String, isRequired: Bool)] = []
    for entry in wanted.split(Separator.semicolon) {
      var (type, tests) = entry.cut(at: Separator.question)
      if let tests {
        if parameters == nil {
          guard let selectors = fact("cs", version: version) else { return nil }
          parameters = EffectiveParameters(
            stored: node.parameters, version: version, rules: selectors.map(ParameterRule.list) ?? [])
        }
        guard let parameters,
          let isActive = DisplayTest.list(tests).hold(version: version, { parameters.tested($0) })
        else { return nil }
        if !isActive { continue }
      }
      let isRequired = type[type.count - 1] == Separator.exclamation
      if isRequired { type = type.piece(0, type.count - 1) }
      result.append((type.string, isRequired))
    }
    return result
  }

  /// Every credential type that some parameters of the version call for, in order, each once.
  package func credentialTypes(version: Double) -> [String] {
    guard let all = record.field("cr", version: version, in: release) else { return [] }
    var types: [String] = []
    for entry in all.split(Separator.semicolon) {
      var type = entry.cut(at: Separator.question).head
      if type[type.count - 1] == Separator.exclamation { type = type.piece(0, type.count - 1) }
      let name = type.string
      if !types.contains(name) { types.append(name) }
    }
    return types
  }
}
