import Lexer
import Parser

/// What a key of a credential placeholder stands for.
enum KnownIntegration {
  case registered(Integration)
  /// Of `customIntegrations` in `codika.yaml`.
  case custom(UseCase.CustomIntegration)

  /// Who owns it; nil for a custom one that does not say.
  var owner: Integration.Owner? {
    switch self {
    case .registered(let integration): integration.owner
    case .custom(let custom): custom.contextType.flatMap { Integration.Owner(rawValue: $0.value) }
    }
  }

  /// The scope in which workflows ask for it.
  var scope: ScopeName? {
    if case .registered(let integration) = self { return integration.scope }
    return owner?.scope
  }

  var uid: String {
    switch self {
    case .registered(let integration): integration.uid
    case .custom(let custom): custom.id.value
    }
  }
}

extension Project {
  /// The integration of a placeholder's key, aliases included; nil for one that neither the registry nor the use case
  /// has.
  func integration(_ key: String) -> KnownIntegration? {
    if let custom = useCase?.integrations.first(where: { $0.id.value.uppercased() == key }) { return .custom(custom) }
    return (Integrations.named(key, in: self) ?? Integrations.aliased(key, in: self)).map(KnownIntegration.registered)
  }

  /// Keys by which workflows may ask for integrations.
  var integrationKeys: [String] {
    Integrations.keys(in: self) + (useCase?.integrations.map { $0.id.value.uppercased() } ?? [])
  }
}
