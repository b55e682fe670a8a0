import Lexer

/// The anchors of one YAML document, and what an alias of each would add.
struct YAMLAnchors {
  struct Anchor: Hashable {
    /// Index of the node.
    var node: Int
    /// Values of its subtree, aliases expanded; while it is open, the count of the document before it.
    var values: Int
    /// Collections within each other.
    var height = 0
    var isOpen = true
  }

  /// Why an alias cannot be taken.
  enum Refusal: Error, Hashable {
    case unknown
    /// It stands within what it names.
    case cyclic
    case tooManyValues
    case tooDeep
  }

  private var anchors: [Anchor] = []
  private var latest: [ExactText: Int] = [:]

  var names: [String] { latest.keys.map(\.text).sorted() }

  /// An anchor may be set again: aliases mean the latest one before them.
  mutating func open(_ name: String, node: Int, values: Int) -> Int {
    latest[ExactText(name)] = anchors.count
    anchors.append(Anchor(node: node, values: values))
    return anchors.count - 1
  }

  mutating func close(_ index: Int, values: Int, height: Int) {
    anchors[index].values = values - anchors[index].values
    anchors[index].height = height
    anchors[index].isOpen = false
  }

  func use(_ name: String, values: Int, depth: Int) -> Result<Anchor, Refusal> {
    guard let index = latest[ExactText(name)] else { return .failure(.unknown) }
    let anchor = anchors[index]
    if anchor.isOpen { return .failure(.cyclic) }
    if values + anchor.values > Limits.yamlValues { return .failure(.tooManyValues) }
    if depth + anchor.height > Limits.yamlDepth { return .failure(.tooDeep) }
    return .success(anchor)
  }

  /// Forgets the anchors of nodes that were cut off.
  mutating func forget(from node: Int) {
    latest = latest.filter { anchors[$0.value].node < node }
  }
}
