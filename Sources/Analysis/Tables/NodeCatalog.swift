package import Parser

/// The node types of n8n. A generated table that costs nothing until it is asked.
package enum NodeCatalog {
  private static let nodeTypes = FactTable(NodeTypeData.table)
  private static let credentials = FactTable(CredentialTypeData.table)

  /// When the facts were collected: `2026-11-23`.
  package static let date = NodeTypeData.date
  /// All families of ports: `main`, `ai_tool` …
  package static let families = NodeTypeData.families

  // MARK: - Types

  /// Also finds the `…Tool` and `…HitlTool` variants that n8n makes at load, and those that it lets run without having
  /// made them. Nil for unknown types.
  package static func type(_ name: String, in release: N8nRelease = .v2) -> NodeType? {
    if let facts = facts(name, in: release) { return NodeType(name: name, variant: .original, facts: facts) }
    guard name.hasSuffix("Tool") else { return nil }
    // n8n 2.x looks for the longer suffix first.
    if release == .v2, name.hasSuffix("HitlTool"), let facts = facts(String(name.dropLast(8)), in: release) {
      return NodeType(name: name, variant: .humanInTheLoopTool, facts: facts)
    }
    return facts(String(name.dropLast(4)), in: release).map { NodeType(name: name, variant: .tool, facts: $0) }
  }

  private static let first = NodeTypeCache(count: nodeTypes.count)
  private static let second = NodeTypeCache(count: nodeTypes.count)

  private static func facts(_ name: String, in release: N8nRelease) -> NodeTypeFacts? {
    guard let (record, index) = nodeTypes.find(name), record.isIn(release) else { return nil }
    return (release == .v1 ? first : second).facts(index) { NodeTypeFacts(record, release) }
  }

  /// The types that a server may refuse although it has them (`NodeType.exclusion`).
  static let excludedTypes = nodeTypes.records.filter {
    $0.field("ex", in: .v2) != nil || $0.field("ex", in: .v1) != nil
  }.map(\.key)

  /// All names of 2.x, sorted: for "did you mean".
  package static var names: [String] { names(in: .v2) }

  /// All names that a release lists, variants included, sorted. Made anew at each call.
  package static func names(in release: N8nRelease) -> [String] {
    var names: [String] = []
    for record in nodeTypes.records where record.isIn(release) {
      let name = record.key
      names.append(name)
      if record.field("tool", in: release) != nil { names.append(name + "Tool") }
      if release == .v2, record.field("hitl", in: release) != nil { names.append(name + "HitlTool") }
    }
    return names.sorted()
  }

  /// The package part of a type's name: `n8n-nodes-base` of `n8n-nodes-base.set`; nil without a `.`.
  package static func package(of name: String) -> String? {
    name.lastIndex(of: ".").map { String(name[..<$0]) }
  }

  package static func standing(ofPackageOf name: String, in release: N8nRelease = .v2) -> PackageStanding {
    guard let package = package(of: name) else { return .missing }
    if package == "n8n-nodes-base" || package == "@n8n/n8n-nodes-langchain" { return .listed }
    return release == .v2 && NodeTypeData.virtualPackages.contains(package) ? .virtual : .community
  }

  // MARK: - Nodes

  /// The ports that n8n would compute from the node's effective parameters, in order; the error output that `onError`
  /// appends is included. Nil where a live expression decides or the type is unknown.
  package static func inputs(of node: Node, in release: N8nRelease = .v2) -> [Port]? {
    type(of: node, in: release)?.inputs(of: node)
  }
  package static func outputs(of node: Node, in release: N8nRelease = .v2) -> [Port]? {
    type(of: node, in: release)?.outputs(of: node)
  }

  /// See `NodeType.requiredInputs`.
  package static func requiredInputs(of node: Node, in release: N8nRelease = .v2) -> RequiredInputs? {
    type(of: node, in: release)?.requiredInputs(of: node)
  }

  /// The credential types that the effective parameters call for, and whether each is required; nil if unknown.
  package static func credentials(of node: Node, in release: N8nRelease = .v2) -> [(type: String, isRequired: Bool)]? {
    type(of: node, in: release)?.credentials(of: node)
  }

  /// The type of a node; nil if it has none or it is unknown.
  package static func type(of node: Node, in release: N8nRelease = .v2) -> NodeType? {
    node.type.flatMap { type($0.value, in: release) }
  }

  // MARK: - Credential types

  package static func credentialType(_ name: String, in release: N8nRelease = .v2) -> CredentialType? {
    guard let record = credentials.record(name), record.isIn(release) else { return nil }
    return CredentialType(name: name, release: release, record: record)
  }

  /// All names that a release lists, sorted.
  package static func credentialTypeNames(in release: N8nRelease = .v2) -> [String] {
    credentials.records.filter { $0.isIn(release) }.map(\.key)
  }
}
