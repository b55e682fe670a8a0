import Lexer
package import Lowering

/// What changes in a workflow, in the words of its author: nodes, parameters, connections, settings. Moves on the canvas
/// stand apart: they change nothing that runs.
package struct SemanticDiff: Sendable, Hashable {
  package struct NodeChange: Sendable, Hashable {
    package var node: String
    /// `parameters.url`, `credentials.postgres`, `disabled`; sorted.
    package var paths: [String]
  }

  /// Old and new name.
  package var renamed: [String] = []
  package var addedNodes: [String] = []
  package var removedNodes: [String] = []
  package var changedNodes: [NodeChange] = []
  package var movedNodes: [String] = []
  /// `Webhook → Set`, with output, input and family where they are not the first of `main`.
  package var addedEdges: [String] = []
  package var removedEdges: [String] = []
  /// Keys; sorted.
  package var settings: [String] = []
  package var changesGroups = false

  /// True if what runs is the same and so is all that is shown of it.
  package var isEmpty: Bool {
    renamed.isEmpty && changesContent == false && settings.isEmpty
  }

  /// Nodes, connections or groups: what makes a version.
  package var changesContent: Bool {
    !addedNodes.isEmpty || !removedNodes.isEmpty || !changedNodes.isEmpty || !movedNodes.isEmpty || !addedEdges.isEmpty
      || !removedEdges.isEmpty || changesGroups
  }

  /// `nodes`: how many are added, removed or changed.
  package var nodes: Int { addedNodes.count + removedNodes.count + changedNodes.count }

  package init(from old: OutputValue, to new: OutputValue) {
    let (oldName, newName) = (old["name"]?.string ?? "", new["name"]?.string ?? "")
    if old["name"] != nil, ExactText(oldName) != ExactText(newName) { renamed = [oldName, newName] }
    compareNodes(SemanticDiff.nodes(old), SemanticDiff.nodes(new))
    let (before, after) = (SemanticDiff.edges(old), SemanticDiff.edges(new))
    let (known, wanted) = (Set(before.map(ExactText.init)), Set(after.map(ExactText.init)))
    addedEdges = after.filter { !known.contains(ExactText($0)) }
    removedEdges = before.filter { !wanted.contains(ExactText($0)) }
    // An order of targets that differs is a difference as well: n8n runs them one after the other.
    if addedEdges.isEmpty, removedEdges.isEmpty, before != after { addedEdges = ["order of connections"] }
    if old["settings"] != nil {
      let (from, to) = (old["settings"] ?? .object([]), new["settings"] ?? .object([]))
      settings = Set((from.members + to.members).map(\.key)).sorted().filter { key in
        !SettingReset.isSame(SemanticDiff.only(key, from), SemanticDiff.only(key, to))
      }
    }
    let groups = (old["nodeGroups"]?.elements ?? [], new["nodeGroups"]?.elements ?? [])
    changesGroups = !OutputValue.array(groups.0).means(.array(groups.1))
  }

  private static func only(_ key: String, _ settings: OutputValue) -> OutputValue {
    .object(settings.members.filter { $0.key == key })
  }

  // MARK: - Nodes

  /// By name; where two have one the later is told apart by its place.
  private static func nodes(_ content: OutputValue) -> [(name: String, node: OutputValue)] {
    var seen: [ExactText: Int] = [:]
    return (content["nodes"]?.elements ?? []).map { node in
      let name = node["name"]?.string ?? ""
      seen[ExactText(name), default: 0] += 1
      let count = seen[ExactText(name)] ?? 1
      return (count > 1 ? "\(name) (\(count))" : name, node)
    }
  }

  private mutating func compareNodes(
    _ old: [(name: String, node: OutputValue)], _ new: [(name: String, node: OutputValue)]
  ) {
    let before = Dictionary(old.map { (ExactText($0.name), $0.node) }) { first, _ in first }
    let after = Set(new.map { ExactText($0.name) })
    removedNodes = old.map(\.name).filter { !after.contains(ExactText($0)) }
    for (name, node) in new {
      guard let earlier = before[ExactText(name)] else {
        addedNodes.append(name)
        continue
      }
      let paths = SemanticDiff.changedPaths(earlier, node)
      if !paths.isEmpty { changedNodes.append(NodeChange(node: name, paths: paths)) }
      let (from, to) = (earlier["position"] ?? .null, node["position"] ?? .null)
      if !from.means(to) { movedNodes.append(name) }
    }
    if movedNodes.isEmpty, addedNodes.isEmpty, removedNodes.isEmpty,
      old.map({ ExactText($0.name) }) != new.map({ ExactText($0.name) })
    {
      movedNodes = ["order of nodes"]
    }
  }

  private static func changedPaths(_ old: OutputValue, _ new: OutputValue) -> [String] {
    let keys = Set((old.members + new.members).map(\.key)).subtracting(["name", "position"])
    return keys.sorted().flatMap { key -> [String] in
      let (from, to) = (normalized(key, old[key]), normalized(key, new[key]))
      if from.means(to) { return [] }
      guard key == "parameters" || key == "credentials" else { return [key] }
      let names = Set((from.members + to.members).map(\.key)).sorted()
      return names.filter { !(from[$0] ?? .null).means(to[$0] ?? .null) }.map { "\(key).\($0)" }
    }
  }

  /// What servers fill in or correct by themselves counts for nothing.
  private static func normalized(_ key: String, _ value: OutputValue?) -> OutputValue {
    switch (key, value) {
    case ("disabled", .bool(false)?), ("notes", .string("")?), ("executeOnce", .bool(false)?),
      ("alwaysOutputData", .bool(false)?), ("retryOnFail", .bool(false)?), ("notesInFlow", .bool(false)?),
      ("continueOnFail", .bool(false)?):
      .null
    case ("parameters", let value): value ?? .object([])
    case ("credentials", let value):
      // A credential is its id; its name is the server's.
      .object(
        (value ?? .object([])).members.map { member in
          .init(member.key, member.value["id"]?.string.map(OutputValue.string) ?? member.value)
        })
    default: value ?? .null
    }
  }

  // MARK: - Connections

  private static func edges(_ content: OutputValue) -> [String] {
    var edges: [String] = []
    for source in (content["connections"]?.members ?? []).sorted(by: { ExactText($0.key) < ExactText($1.key) }) {
      for family in source.value.members.sorted(by: { ExactText($0.key) < ExactText($1.key) }) {
        for (output, slot) in family.value.elements.enumerated() {
          for entry in slot.elements {
            let input = entry["index"]?.int ?? 0
            var text = "\(source.key) → \(entry["node"]?.string ?? "")"
            if family.key != "main" { text += " (\(family.key))" }
            if output != 0 || input != 0 { text += " [\(output) → \(input)]" }
            edges.append(text)
          }
        }
      }
    }
    return edges
  }
}
