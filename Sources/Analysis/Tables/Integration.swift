package import Lexer

/// A service whose credentials the platform keeps.
package struct Integration: Sendable, Hashable {
  /// Whose credential it is.
  package enum Owner: String, Sendable {
    case organization
    case member
    case processInstance = "process_instance"

    /// The scope in which workflows ask for it.
    package var scope: ScopeName {
      switch self {
      case .organization: .orgcred
      case .member: .usercred
      case .processInstance: .instcred
      }
    }

    /// As a person would say it.
    package var phrase: String {
      switch self {
      case .organization: "the organization"
      case .member: "the member"
      case .processInstance: "the installation"
      }
    }
  }

  /// How it is connected.
  package enum Connection: String, Sendable {
    case apiKey = "api_key"
    case oauth
    case credentials
  }

  /// As in placeholders: `GOOGLE_GMAIL`.
  package var key: String
  package var owner: Owner
  package var connection: Connection
  /// n8n's credential types, the usual one first.
  package var types: [String]
  /// What the owner enters, by the platform's names.
  package var secrets: [String]
  /// Short and older spellings of the key.
  package var aliases: [String]
  /// True where the platform lends a key of its own (scope FLEXCRED).
  package var isShared: Bool

  package init(
    _ key: String, _ owner: Owner, _ connection: Connection, _ types: [String], secrets: [String] = [],
    aliases: [String] = [], isShared: Bool = false
  ) {
    self.key = key
    self.owner = owner
    self.connection = connection
    self.types = types
    self.secrets = secrets
    self.aliases = aliases
    self.isShared = isShared
  }

  /// As in `integrationUids`: `google_gmail`.
  package var uid: String { key.lowercased() }

  /// The scope in which workflows ask for it.
  package var scope: ScopeName { isShared ? .flexcred : owner.scope }
}
