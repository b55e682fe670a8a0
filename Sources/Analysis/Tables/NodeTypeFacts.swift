import Synchronization

/// The facts of one node type that are asked for again and again, decoded once.
final class NodeTypeFacts: Sendable {
  /// What may depend on the version of a node.
  struct Versioned<Value: Sendable>: Sendable {
    private let constant: Value?
    private let cases: [(ranges: FactText, value: Value)]
    let isPresent: Bool

    init(_ text: FactText?, _ decode: (FactText) -> Value) {
      isPresent = text != nil
      guard let text else {
        (constant, cases) = (nil, [])
        return
      }
      guard FactRecord.isPerVersion(text) else {
        (constant, cases) = (decode(text), [])
        return
      }
      constant = nil
      cases = FactRecord.alternatives(text).map { ($0.ranges, decode($0.value)) }
    }

    /// Nil if the fact is absent for the version.
    func value(for version: Double) -> Value? {
      constant ?? cases.first { FactRecord.covers($0.ranges, version) }?.value
    }
  }

  /// Inputs or outputs.
  enum Ports: Sendable {
    case list([Port], families: Set<String>)
    /// The parameters decide; nil for a description that is not known.
    case described(PortDescription?, families: Set<String>?)
  }

  struct Credential: Sendable {
    let type: String
    let isRequired: Bool
    /// Nil: always called for.
    let tests: [DisplayTest]?
  }

  let record: FactRecord
  let release: N8nRelease
  let isTrigger: Bool
  let isHidden: Bool
  let isVersioned: Bool
  let acceptsAnyCredential: Bool
  /// Ascending.
  let listedVersions: [Double]
  let defaultVersion: Double
  let inputs: Versioned<Ports>
  let outputs: Versioned<Ports>
  let credentials: Versioned<[Credential]>
  let selectors: Versioned<[ParameterRule]>
  let starts: Versioned<Bool>
  let webhooks: Versioned<[NodeWebhook]>

  init(_ record: FactRecord, _ release: N8nRelease) {
    self.record = record
    self.release = release
    isTrigger = record.hasFlag("g", in: release)
    isHidden = record.hasFlag("h", in: release)
    isVersioned = record.hasFlag("v", in: release)
    acceptsAnyCredential = record.hasFlag("a", in: release)
    let listed = record.field("v", in: release)?.split(Separator.comma).compactMap(\.number) ?? []
    listedVersions = listed
    defaultVersion = record.field("d", in: release)?.number ?? listed.last ?? 1
    inputs = Versioned(record.field("in", in: release), NodeTypeFacts.ports)
    outputs = Versioned(record.field("out", in: release), NodeTypeFacts.ports)
    credentials = Versioned(record.field("cr", in: release)) { text in
      text.split(Separator.semicolon).map { entry in
        var (type, tests) = entry.cut(at: Separator.question)
        let isRequired = type[type.count - 1] == Separator.exclamation
        if isRequired { type = type.piece(0, type.count - 1) }
        return Credential(type: type.string, isRequired: isRequired, tests: tests.map { DisplayTest.list($0) })
      }
    }
    selectors = Versioned(record.field("cs", in: release), ParameterRule.list)
    starts = Versioned(record.field("act", in: release)) { _ in true }
    webhooks = Versioned(record.field("wh", in: release), NodeWebhook.list)
  }

  private static func ports(_ text: FactText) -> Ports {
    guard text.first == Separator.equals else {
      let ports = text.split(Separator.semicolon).map { Port($0) }
      return .list(ports, families: Set(ports.map(\.family)))
    }
    let description = PortDescriptionData.named(text.dropFirst().string)
    return .described(description, families: description?.families)
  }

  /// The outer nil: not known, because the version is not listed and the fact is not the same for all; the inner: absent.
  func fact<Value>(_ fact: Versioned<Value>, _ version: Double) -> Value?? {
    guard fact.isPresent else { return .some(nil) }
    if let known = fact.value(for: version) { return known }
    return listedVersions.contains(version) ? .some(nil) : nil
  }
}

/// The facts of the lines of a table, each made when it is first asked for. Whoever comes second finds the same.
struct NodeTypeCache: Sendable {
  private final class Slot: Sendable {
    let facts = AtomicLazyReference<NodeTypeFacts>()
  }

  private let slots: [Slot]

  init(count: Int) { slots = (0..<count).map { _ in Slot() } }

  func facts(_ index: Int, _ make: () -> NodeTypeFacts) -> NodeTypeFacts {
    guard slots.indices.contains(index) else { return make() }
    return slots[index].facts.load() ?? slots[index].facts.storeIfNil(make())
  }
}
