/// Which nodes lie on every path from the entries of a workflow to a node.
///
/// One entry that stands before all others makes "on every path from every entry" the dominators of one graph; the tree
/// is made in almost linear time (semi-dominators with path compression, then nearest common ancestors), so that
/// 100,000 nodes are no matter. Made when asked for: most rules do not need it.
package struct DominatorTree: Sendable {
  /// By vertex: its number in depth-first order, from 1; 0 is the root before all entries, nil is unreachable.
  private let number: [Int32?]
  /// By number: the vertex, and the number of the immediate dominator. Numbers of dominators are smaller.
  private let vertex: [Int32]
  private let dominator: [Int32]
  private let nodeCount: Int
  private let blocked: [Int: Int]

  package init(_ graph: WorkflowGraph) {
    let flow = FlowGraph(graph)
    nodeCount = flow.nodeCount
    blocked = flow.blocked
    let order = DominatorTree.depthFirst(flow)
    number = order.number
    vertex = order.vertex
    dominator = DominatorTree.dominators(flow, order)
  }

  package func isReachable(_ node: Int) -> Bool { start(node) != nil }

  /// The nodes on every path from every entry to `node`, nearest first, `node` itself excluded; empty if it is
  /// unreachable. As long as the path is: of a chain of n nodes, all together are n² long.
  package func dominators(of node: Int) -> [Int] {
    guard let start = start(node) else { return [] }
    var result: [Int] = []
    var at = start
    while at > 0 {
      let known = Int(vertex[at])
      if known < nodeCount, known != node { result.append(known) }
      at = Int(dominator[at])
    }
    return result
  }

  /// The first of `dominators`; nil if there is none.
  package func immediateDominator(of node: Int) -> Int? {
    guard let start = start(node) else { return nil }
    var at = start
    while at > 0 {
      let known = Int(vertex[at])
      if known < nodeCount, known != node { return known }
      at = Int(dominator[at])
    }
    return nil
  }

  /// True if every path from every entry to `node` leads over `other`. False for unreachable nodes.
  package func dominates(_ other: Int, _ node: Int) -> Bool {
    guard other != node, number.indices.contains(other), let target = number[other], let start = start(node) else {
      return false
    }
    var at = start
    while at > Int(target) { at = Int(dominator[at]) }
    return at == Int(target)
  }

  /// Where the ways to two vertices part: the nearest one on every path to either of them, and what stands directly below
  /// it on the way to each; that is the vertex itself where it lies on every path to the other. Nil if they have nothing
  /// in common but the beginning, or one is unreachable. Costs the distance to that vertex.
  package func fork(_ first: Int, _ second: Int) -> (vertex: Int, first: Int, second: Int)? {
    guard var left = start(first), var right = start(second) else { return nil }
    var belowLeft = left
    var belowRight = right
    while left != right {
      if left > right {
        belowLeft = left
        left = Int(dominator[left])
      } else {
        belowRight = right
        right = Int(dominator[right])
      }
    }
    guard left > 0 else { return nil }
    return (Int(vertex[left]), Int(vertex[belowLeft]), Int(vertex[belowRight]))
  }

  /// Number from which to climb: of the node, or, for a disabled node with two vertices, of what dominates both.
  private func start(_ node: Int) -> Int? {
    guard number.indices.contains(node) else { return nil }
    let own = number[node].map(Int.init)
    guard let second = blocked[node], let other = number[second].map(Int.init) else { return own }
    guard var first = own else { return other }
    var last = other
    while first != last {
      if first > last { first = Int(dominator[first]) } else { last = Int(dominator[last]) }
    }
    return first
  }

  // MARK: Construction

  fileprivate struct Order {
    var number: [Int32?]
    var vertex: [Int32] = [-1]
    /// By number: number of the parent in the depth-first tree.
    var parent: [Int32] = [0]
  }

  private static func depthFirst(_ flow: FlowGraph) -> Order {
    var order = Order(number: Array(repeating: nil, count: flow.successors.count))
    for entry in flow.entries where order.number[entry] == nil {
      var stack: [(vertex: Int, next: Int)] = []
      order.visit(entry, parent: 0)
      stack.append((entry, 0))
      while let top = stack.last {
        let successors = flow.successors[top.vertex]
        guard top.next < successors.count else {
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let successor = Int(successors[top.next])
        guard order.number[successor] == nil, let parent = order.number[top.vertex] else { continue }
        order.visit(successor, parent: parent)
        stack.append((successor, 0))
      }
    }
    return order
  }

  private static func dominators(_ flow: FlowGraph, _ order: Order) -> [Int32] {
    let count = order.vertex.count
    var predecessors: [[Int32]] = Array(repeating: [], count: count)
    for entry in flow.entries {
      if let number = order.number[entry] { predecessors[Int(number)].append(0) }
    }
    for number in 1..<max(count, 1) {
      for successor in flow.successors[Int(order.vertex[number])] {
        if let target = order.number[Int(successor)] { predecessors[Int(target)].append(Int32(number)) }
      }
    }
    var forest = LinkForest(parent: order.parent)
    var dominator = order.parent
    for number in stride(from: count - 1, to: 0, by: -1) {
      var least = order.parent[number]
      for predecessor in predecessors[number] {
        least = min(least, forest.leastSemiDominator(of: predecessor, above: Int32(number)))
      }
      forest.semiDominator[number] = least
      forest.label[number] = least
    }
    for number in 1..<max(count, 1) {
      var at = dominator[number]
      while at > forest.semiDominator[number] { at = dominator[Int(at)] }
      dominator[number] = at
    }
    return dominator
  }

  /// The part of the depth-first tree that is done, with compressed paths: every number above the one at work.
  private struct LinkForest {
    var ancestor: [Int32]
    var label: [Int32]
    var semiDominator: [Int32]
    private var path: [Int32] = []

    init(parent: [Int32]) {
      ancestor = parent
      label = parent.indices.map(Int32.init)
      semiDominator = label
    }

    /// The least semi-dominator on the way from `start` up to the last vertex whose number is above `limit`.
    mutating func leastSemiDominator(of start: Int32, above limit: Int32) -> Int32 {
      guard start > limit else { return start }
      path.removeAll(keepingCapacity: true)
      var at = start
      while ancestor[Int(at)] > limit {
        path.append(at)
        at = ancestor[Int(at)]
      }
      var root = at
      while let last = path.popLast() {
        label[Int(last)] = min(label[Int(last)], label[Int(root)])
        ancestor[Int(last)] = ancestor[Int(root)]
        root = last
      }
      return label[Int(start)]
    }
  }
}

extension DominatorTree.Order {
  fileprivate mutating func visit(_ vertex: Int, parent: Int32) {
    number[vertex] = Int32(self.vertex.count)
    self.vertex.append(Int32(vertex))
    self.parent.append(parent)
  }
}
