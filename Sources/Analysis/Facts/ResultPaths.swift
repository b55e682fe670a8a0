import Lexer
import Parser

/// The ways from the Inits of a workflow on which no result is sent.
struct ResultPaths {
  struct DeadEnd {
    /// Where the way parts from those that lead to a result.
    var node: Int
    /// Its output; nil if the node has only one way.
    var slot: Int?
    /// Where the way ends; nil if nothing follows the output.
    var end: Int?
  }

  private let flow: CodikaFlow
  private let leads: [Bool]

  init(_ flow: CodikaFlow, _ project: Project) {
    self.flow = flow
    let calls = flow.nodes.indices.filter { ResultPaths.sendsResult(flow.nodes[$0], project) }
    leads = flow.leading(to: flow.results + flow.uncertain.sorted() + calls)
  }

  var hasResult: Bool { flow.inits.contains { leads[$0] } }

  /// In the order of the file.
  func deadEnds() -> [DeadEnd] {
    var found: [DeadEnd] = []
    var isVisited = [Bool](repeating: false, count: flow.nodes.count)
    var stack = flow.inits
    for start in stack { isVisited[start] = true }
    while let index = stack.popLast() {
      if flow.isResult(index) || flow.uncertain.contains(index) { continue }
      guard leads[index] else {
        found.append(DeadEnd(node: index, slot: nil, end: end(behind: flow.outputs(of: index).flatMap(\.self))))
        continue
      }
      for slot in 0..<ways(of: index) {
        let targets = flow.targets(of: index, slot)
        let alive = targets.filter { leads[$0] }
        for target in alive where !isVisited[target] {
          isVisited[target] = true
          stack.append(target)
        }
        guard alive.isEmpty, parts(at: index), !fails(targets) else { continue }
        found.append(DeadEnd(node: index, slot: slot, end: end(behind: targets)))
      }
    }
    return found.sorted { ($0.node, $0.slot ?? -1) < ($1.node, $1.slot ?? -1) }
  }

  /// Outputs on which items can leave, wired or not.
  private func ways(of index: Int) -> Int {
    let node = flow.nodes[index]
    let wired = flow.outputs(of: index).count
    guard parts(at: index), let natural = NodeRoles.naturalOutputCount(node) else { return wired }
    return Swift.max(wired, natural + (node.onError?.value == "continueErrorOutput" ? 1 : 0))
  }

  /// True if an item takes one output and not the others: what another output leads to does not count for it.
  private func parts(at index: Int) -> Bool {
    let node = flow.nodes[index]
    return !node.disabled && (NodeRoles.choosesOneOutput(node) || node.onError?.value == "continueErrorOutput")
  }

  /// The way ends with Stop and Error: n8n itself tells of the failure.
  private func fails(_ targets: [Int]) -> Bool {
    guard !targets.isEmpty else { return false }
    let isReached = flow.reached(from: targets)
    return flow.nodes.indices.contains { index in
      (isReached[index] || targets.contains(index)) && !flow.nodes[index].disabled
        && flow.nodes[index].type?.value == "n8n-nodes-base.stopAndError"
    }
  }

  private func end(behind targets: [Int]) -> Int? {
    guard !targets.isEmpty else { return nil }
    let isReached = flow.reached(from: targets)
    let all = flow.nodes.indices.filter { isReached[$0] || targets.contains($0) }
    return all.first { flow.outputs(of: $0).allSatisfy(\.isEmpty) } ?? targets.first
  }

  /// A call of a workflow of the project that sends a result itself.
  private static func sendsResult(_ node: Node, _ project: Project) -> Bool {
    guard node.type?.value == "n8n-nodes-base.executeWorkflow", !node.disabled,
      let text = node.parameters?["workflowId"].flatMap({ $0.isString ? $0 : $0["value"] })?.string
    else { return false }
    return project.workflows.contains { file in
      text == PlaceholderScope(.subwkfl).text(file.key) && CodikaFlow(file, in: project)?.results.isEmpty == false
    }
  }
}
