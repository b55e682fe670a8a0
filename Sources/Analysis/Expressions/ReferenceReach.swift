import Parser

/// Whether the node that is named in a reference has run when the reference is evaluated, by the connections alone.
package struct ReferenceReach: Sendable {
  package enum Verdict: Sendable, Hashable {
    /// On every way to the place of the reference, or as far as can be told.
    case fine
    /// On some ways only.
    case sometimes
    /// On none.
    case never
    /// It may have run, but `.item` and `$node` look for it among the ancestors, where it is not.
    case noAncestor
  }

  private let graph: WorkflowGraph
  private let flow: FlowGraph
  private let dominators: DominatorTree
  /// What the connections say is not all there is: nothing is concluded.
  private let isUncertain: Bool
  private let predecessors: [[Int32]]
  /// By node, as n8n orders branches: first by height, then from the left. Nil unless it does.
  private let positions: [CanvasPosition?]?
  /// Nodes that wait for several inputs, and loops.
  private let joins: [Int]
  /// Of the node that was asked about last: references come node by node.
  private var known: (user: Int, ancestors: Set<Int>)?

  package init(_ file: WorkflowFile) {
    joins = file.workflow.nodes.indices.filter { ReferenceReach.joins(file.workflow.nodes[$0].type?.value) }
    let order = file.workflow.settingValues.executionOrder?.value
    positions = order == "v1" ? file.workflow.nodes.map { $0.position?.value } : nil
    graph = file.graph
    flow = FlowGraph(file.graph)
    dominators = DominatorTree(file.graph)
    isUncertain =
      file.graph.hasLooseEnds || file.graph.hasDuplicateNames || !file.workflow.hasAllConnections
      || file.graph.entries.isEmpty
    var predecessors = [[Int32]](repeating: [], count: flow.successors.count)
    for (vertex, successors) in flow.successors.enumerated() {
      for successor in successors { predecessors[Int(successor)].append(Int32(vertex)) }
    }
    self.predecessors = predecessors
  }

  /// What a reference asks of the node that it names.
  private enum Demand {
    case nothing, execution, ancestor
  }

  private static func demand(_ reference: DataReference) -> Demand {
    guard case .node(let form) = reference.subject else { return .nothing }
    switch form {
    case .items: return .execution
    case .node:
      guard let first = reference.path.first?.name else { return .nothing }
      return first == "json" || first == "binary" ? .ancestor : .nothing
    case .call:
      guard let first = reference.path.first else { return .nothing }
      switch first.name {
      case "item", "pairedItem", "itemMatching": return .ancestor
      case "first", "last", "all": return first.isCall ? .execution : .nothing
      default: return .nothing
      }
    }
  }

  /// `user`: the node in whose parameters the reference stands. A name that no node has is `fine` here.
  package mutating func verdict(of reference: DataReference, in user: Int) -> Verdict {
    guard let name = reference.nodeName?.text, let target = graph.node(named: name) else { return .fine }
    let demand = ReferenceReach.demand(reference)
    guard demand != .nothing, !reference.isCaught, !isUncertain, graph.isReachable[user], !answersQuestions(target)
    else { return .fine }
    if target != user, dominators.dominates(target, user) { return .fine }
    let verdict = unguarded(target, user, demand)
    return reference.isGuarded && verdict != .noAncestor ? .fine : verdict
  }

  private mutating func unguarded(_ target: Int, _ user: Int, _ demand: Demand) -> Verdict {
    guard target != user, graph.isReachable[target] else { return .never }
    // The user always runs first: in a loop, the first time fails.
    if dominators.dominates(user, target) { return .never }
    if known?.user != user { known = (user, ancestors(of: user)) }
    let ancestors = known?.ancestors ?? []
    if ancestors.contains(target) { return isJoined(target, user) ? .fine : .sometimes }
    guard runsTogether(target, ancestors) else { return .never }
    if isLater(target, than: user) { return .never }
    return demand == .ancestor ? .noAncestor : .fine
  }

  /// Both lie behind one node, in branches of their own, and the branch of the user stands above: n8n finishes it first.
  private func isLater(_ target: Int, than user: Int) -> Bool {
    guard let positions, let fork = dominators.fork(target, user), graph.outgoing.indices.contains(fork.vertex),
      isNext(fork.first, to: fork.vertex), isNext(fork.second, to: fork.vertex), let other = positions[fork.first],
      let own = positions[fork.second]
    else { return false }
    return (own.y, own.x) < (other.y, other.x)
  }

  /// A connection leads from one node to the other.
  private func isNext(_ node: Int, to source: Int) -> Bool {
    positions?.indices.contains(node) == true
      && graph.outgoing[source].contains { graph.edges[$0].to == node && !graph.edges[$0].isSubNode }
  }

  /// A sub-node has data of its own kind.
  private func answersQuestions(_ node: Int) -> Bool { graph.outgoing[node].contains { graph.edges[$0].isSubNode } }

  /// All vertices from which a path leads to a node; of a sub-node: to the node that uses it.
  private func ancestors(of node: Int) -> Set<Int> {
    var seen: Set<Int> = []
    var open = [node] + (flow.blocked[node].map { [$0] } ?? [])
    while let vertex = open.popLast() {
      for predecessor in predecessors[vertex] where seen.insert(Int(predecessor)).inserted {
        open.append(Int(predecessor))
      }
    }
    return seen
  }

  /// One execution may run both: one entry leads to both.
  private func runsTogether(_ target: Int, _ ancestorsOfUser: Set<Int>) -> Bool {
    let left = ancestors(of: target)
    return flow.entries.contains { ancestorsOfUser.contains($0) && (left.contains($0) || $0 == target) }
  }

  /// A node before the user waits for the target, or has its loop behind it.
  private func isJoined(_ target: Int, _ user: Int) -> Bool {
    joins.contains { join in
      guard join == user || dominators.dominates(join, user) else { return false }
      return graph.incoming[join].contains {
        let edge = graph.edges[$0]
        return edge.type == "main" && (edge.from == target || dominators.dominates(target, edge.from))
      }
    }
  }

  private static func joins(_ type: String?) -> Bool {
    type == "n8n-nodes-base.merge" || type == "n8n-nodes-base.splitInBatches"
      || type == "n8n-nodes-base.compareDatasets"
  }
}
