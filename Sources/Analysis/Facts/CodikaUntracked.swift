import Lexer
import Parser

extension CodikaFlow {
  /// By node: runs after `entry` before any Init has run. The Init nodes are not among them.
  ///
  /// Of several nodes at one output all run, so that an Init beside a node counts as run if it comes first on the
  /// canvas, and what a Merge lets through has waited for it in any case.
  func untracked(from entry: Int) -> [Bool] {
    let begins = leadingStraightToInit()
    var isReached = [Bool](repeating: false, count: nodes.count)
    var isReachedBefore = isReached
    var stack: [(node: Int, isInitComing: Bool)] = [(entry, false)]
    while let (node, isInitComing) = stack.popLast() {
      for targets in outputs(of: node) {
        let first = targets.filter { begins[$0] }
        for target in targets where !isInit(target) && !uncertain.contains(target) {
          var isComing = isInitComing
          if !first.isEmpty, !begins[target] {
            if first.contains(where: { !runs(target, before: $0) }) { continue }
            isComing = true
          }
          if isComing, nodes[target].type?.value == "n8n-nodes-base.merge" { continue }
          guard !isReached[target], !isComing || !isReachedBefore[target] else { continue }
          if isComing { isReachedBefore[target] = true } else { isReached[target] = true }
          stack.append((target, isComing))
        }
      }
    }
    return zip(isReached, isReachedBefore).map { $0 || $1 }
  }

  /// By node: an Init, or a node from which every run comes to one: no branch lies between.
  private func leadingStraightToInit() -> [Bool] {
    var sources = [[Int]](repeating: [], count: nodes.count)
    for node in nodes.indices where !NodeRoles.isBranch(nodes[node]) || nodes[node].disabled {
      for target in targets(of: node, 0) { sources[target].append(node) }
    }
    var leads = [Bool](repeating: false, count: nodes.count)
    var stack = inits + uncertain
    for node in stack { leads[node] = true }
    while let node = stack.popLast() {
      for source in sources[node] where !leads[source] {
        leads[source] = true
        stack.append(source)
      }
    }
    return leads
  }

  /// True only if it is certain: in execution order `v1` the upper branch runs first, of two at one height the left.
  private func runs(_ node: Int, before other: Int) -> Bool {
    guard file.workflow.settingValues.executionOrder?.value == "v1", let one = nodes[node].position?.value,
      let two = nodes[other].position?.value
    else { return false }
    return (one.y, one.x) < (two.y, two.x)
  }
}
