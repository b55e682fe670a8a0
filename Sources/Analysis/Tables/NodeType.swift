/// One node type as the catalogue knows it, in one release. Cheap to copy: facts are decoded when they are asked for.
package struct NodeType: Sendable {
  /// What n8n makes of a type under another name.
  package enum Variant: Sendable, Hashable {
    case original
    /// `<name>Tool`: no inputs, one `ai_tool` output.
    case tool
    /// `<name>HitlTool`, human in the loop: between a tool and the agent that calls it.
    case humanInTheLoopTool
  }

  /// Why a server may refuse a type that is in the table.
  package enum Exclusion: Sendable, Hashable {
    /// In the default `NODES_EXCLUDE`.
    case byDefault
    /// Never loaded outside n8n's own tests.
    case testsOnly
    /// Loaded only with a feature flag.
    case featureFlag
  }

  /// Methods of the class: what n8n can do with a node of the type.
  package struct Methods: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let trigger = Methods(rawValue: 1)
    package static let poll = Methods(rawValue: 2)
    package static let webhook = Methods(rawValue: 4)
    package static let execute = Methods(rawValue: 8)
    package static let supplyData = Methods(rawValue: 16)
    /// Routing of requests described by data alone.
    package static let declarative = Methods(rawValue: 32)
  }

  /// The name as asked for: `n8n-nodes-base.slackTool`.
  package let name: String
  package var release: N8nRelease { facts.release }
  package let variant: Variant
  let facts: NodeTypeFacts
  var record: FactRecord { facts.record }

  init(name: String, variant: Variant, facts: NodeTypeFacts) {
    self.name = name
    self.variant = variant
    self.facts = facts
  }

  /// The name of the type that a variant is made from; `name` itself of an original.
  package var originalName: String { variant == .original ? name : record.key }

  /// Hidden from the node panel: superseded or internal.
  package var isHidden: Bool { facts.isHidden }
  /// Called deprecated by its own description. Old types are more often only hidden.
  package var isDeprecated: Bool { has("d") }
  package var availability: Availability { record.availability }

  package var exclusion: Exclusion? {
    guard let text = record.field("ex", in: release) else { return nil }
    if text.equals("test") { return .testsOnly }
    if text.equals("flag") { return .featureFlag }
    return release == .v2 ? .byDefault : nil
  }

  /// In n8n's trigger group: may begin an execution (`manualTrigger`, `executeWorkflowTrigger` and `errorTrigger`
  /// included).
  package var isTrigger: Bool { variant == .original && facts.isTrigger }

  /// Nodes of the type that the editor allows in one workflow; no server checks it.
  package var mostPerWorkflow: Int? { record.field("max", in: release)?.number.flatMap { Int(exactly: $0) } }
  package var supportsCrossOriginOptions: Bool { has("c") }

  /// Takes credentials of any type: `authentication` with `nodeCredentialType` or `genericAuthType` selects the one
  /// that counts (`selectedCredentialType`).
  package var acceptsAnyCredential: Bool { facts.acceptsAnyCredential }

  /// The methods of the class in a version; none if it has no implementation.
  package func methods(version: Double) -> Methods {
    guard let text = record.field("fn", version: version, in: release) else { return [] }
    var methods: Methods = []
    for i in 0..<text.count {
      switch text[i] {
      case UInt8(ascii: "t"): methods.insert(.trigger)
      case UInt8(ascii: "p"): methods.insert(.poll)
      case UInt8(ascii: "w"): methods.insert(.webhook)
      case UInt8(ascii: "x"): methods.insert(.execute)
      case UInt8(ascii: "s"): methods.insert(.supplyData)
      case UInt8(ascii: "r"): methods.insert(.declarative)
      default: continue
      }
    }
    return methods
  }

  /// True if an enabled node of it makes a workflow publishable: its class has a trigger, poll or webhook method and is
  /// no manual starter. Variants keep the methods of their original.
  package func startsWorkflow(version: Double) -> Bool {
    facts.starts.value(for: version) != nil
  }

  /// Output fields that n8n hides from readers of an execution: `headers.authorization`.
  package func sensitiveFields(version: Double) -> [String] {
    record.field("sens", version: version, in: release)?.split(Separator.semicolon).map(\.string) ?? []
  }

  private func has(_ letter: Unicode.Scalar) -> Bool { record.hasFlag(letter, in: release) }
}
