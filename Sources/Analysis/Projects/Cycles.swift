/// The strongly connected components of a graph of numbers (Tarjan), without recursion.
struct StrongComponents {
  /// Components with a cycle, each ascending, by their least member.
  private(set) var cyclic: [[Int]] = []

  private var index: [Int?]
  private var low: [Int]
  private var isOnStack: [Bool]
  private var stack: [Int] = []
  private var count = 0

  init(_ successors: [[Int]]) {
    index = Array(repeating: nil, count: successors.count)
    low = Array(repeating: 0, count: successors.count)
    isOnStack = Array(repeating: false, count: successors.count)
    for start in successors.indices where index[start] == nil { search(from: start, successors) }
    cyclic.sort { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private mutating func search(from start: Int, _ successors: [[Int]]) {
    var path: [(node: Int, next: Int)] = [(start, 0)]
    enter(start)
    while let top = path.last {
      let (node, next) = top
      if next < successors[node].count {
        path[path.count - 1].next += 1
        let successor = successors[node][next]
        if let known = index[successor] {
          if isOnStack[successor] { low[node] = min(low[node], known) }
        } else {
          enter(successor)
          path.append((successor, 0))
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
      if low[node] == index[node] { leave(node, successors) }
    }
  }

  private mutating func enter(_ node: Int) {
    index[node] = count
    low[node] = count
    count += 1
    stack.append(node)
    isOnStack[node] = true
  }

  private mutating func leave(_ node: Int, _ successors: [[Int]]) {
    var members: [Int] = []
    while let member = stack.popLast() {
      isOnStack[member] = false
      members.append(member)
      if member == node { break }
    }
    if members.count > 1 || successors[node].contains(node) { cyclic.append(members.sorted()) }
  }
}

/// Cycles of a graph, such that cutting one call of each leaves none: for every edge that closes a cycle in a search
/// from the least number, the shortest cycle through it.
struct CycleFinder {
  /// Each begins at its least member; sorted.
  private(set) var cycles: [[Int]] = []

  init(_ successors: [[Int]], _ components: [[Int]], limit: Int) {
    var found: Set<[Int]> = []
    for component in components {
      let members = Set(component)
      let inside = Dictionary(
        uniqueKeysWithValues: component.map { member in (member, successors[member].filter(members.contains)) })
      for (from, to) in CycleFinder.closingEdges(component, inside) where found.count < limit {
        var cycle = CycleFinder.shortestPath(from: to, to: from, inside)
        guard let least = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { continue }
        cycle = Array(cycle[least...] + cycle[..<least])
        found.insert(cycle)
      }
    }
    cycles = found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Edges that lead back to a node on the path of a depth-first search.
  private static func closingEdges(_ component: [Int], _ successors: [Int: [Int]]) -> [(from: Int, to: Int)] {
    var edges: [(from: Int, to: Int)] = []
    var isOpen: [Int: Bool] = [:]
    for start in component where isOpen[start] == nil {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      isOpen[start] = true
      while let (node, next) = path.last {
        let targets = successors[node] ?? []
        guard next < targets.count else {
          isOpen[node] = false
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = targets[next]
        switch isOpen[target] {
        case true?: edges.append((node, target))
        case false?: break
        case nil:
          isOpen[target] = true
          path.append((target, 0))
        }
      }
    }
    return edges
  }

  /// Both ends included; of equally short paths the one with the smaller numbers first met.
  private static func shortestPath(from start: Int, to end: Int, _ successors: [Int: [Int]]) -> [Int] {
    var parent: [Int: Int] = [start: start]
    var queue = [start]
    var next = 0
    while next < queue.count, parent[end] == nil {
      let node = queue[next]
      next += 1
      for target in successors[node] ?? [] where parent[target] == nil {
        parent[target] = node
        queue.append(target)
      }
    }
    var path = [end]
    while let last = path.last, last != start, let before = parent[last] { path.append(before) }
    return path.reversed()
  }
}
