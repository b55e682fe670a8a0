import Lexer
import Parser

/// Edits that add a node to a workflow, connect it, or take one out.
enum NodeFixes {
  /// `base`, or `base` with the next free number behind it, as n8n names copies.
  static func freeName(_ base: String, in file: WorkflowFile) -> String {
    let taken = Set(file.workflow.nodes.compactMap { $0.name?.value })
    guard taken.contains(base) else { return base }
    var number = 1
    while taken.contains("\(base)\(number)") { number += 1 }
    return "\(base)\(number)"
  }

  /// Appends a node with the id that lowering would derive, at a place where none lies yet. Nil if there is no list.
  static func add(
    _ name: String, type: String, version: JSONLiteral, near node: Node, parameters: [(String, JSONLiteral)],
    more: [(String, JSONLiteral)] = [], to file: WorkflowFile, _ project: Project
  ) -> TextEdit? {
    guard let nodes = file.workflow.root?["nodes"] else { return nil }
    let place = freePlace(near: node, in: file)
    let id = DerivedID.make("\(space(file, project))/node/\(name)")
    return JSONEdits.append(
      .object(
        [
          ("parameters", .object(parameters)), ("id", .string(id)), ("name", .string(name)), ("type", .string(type)),
          ("typeVersion", version), ("position", .array([.raw("\(place.x)"), .raw("\(place.y)")])),
        ] + more), to: nodes)
  }

  /// The name space of ids that are derived in a workflow.
  static func space(_ file: WorkflowFile, _ project: Project) -> String {
    DerivedID.space(
      workflow: file.key, useCase: project.useCase.map { $0.id?.value ?? Slug.make($0.title?.value ?? "") })
  }

  /// Right of a node, and below what lies there. Far off the canvas numbers mean nothing.
  private static func freePlace(near node: Node, in file: WorkflowFile) -> (x: Int, y: Int) {
    func number(_ value: Double?) -> Int {
      Int(exactly: (value ?? 0).rounded()).map { min(max($0, -1_000_000), 1_000_000) } ?? 0
    }
    let x = number(node.position?.value.x) + 220
    var y = number(node.position?.value.y)
    let taken = Set(file.workflow.nodes.compactMap { $0.position?.value })
    // Bounded: every step leaves one node behind.
    for _ in 0...file.workflow.nodes.count where taken.contains(CanvasPosition(x: Double(x), y: Double(y))) { y += 160 }
    return (x, y)
  }

  // MARK: - Connections

  static func edge(to name: String, input: Int = 0) -> JSONLiteral {
    .object([("node", .string(name)), ("type", "main"), ("index", .raw("\(input)"))])
  }

  /// Leads an output of a node to another one. Nil where outputs before it are missing in the list, or where names do not
  /// tell nodes apart.
  static func connect(_ index: Int, _ slot: Int, to name: String, in file: WorkflowFile) -> TextEdit? {
    guard !file.graph.hasDuplicateNames, file.workflow.nodes.indices.contains(index),
      let source = file.workflow.nodes[index].name?.value, let connections = file.workflow.root?["connections"],
      connections.isObject
    else { return nil }
    guard let entry = connections.member(source) else {
      let slots = Array(repeating: JSONLiteral.array([]), count: slot) + [.array([edge(to: name)])]
      return JSONEdits.insert(source, .object([("main", .array(slots))]), in: connections)
    }
    guard let main = entry.value["main"] else {
      let slots = Array(repeating: JSONLiteral.array([]), count: slot) + [.array([edge(to: name)])]
      return JSONEdits.insert("main", .array(slots), in: entry.value)
    }
    let slots = main.elements
    if slot == slots.count { return JSONEdits.append(.array([edge(to: name)]), to: main) }
    guard slots.indices.contains(slot) else { return nil }
    return slots[slot].isNull
      ? JSONEdits.replace(slots[slot], with: .array([edge(to: name)]))
      : JSONEdits.append(edge(to: name), to: slots[slot])
  }

  /// Leads a connection to another node.
  static func retarget(_ connection: Connection, to name: String, input: Int) -> [TextEdit] {
    var edits = [TextEdit(connection.target.span, JSONLiteral.quoted(name))]
    if let index = connection.value["index"], connection.targetIndex != input {
      edits.append(TextEdit(index.span, "\(input)"))
    }
    return edits
  }

  /// Takes a node out and leads what came in on its first input to what its first output led to. Nil where more hangs on
  /// it: several nodes behind, sub-nodes, further outputs, or an expression that names it.
  static func bypass(_ index: Int, in file: WorkflowFile) -> [TextEdit]? {
    let node = file.workflow.nodes[index]
    guard let name = node.name?.value, !file.graph.hasDuplicateNames, !file.graph.hasLooseEnds,
      !file.expressions.uses.contains(where: { $0.reference.nodeName?.text == name })
    else { return nil }
    let incoming = file.graph.incoming[index].map { file.graph.edges[$0] }
    let outgoing = file.graph.outgoing[index].map { file.graph.edges[$0] }
    guard incoming.allSatisfy({ $0.type == "main" && $0.input == 0 && $0.from != index }),
      outgoing.allSatisfy({ $0.type == "main" && $0.output == 0 }), outgoing.count <= 1
    else { return nil }
    let document = file.workflow.document
    let connections = file.workflow.connections
    var edits = [JSONEdits.removeElement(node.value, in: document)]
    if let entry = file.workflow.root?["connections"]?.member(name) {
      edits.append(JSONEdits.removeMember(entry, in: document))
    }
    if let next = outgoing.first {
      // Two connections from one output would lead to one node twice.
      let sources = incoming.map { "\($0.from) \($0.output)" }
      let already = Set(file.graph.incoming[next.to].map { file.graph.edges[$0] }.map { "\($0.from) \($0.output)" })
      guard already.isDisjoint(with: sources), let target = file.workflow.nodes[next.to].name?.value else { return nil }
      edits += incoming.flatMap { retarget(connections[$0.connection], to: target, input: next.input) }
    } else {
      let places = incoming.map { "\($0.from) \($0.output)" }
      guard Set(places).count == places.count else { return nil }
      edits += incoming.map { JSONEdits.removeElement(connections[$0.connection].value, in: document) }
    }
    return edits
  }

  /// Gives a node another name, wherever the old one stands. Nil if an expression might spell it in a way of its own.
  static func rename(_ node: Node, to name: String, in file: WorkflowFile) -> [TextEdit]? {
    guard let old = node.name, !file.graph.hasDuplicateNames, !name.isEmpty,
      !name.utf8.contains(where: { $0 == 0x27 || $0 == 0x22 || $0 == 0x5C || $0 == 0x60 || $0 < 0x20 }),
      file.workflow.nodes.allSatisfy({ $0.name?.value != name })
    else { return nil }
    var edits = [TextEdit(old.span, JSONLiteral.quoted(name))]
    edits += file.workflow.sources.filter { $0.name.value == old.value }.map {
      TextEdit($0.name.span, JSONLiteral.quoted(name))
    }
    edits += file.workflow.connections.filter { $0.target.value == old.value }.map {
      TextEdit($0.target.span, JSONLiteral.quoted(name))
    }
    for use in file.expressions.uses {
      guard let reference = use.reference.nodeName, reference.text == old.value else { continue }
      guard case .quoted = reference.form else { return nil }
      edits.append(TextEdit(use.span(of: reference.range), name))
    }
    return edits
  }
}
