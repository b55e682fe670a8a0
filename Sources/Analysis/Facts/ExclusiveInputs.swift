import Lexer
import Parser

/// Two inputs that a Merge needs together and that hang on different outputs of one node, which sends an item to one of
/// them only. Shared by `merge-exclusive-inputs` and `merge-before-result`.
struct ExclusiveInputs {
  enum Outcome {
    /// n8n runs the node only when both inputs have items.
    case neverRuns
    /// The node runs and pairs nothing with something: no item comes out.
    case givesNothing
  }

  /// Index of the Merge.
  var merge: Int
  /// The inputs, and the outputs of `branch` on which they hang.
  var first: (input: Int, output: Int)
  var second: (input: Int, output: Int)
  /// Index of the node that chooses.
  var branch: Int
  var outcome: Outcome
  /// One item at most arrives at `branch`. Otherwise several may go different ways and meet again.
  var isCertain: Bool

  /// One finding for each Merge, in the order of the file. Under `executionOrder: v0` n8n runs the branch that was not
  /// taken, too, with an empty item.
  static func find(in file: WorkflowFile) -> [ExclusiveInputs] {
    guard file.workflow.settingValues.executionOrder?.value == "v1" else { return [] }
    let graph = file.graph
    let merges = file.workflow.nodes.indices.compactMap { index -> (index: Int, needs: Needs)? in
      let node = file.workflow.nodes[index]
      guard !node.disabled, graph.isReachable[index], node.type?.value == mergeType else { return nil }
      return needs(of: node).map { (index, $0) }
    }
    guard !merges.isEmpty else { return [] }
    let slots = SlotGraph(graph)
    return merges.compactMap { find($0.index, $0.needs, slots, file) }
  }

  static let mergeType = "n8n-nodes-base.merge"

  private typealias Needs = (inputs: [Int], outcome: Outcome)

  private static func find(_ merge: Int, _ needs: Needs, _ slots: SlotGraph, _ file: WorkflowFile) -> ExclusiveInputs? {
    let graph = file.graph
    let incoming = graph.incoming[merge].map { graph.edges[$0] }.filter { edge in
      MainFlow.isLive(edge, graph) && graph.isReachable[edge.from]
    }
    for (place, first) in needs.inputs.enumerated() {
      for second in needs.inputs[(place + 1)...] {
        let left = incoming.filter { $0.input == first }
        let right = incoming.filter { $0.input == second }
        guard let choice = choice(left, right, slots, file) else { continue }
        return ExclusiveInputs(
          merge: merge, first: (first, choice.first.output), second: (second, choice.second.output),
          branch: choice.first.node, outcome: needs.outcome,
          isCertain: SingleItem.arrives(at: choice.first.node, in: file))
      }
    }
    return nil
  }

  /// The choice that parts two inputs; nil if some connection of one may bring an item together with one of the other.
  private static func choice(
    _ left: [WorkflowGraph.Edge], _ right: [WorkflowGraph.Edge], _ slots: SlotGraph, _ file: WorkflowFile
  ) -> (first: SlotGraph.Slot, second: SlotGraph.Slot)? {
    var found: (first: SlotGraph.Slot, second: SlotGraph.Slot)?
    for one in left {
      for other in right {
        guard let choice = slots.choice(one, other), choosesOne(choice.first.node, file) else { return nil }
        found = found ?? choice
      }
    }
    return found
  }

  /// True if the node sends each item to one output and runs once: in a loop, rounds may go different ways.
  private static func choosesOne(_ index: Int, _ file: WorkflowFile) -> Bool {
    let node = file.workflow.nodes[index]
    guard !node.disabled, NodeRoles.choosesOneOutput(node) else { return false }
    let flow = MainFlow(file.graph)
    return !flow.reached(from: flow.successors[index])[index]
  }

  private static func needs(of node: Node) -> Needs? {
    if case .inputs(let inputs)? = NodeCatalog.requiredInputs(of: node), inputs.count > 1 {
      return (inputs, .neverRuns)
    }
    return pairsInputs(node) ? ([0, 1], .givesNothing) : nil
  }

  /// Modes in which only what has a partner on the other input comes out. Version 1 spells them otherwise and is left in
  /// peace.
  private static func pairsInputs(_ node: Node) -> Bool {
    guard let version = node.typeVersion?.value, version >= 2, let parameters = node.parameters,
      parameters["mode"]?.string == "combine"
    else { return false }
    let kind = version >= 3 ? parameters["combineBy"] : parameters["combinationMode"]
    switch kind?.string ?? (kind == nil ? "combineByFields" : "") {
    case "combineByFields", "mergeByFields":
      return parameters["joinMode"] == nil || parameters["joinMode"]?.string == "keepMatches"
    case "combineByPosition", "mergeByPosition":
      let unpaired = parameters["options"]?["includeUnpaired"]
      return unpaired == nil || unpaired?.bool == false
    case "combineAll", "multiplex": return true
    default: return false
    }
  }
}
