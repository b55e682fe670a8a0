/// One credential type as the catalogue knows it, in one release.
package struct CredentialType: Sendable {
  /// How a credential takes part in requests by itself.
  package enum Authentication: Sendable, Hashable {
    case none
    /// Described by data.
    case declarative
    case function
  }

  package let name: String
  package let release: N8nRelease
  private let record: FactRecord

  init(name: String, release: N8nRelease, record: FactRecord) {
    self.name = name
    self.release = release
    self.record = record
  }

  package var availability: Availability { record.availability }
  /// The type that it extends.
  package var base: String? { record.field("ext", in: release)?.string }
  /// Offered as generic authentication (`httpHeaderAuth`).
  package var isGeneric: Bool { has("G") }
  /// Itself or by inheritance.
  package var isOAuth2: Bool { has("2") }
  package var isOAuth1: Bool { has("1") }
  /// Hidden from the list of types.
  package var isHidden: Bool { has("h") }
  /// Only the nodes that it names may use it.
  package var isRestricted: Bool { has("r") }
  /// Fetches a token before requests.
  package var fetchesToken: Bool { has("p") }
  /// n8n can test it: by itself, or with a node.
  package var hasTest: Bool { record.field("test", in: release) != nil }

  package var authentication: Authentication {
    switch record.field("au", in: release)?.number {
    case 1?: .declarative
    case 2?: .function
    default: .none
    }
  }

  /// May be selected on a node that takes credentials of any type (`NodeType.acceptsAnyCredential`).
  package var worksAnywhere: Bool { isGeneric || isOAuth1 || isOAuth2 || authentication != .none }

  private func has(_ letter: Unicode.Scalar) -> Bool { record.hasFlag(letter, in: release) }
}
