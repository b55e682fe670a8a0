/// A webhook of a node type. Parts in braces name a parameter, with what holds without it after a bar:
/// `{options.path|$webhookId}`.
package struct NodeWebhook: Sendable, Hashable {
  package struct Traits: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `path` is the full path; else the webhook id and a slash precede it.
    package static let fullPath = Traits(rawValue: 1)
    /// Serves waiting executions only.
    package static let resumes = Traits(rawValue: 2)
    /// The set-up call of a service.
    package static let setUp = Traits(rawValue: 4)
    /// A form page.
    package static let form = Traits(rawValue: 8)
    /// Speaks the Model Context Protocol.
    package static let modelContext = Traits(rawValue: 16)
  }

  package var method: String
  package var path: String
  package var responseMode: String
  package var traits: Traits
}

extension NodeWebhook {
  /// Reads `method,path,mode,traits { ";" … }`.
  static func list(_ text: FactText) -> [NodeWebhook] {
    text.split(Separator.semicolon).map { entry in
      let parts = entry.split(Separator.comma).map(\.string)
      func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
      var traits: NodeWebhook.Traits = []
      for letter in part(3).utf8 { traits.formUnion(trait(letter)) }
      return NodeWebhook(method: part(0), path: part(1), responseMode: part(2), traits: traits)
    }
  }

  private static func trait(_ letter: UInt8) -> NodeWebhook.Traits {
    switch letter {
    case UInt8(ascii: "F"): .fullPath
    case UInt8(ascii: "R"): .resumes
    case UInt8(ascii: "s"): .setUp
    case UInt8(ascii: "f"): .form
    case UInt8(ascii: "m"): .modelContext
    default: []
    }
  }
}

extension NodeType {
  /// The webhooks of a version in order; none for most types.
  package func webhooks(version: Double) -> [NodeWebhook] { facts.webhooks.value(for: version) ?? [] }

  /// True if n8n gives nodes of the type a `webhookId`.
  package func hasWebhooks(version: Double) -> Bool { facts.webhooks.value(for: version) != nil }
}
