import Deploy
import Lowering

/// What a server says before it lets a workflow go live.
extension ServerState {
  struct Refusal: Error {
    var status: Int
    var message: String
  }

  func facts(_ content: WorkflowContent) -> [NodeFacts] { content.nodes.map { NodeFacts($0, behavior) } }

  /// 2.x: webhook conflicts, triggers, types, nodes, callees, in this order.
  func checkVersioned(_ workflow: StoredWorkflow, _ content: WorkflowContent) -> Refusal? {
    let nodes = facts(content)
    let keys = nodes.filter { !$0.isDisabled }.compactMap(\.webhook)
    let isTaken = keys.contains { key in registrations[key].map { $0.workflow != workflow.id && isServing($0) } ?? false
    }
    if isTaken || Set(keys).count < keys.count {
      return Refusal(status: 409, message: "There is a conflict with one of the webhooks.")
    }
    if let unknown = nodes.first(where: { !$0.isKnown }) {
      return Refusal(status: 400, message: "Unrecognized node type: \(unknown.type)")
    }
    if let fault = nodes.lazy.compactMap(\.versionFault).first { return Refusal(status: 400, message: fault) }
    let canStart = nodes.contains { node in
      node.startsByItself
        || !node.isDisabled && [NodeFacts.subworkflowTrigger, NodeFacts.errorTrigger].contains(node.type)
    }
    if !canStart {
      return Refusal(
        status: 400,
        message: "Workflow cannot be activated because it has no trigger node. "
          + "At least one trigger, webhook, or polling node is required.")
    }
    return checkNodes(nodes, content) ?? checkCallees(nodes, workflow)
  }

  private func checkNodes(_ nodes: [NodeFacts], _ content: WorkflowContent) -> Refusal? {
    let connected = connectedNames(content)
    let faults = nodes.filter { !$0.isDisabled && connected.contains($0.name) }.compactMap { node in
      node.missing.map { "Node \"\(node.name)\":\n  - \($0)" }
    }
    guard !faults.isEmpty else { return nil }
    return Refusal(
      status: 400,
      message: "Cannot publish workflow: \(faults.count) node have configuration issues:\n\n"
        + faults.joined(separator: "\n\n"))
  }

  private func checkCallees(_ nodes: [NodeFacts], _ workflow: StoredWorkflow) -> Refusal? {
    for node in nodes where !node.isDisabled {
      guard let callee = node.callee, callee != workflow.id else { continue }
      let target = workflows[callee]
      if target?.activeVersionID != nil { continue }
      let name = target.map { " (\"\($0.name)\")" } ?? ""
      return Refusal(
        status: 400,
        message: "Cannot publish workflow: Node \"\(node.name)\" references workflow \(callee)\(name) which is not "
          + "published. Please publish all referenced sub-workflows first.")
    }
    return nil
  }

  private func connectedNames(_ content: WorkflowContent) -> Set<String> {
    var names: Set<String> = []
    for source in content.connections.members {
      names.insert(source.key)
      for family in source.value.members {
        for slot in family.value.elements {
          for entry in slot.elements { if let target = entry["node"]?.string { names.insert(target) } }
        }
      }
    }
    return names
  }

  /// 1.x: what fails before anything is registered.
  func checkInPlace(_ workflow: StoredWorkflow, _ content: WorkflowContent) -> Refusal? {
    let nodes = facts(content)
    if let unknown = nodes.first(where: { !$0.isKnown }) {
      return Refusal(status: 400, message: "Unrecognized node type: \(unknown.type)")
    }
    if nodes.contains(where: { $0.versionFault != nil }) {
      return Refusal(status: 400, message: "Cannot read properties of undefined (reading 'execute')")
    }
    if !nodes.contains(where: \.startsByItself) {
      return Refusal(
        status: 400,
        message: "Workflow \"\(workflow.name)\" (ID: \(workflow.id)) has no node to start the workflow - at least one "
          + "trigger, poller or webhook node is required")
    }
    if let zone = workflow.timezone, !ServerState.isTimeZone(zone) {
      return Refusal(status: 400, message: "Expression evaluation failed: Invalid timezone: \"\(zone)\"")
    }
    return nil
  }

  private static func isTimeZone(_ text: String) -> Bool {
    text == "DEFAULT" || text.isEmpty
      || ["Europe/", "America/", "Asia/", "UTC", "GMT", "Etc/"].contains { text.hasPrefix($0) }
  }
}
