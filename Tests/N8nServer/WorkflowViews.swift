import Deploy
import Lowering

/// Stored things as the API shows them.
extension ServerState {
  enum View { case single, listItem, published }

  func json(_ workflow: StoredWorkflow, _ view: View = .single) -> OutputValue {
    var members: [OutputValue.Member] = [.init("id", .string(workflow.id)), .init("name", .string(workflow.name))]
    func add(_ key: String, _ value: OutputValue) { members.append(.init(key, value)) }
    if behavior.hasCallerSettings, view != .listItem { add("description", workflow.description) }
    add("active", .bool(workflow.isActive))
    if behavior.failsInactive { add("activeVersionId", workflow.activeVersionID.map(OutputValue.string) ?? .null) }
    add("createdAt", .string(ServerState.text(workflow.createdAt)))
    add("updatedAt", .string(ServerState.text(workflow.updatedAt)))
    if behavior.hasCallerSettings { add("isArchived", .bool(workflow.isArchived)) }
    add("versionId", .string(workflow.versionID))
    if view != .listItem, behavior.failsInactive { add("versionCounter", .number(String(workflow.versionCounter))) }
    if view != .listItem, behavior.hasNodeGroups { add("sourceWorkflowId", .null) }
    add("triggerCount", .number(String(workflow.triggerCount)))
    add("nodes", .array(workflow.content.nodes))
    add("connections", workflow.content.connections)
    if behavior.hasNodeGroups { add("nodeGroups", workflow.content.groups) }
    add("settings", workflow.settings)
    add("staticData", workflow.staticData)
    add("pinData", workflow.pinData)
    add("meta", .null)
    if view != .published { add("tags", .array(tags(of: workflow))) }
    if behavior.failsInactive {
      add("activeVersion", workflow.published.map { json($0, of: workflow) } ?? .null)
    }
    if view == .single, behavior.hasNodeGroups { add("parentFolder", .null) }
    return .object(members)
  }

  /// A single read tells who owns a workflow.
  func shown(_ workflow: StoredWorkflow) -> OutputValue {
    let project = OutputValue.object([
      .init("id", .string("TestProject000001")), .init("name", .string("Owner <owner@example.com>")),
      .init("type", .string("personal")),
    ])
    let share = OutputValue.object([
      .init("role", .string("workflow:owner")), .init("workflowId", .string(workflow.id)), .init("project", project),
    ])
    return json(workflow).setting("shared", .array([share]))
  }

  func json(_ version: StoredVersion, of workflow: StoredWorkflow) -> OutputValue {
    .object([
      .init("versionId", .string(version.id)), .init("workflowId", .string(workflow.id)),
      .init("nodes", .array(version.content.nodes)), .init("connections", version.content.connections),
      .init("nodeGroups", version.content.groups), .init("name", version.name.map(OutputValue.string) ?? .null),
      .init("description", version.description.map(OutputValue.string) ?? .null),
      .init("createdAt", .string(ServerState.text(version.createdAt))),
      .init("updatedAt", .string(ServerState.text(version.createdAt))),
    ])
  }

  func tags(of workflow: StoredWorkflow) -> [OutputValue] {
    workflow.tags.compactMap { id in tags.first { $0.id == id }.map(json) }
  }

  func json(_ tag: StoredTag) -> OutputValue {
    .object([
      .init("id", .string(tag.id)), .init("name", .string(tag.name)),
      .init("createdAt", .string(ServerState.text(tag.createdAt))),
      .init("updatedAt", .string(ServerState.text(tag.updatedAt))),
    ])
  }

  func json(_ credential: StoredCredential) -> OutputValue {
    .object([
      .init("id", .string(credential.id)), .init("name", .string(credential.name)),
      .init("type", .string(credential.type)), .init("isManaged", .bool(false)), .init("isGlobal", .bool(false)),
      .init("createdAt", .string(ServerState.text(credential.createdAt))),
      .init("updatedAt", .string(ServerState.text(credential.updatedAt))),
    ])
  }

  func json(_ execution: StoredExecution) -> OutputValue {
    var members: [OutputValue.Member] = [
      .init("id", .string(String(execution.id))), .init("finished", .bool(execution.isSuccess)),
      .init("mode", .string("webhook")), .init("status", .string(execution.isSuccess ? "success" : "error")),
      .init("workflowId", .string(execution.workflow)),
      .init("startedAt", .string(ServerState.text(execution.at))),
      .init("stoppedAt", .string(ServerState.text(execution.at))),
    ]
    if behavior.publishesLater, let version = execution.version {
      members.append(.init("workflowVersionId", .string(version)))
    }
    return .object(members)
  }
}
