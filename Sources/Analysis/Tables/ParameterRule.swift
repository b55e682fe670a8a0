/// What n8n fills in for a parameter that is not stored.
enum ParameterDefault: Hashable, Sendable {
  case text(String)
  case flag(Bool)
  case number(Double)
  case list([String])
  /// An object with these keys, each a list of one empty object.
  case rows([String])
  /// No default that is the same everywhere, and none that decides.
  case unspecified
}

/// One definition of a parameter in the description of a node type.
struct ParameterVariant: Hashable, Sendable {
  var `default`: ParameterDefault
  /// Empty: always shown.
  var when: [DisplayTest]
  /// Not an expression field: n8n drops a leading `=` and takes the rest as it stands.
  var isLiteral: Bool

  init(_ default: ParameterDefault, when: [DisplayTest] = [], isLiteral: Bool = false) {
    self.default = `default`
    self.when = when
    self.isLiteral = isLiteral
  }
}

/// All definitions of a parameter that decides ports or credentials. The first that is shown counts; if none is, the
/// parameter is dropped even when a value is stored.
struct ParameterRule: Hashable, Sendable {
  var name: String
  var variants: [ParameterVariant]

  init(_ name: String, _ variants: [ParameterVariant]) {
    self.name = name
    self.variants = variants
  }

  /// Reads the selectors of credentials: `name=default`, or `name=*default?tests*default?tests`.
  static func list(_ text: FactText) -> [ParameterRule] {
    text.split(Separator.semicolon).map { entry in
      let (name, value) = entry.cut(at: Separator.equals)
      let definitions = value ?? name
      let variants: [ParameterVariant]
      if definitions.first == Separator.star {
        variants = definitions.dropFirst().split(Separator.star).map { variant in
          let (value, tests) = variant.cut(at: Separator.question)
          return ParameterVariant(ParameterDefault(value), when: DisplayTest.list(tests))
        }
      } else {
        variants = [ParameterVariant(ParameterDefault(definitions))]
      }
      return ParameterRule(name.string, variants)
    }
  }
}

extension ParameterDefault {
  init(_ text: FactText) {
    switch ParameterScalar(text) {
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .flag(flag)
    }
  }
}
