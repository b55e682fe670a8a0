package import Parser

/// A parameter whose value is more than text: code, a reference to another workflow, a credential type …
package struct SpecialParameter: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case javaScript, python, html, css, json
    /// The dialect, where the description names one: `PostgreSQL`.
    case sql(dialect: String?)
    /// A workflow's id as text, or as a locator (`__rl`).
    case workflowID, workflowLocator
    /// A workflow's id for n8n's own API.
    case workflowForAPI
    /// A workflow as JSON text, as a file's path, as a URL.
    case workflowJSON, workflowFile, workflowURL
    case dataTableLocator
    case agentLocator
    /// Names the credential type that a node uses: any, or a generic one.
    case credentialType, genericCredentialType
  }

  package var kind: Kind
  /// Keys joined by dots; `[]` after a key means each element: `formFields.values[].html`.
  package var path: String
  /// False: n8n takes the text as it stands, a leading `=` apart.
  package var isExpressionField: Bool
  var when: [DisplayTest]

  /// The values at the path, in order. Lists are entered only where the path says so.
  package func values(in parameters: Value) -> [Value] {
    var values = [parameters]
    for step in path.split(separator: ".") {
      let isList = step.hasSuffix("[]")
      let key = String(isList ? step.dropLast(2) : step)
      values = values.compactMap { $0[key] }
      if isList { values = values.flatMap(\.elements) }
    }
    return values
  }

  /// True if a stored value says that n8n drops the parameter (`pythonCode` while `language` is `javaScript`). Defaults
  /// are not known here: what is not stored rules nothing out.
  package func isRuledOut(in parameters: Value) -> Bool {
    let stored = when.filter {
      switch $0 {
      case .shown(let name, _), .hidden(let name, _): parameters[name] != nil
      case .version: false
      }
    }
    let known = EffectiveParameters(stored: parameters, version: 0, rules: [])
    return stored.hold(version: 0, { known.testedAsStored($0) }) == false
  }
}

extension NodeType {
  /// The special parameters of a version. For a version that is not listed, those of the nearest listed one below it,
  /// else above it.
  package func specialParameters(version: Double) -> [SpecialParameter] {
    guard let all = record.field("p", in: release) else { return [] }
    var version = version
    if FactRecord.isPerVersion(all) {
      let listed = listedVersions
      version = listed.last { $0 <= version } ?? listed.first ?? version
    }
    return FactRecord.value(all, for: version)?.split(Separator.semicolon).compactMap { SpecialParameter($0) } ?? []
  }

  /// The credential type that a node of `acceptsAnyCredential` names: the only one that counts beside those of
  /// `credentials`. Nil if none is selected or an expression selects it.
  package func selectedCredentialType(of node: Node) -> String? {
    guard acceptsAnyCredential, let parameters = node.parameters else { return nil }
    let selectors = specialParameters(version: version(of: node)).filter {
      $0.kind == .credentialType || $0.kind == .genericCredentialType
    }
    for selector in selectors where parameters["authentication"] != nil && !selector.isRuledOut(in: parameters) {
      guard let value = selector.values(in: parameters).first else { continue }
      if case .stored(let text) = EffectiveParameters.classify(value, isLiteral: false) { return text.string }
    }
    return nil
  }
}

extension SpecialParameter {
  /// Reads `kind[-] path[?tests]`; nil for a kind that is not known.
  init?(_ text: FactText) {
    let (head, tests) = text.cut(at: Separator.question)
    let (kind, path) = head.cut(at: Separator.space)
    guard let path else { return nil }
    isExpressionField = kind[kind.count - 1] != UInt8(ascii: "-")
    guard let kind = Kind(isExpressionField ? kind : kind.piece(0, kind.count - 1)) else { return nil }
    self.kind = kind
    self.path = path.string
    when = DisplayTest.list(tests)
  }
}

extension SpecialParameter.Kind {
  init?(_ text: FactText) {
    switch text.string {
    case "js": self = .javaScript
    case "py": self = .python
    case "html": self = .html
    case "css": self = .css
    case "json": self = .json
    case "wf": self = .workflowID
    case "wf.rl": self = .workflowLocator
    case "wf.api": self = .workflowForAPI
    case "wf.json": self = .workflowJSON
    case "wf.file": self = .workflowFile
    case "wf.url": self = .workflowURL
    case "dt.rl": self = .dataTableLocator
    case "agent.rl": self = .agentLocator
    case "cred.any": self = .credentialType
    case "cred.generic": self = .genericCredentialType
    case let name where name == "sql" || name.hasPrefix("sql."):
      self = .sql(dialect: name == "sql" ? nil : String(name.dropFirst(4)))
    default: return nil
    }
  }
}
