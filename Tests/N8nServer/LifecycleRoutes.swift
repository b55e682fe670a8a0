import Deploy
import Lowering

/// Going live, coming down, archives, versions.
extension ServerState {
  mutating func activate(_ id: String, _ body: OutputValue?) -> HTTPResponse {
    behavior.hasVersions ? activateVersion(id, body) : activateWhole(id)
  }

  private mutating func activateWhole(_ id: String) -> HTTPResponse {
    guard var workflow = workflows[id] else { return Answer.notFound }
    // Nothing is looked at again, whether the triggers are there or not.
    if workflow.isActive { return Answer.json(json(workflow)) }
    workflow.versionCounter += 1
    workflows[id] = workflow
    if let refusal = activateInPlace(workflow, workflow.content) {
      workflows[id]?.versionCounter += 1
      if !behavior.failsInactive { workflows[id]?.isActive = true }
      return Answer.message(refusal.status, refusal.message)
    }
    let count = workflows[id]?.triggerCount ?? 0
    workflow.isActive = true
    workflow.activeVersionID = behavior.failsInactive ? workflow.versionID : nil
    let answer = Answer.json(json(workflow))
    if count != workflow.triggerCount { workflow.versionCounter += 1 }
    workflow.triggerCount = count
    workflows[id] = workflow
    return answer
  }

  private mutating func activateVersion(_ id: String, _ body: OutputValue?) -> HTTPResponse {
    if let version = body?["versionId"], version.string == nil {
      return Answer.message(400, "request/body/versionId Expected string, received \(version.kindName)")
    }
    guard let workflow = workflows[id] else { return noPermission("activate") }
    if workflow.isArchived { return Answer.message(400, "Cannot activate an archived workflow.") }
    let wanted = body?["versionId"]?.string ?? workflow.versionID
    guard let version = workflow.version(wanted) else { return Answer.message(404, "Version not found") }
    if let refusal = checkVersioned(workflow, version.content) {
      return Answer.message(refusal.status, refusal.message)
    }
    if let place = workflows[id]?.versions.lastIndex(where: { $0.id == wanted }) {
      if let name = body?["name"]?.string { workflows[id]?.versions[place].name = name }
      if let text = body?["description"]?.string { workflows[id]?.versions[place].description = text }
    }
    return publish(id, wanted, version.content)
  }

  private func noPermission(_ verb: String) -> HTTPResponse {
    behavior.publishesLater
      ? Answer.message(
        404, "You do not have permission to \(verb) this workflow. Ask the owner to share it with you.")
      : Answer.notFound
  }

  mutating func deactivate(_ id: String) -> HTTPResponse {
    guard var workflow = workflows[id] else { return noPermission("deactivate") }
    if workflow.isActive {
      workflow.versionCounter += behavior.hasVersions ? 0 : 1
      takeDown(&workflow)
    }
    return Answer.json(json(workflow, .published))
  }

  private mutating func takeDown(_ workflow: inout StoredWorkflow) {
    let before = live
    workflow.isActive = false
    workflow.activeVersionID = nil
    workflows[workflow.id] = workflow
    noteInstant(before)
    if behavior.publishesLater { publishLater(workflow.id, nil) } else { unregister(workflow.id) }
  }

  mutating func archive(_ id: String, _ isArchived: Bool) -> HTTPResponse {
    guard var workflow = workflows[id] else { return Answer.message(404, "Workflow not found") }
    if workflow.isArchived == isArchived {
      return isArchived ? Answer.json(json(workflow)) : Answer.message(400, "Workflow is not archived.")
    }
    if workflow.isActive { takeDown(&workflow) }
    workflow.isArchived = isArchived
    workflow.versionID = newUUID()
    workflow.versions.append(StoredVersion(id: workflow.versionID, content: workflow.content, createdAt: now))
    workflows[id] = workflow
    return Answer.json(json(workflow))
  }

  func history(_ id: String, _ request: ServedRequest) -> HTTPResponse {
    guard let workflow = workflows[id] else { return Answer.notFound }
    let items = workflow.versions.reversed().map { version in
      OutputValue.object([
        .init("versionId", .string(version.id)), .init("workflowId", .string(id)),
        .init("name", version.name.map(OutputValue.string) ?? .null),
        .init("description", version.description.map(OutputValue.string) ?? .null),
        .init("createdAt", .string(ServerState.text(version.createdAt))),
        .init("updatedAt", .string(ServerState.text(version.createdAt))),
      ])
    }
    return page(items, request)
  }

  func readVersion(_ id: String, _ version: String) -> HTTPResponse {
    guard let workflow = workflows[id], let version = workflow.version(version) else {
      return Answer.message(404, "Version not found")
    }
    return Answer.json(json(version, of: workflow))
  }
}
