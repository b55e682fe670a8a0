import Analysis

/// The steps of a workflow as a text can show them: each node once, below the node that always runs before it.
///
/// A node that only one other leads to stands in the branch that leads to it. A node where branches meet stands behind
/// all of them, on the level of the node at which they parted (its immediate dominator), and branches only refer to it.
struct FlowTree {
  /// What follows a node.
  struct Branch: Hashable {
    var label: String?
    var node: Int
    /// Input of the target, 0-based.
    var input: Int
    /// The target stands here; otherwise it stands elsewhere and is referred to.
    var isOwn: Bool
  }

  /// Nodes that stand on the first level, in order: entries, then nodes where their paths meet.
  private(set) var roots: [Int] = []
  /// By node, in the order of its outputs.
  private(set) var branches: [[Branch]]
  /// By node: the nodes where its branches meet.
  private(set) var joins: [[Int]]

  /// The tree of what `graph` reaches from its entries.
  init(_ view: WorkflowView, _ graph: WorkflowGraph) {
    let count = view.nodes.count
    branches = Array(repeating: [], count: count)
    joins = Array(repeating: [], count: count)
    let dominators = DominatorTree(graph)
    let steps = view.shown.filter { dominators.isReachable($0) && !view.isSubNode($0) }

    var parent: [Int?] = Array(repeating: nil, count: count)
    for node in steps {
      parent[node] = graph.entries.contains(node) ? nil : dominators.immediateDominator(of: node)
    }
    // A node that dominates and is no step itself has no place for what it dominates.
    let isStep = Set(steps)
    var isOwn: [Bool] = Array(repeating: false, count: count)
    for node in steps {
      if let parent = parent[node], isStep.contains(parent) {
        // Ways back to the head of a loop come from what stands below it.
        let sources = graph.incoming[node].map { graph.edges[$0] }.filter {
          !$0.isSubNode && isStep.contains($0.from) && $0.from != node
            && ($0.from == parent || !dominators.dominates(node, $0.from))
        }
        isOwn[node] = sources.count == 1 && sources[0].from == parent
        if !isOwn[node] { joins[parent].append(node) }
      } else {
        roots.append(node)
      }
    }
    let entries = Set(graph.entries)
    roots = roots.filter(entries.contains) + roots.filter { !entries.contains($0) }
    for node in steps {
      branches[node] = view.steps(node).map { edge in
        Branch(
          label: view.label(edge), node: edge.to, input: edge.input, isOwn: isOwn[edge.to] && parent[edge.to] == node)
      }
    }
  }
}
