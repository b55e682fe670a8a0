import Deploy
import Lowering

/// Calls to `/webhook/…`: what is registered, and a small run of what would answer.
extension ServerState {
  mutating func callWebhook(_ request: ServedRequest, _ path: String) -> HTTPResponse {
    if request.method == "OPTIONS" { return preflight(request, path) }
    let key = WebhookKey(request.method, path)
    guard let registration = registrations[key] else { return absent(request.method, path) }
    guard let workflow = workflows[registration.workflow] else {
      return gone("Could not find workflow with id \"\(registration.workflow)\"")
    }
    if registration.isStuck { return gone("Active version not found for workflow with id \"\(workflow.id)\"") }
    if behavior.hasVersions, workflow.activeVersionID == nil {
      return gone("Published version not found for workflow with id \"\(workflow.id)\"")
    }
    let output = run(registration.content, from: registration.node, depth: 0)
    executions.append(
      StoredExecution(
        id: executions.count + 1, workflow: workflow.id, version: registration.version, isSuccess: output != nil,
        at: now))
    guard let output else { return Answer.message(500, "Error in workflow") }
    return Answer.json(output)
  }

  private func gone(_ text: String) -> HTTPResponse {
    Answer.json(.object([.init("code", .number("404")), .init("message", .string(text))]), status: 404)
  }

  /// The texts for a path without the method, and for no path at all.
  private func absent(_ method: String, _ path: String) -> HTTPResponse {
    let methods = registrations.keys.filter { $0.path == path }.map(\.method).sorted()
    guard let other = methods.first else {
      return Answer.json(
        .object([
          .init("code", .number("404")),
          .init("message", .string("The requested webhook \"\(method) \(path)\" is not registered.")),
          .init(
            "hint",
            .string("The workflow must be active for a production URL to run successfully.")),
        ]), status: 404)
    }
    return gone("This webhook is not registered for \(method) requests. Did you mean to make a \(other) request?")
  }

  /// Tells what is registered without running anything; n8n fails over what is not.
  private func preflight(_ request: ServedRequest, _ path: String) -> HTTPResponse {
    let method = request.header("access-control-request-method") ?? "GET"
    let methods = registrations.filter { $0.key.path == path && isServing($0.value) }.map(\.key.method).sorted()
    guard methods.contains(method) else {
      return HTTPResponse(
        status: 500,
        headers: [
          HTTPHeader("Access-Control-Allow-Methods", "OPTIONS"), HTTPHeader("Content-Type", "text/html; charset=utf-8"),
        ], body: Answer.page(500, "ResponseError: The requested webhook is not registered.").body)
    }
    return HTTPResponse(
      status: 204,
      headers: [
        HTTPHeader("Access-Control-Allow-Methods", (["OPTIONS"] + methods).joined(separator: ", ")),
        HTTPHeader("Access-Control-Allow-Origin", request.header("origin") ?? "*"),
      ])
  }

  // MARK: - Runs

  /// Follows the first main edge from a node: Set gives its assignments, calls go into the callee, what cannot work
  /// fails. Nil is a failed run.
  private func run(_ content: WorkflowContent, from start: String, depth: Int) -> OutputValue? {
    guard depth < 8 else { return nil }
    var output = OutputValue.object([
      .init("headers", .object([])), .init("params", .object([])), .init("query", .object([])),
    ])
    var name: String? = start
    var isFirst = true
    for _ in 0...content.nodes.count {
      guard let current = name else { return output }
      // n8n refuses to run a workflow with an edge into nothing.
      guard let node = facts(content).last(where: { $0.name == current }) else { return nil }
      if !isFirst, !node.isDisabled {
        guard let next = step(node, output, depth) else { return nil }
        output = next
      }
      isFirst = false
      name = content.connections[current]?["main"]?.elements.first?.elements.first?["node"]?.string
    }
    return output
  }

  private func step(_ node: NodeFacts, _ input: OutputValue, _ depth: Int) -> OutputValue? {
    switch node.type {
    case "n8n-nodes-base.set":
      let assignments = node.parameters["assignments"]?["assignments"]?.elements ?? []
      return .object(assignments.map { .init($0["name"]?.string ?? "", $0["value"] ?? .null) })
    case "n8n-nodes-base.executeWorkflow":
      guard let callee = node.callee, let target = workflows[callee] else { return nil }
      guard let content = behavior.hasVersions ? target.published?.content : target.content,
        let trigger = facts(content).first(where: { $0.type == NodeFacts.subworkflowTrigger })
      else { return nil }
      return run(content, from: trigger.name, depth: depth + 1) ?? nil
    case "n8n-nodes-base.postgres", "n8n-nodes-base.httpRequest", "n8n-nodes-base.stopAndError": return nil
    default: return node.isKnown ? input : nil
    }
  }
}
