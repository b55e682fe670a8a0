import Deploy
import Lowering

/// Workflows: changed by PUT, which is where versions differ most.
extension ServerState {
  mutating func updateWorkflow(_ id: String, _ body: OutputValue, _ request: ServedRequest) -> HTTPResponse {
    if let refusal = queryFault(request) { return refusal }
    if let refusal = refuse(body, isUpdate: true) { return refusal }
    guard var workflow = workflows[id] else {
      return behavior.publishesLater
        ? Answer.message(
          404, "You do not have permission to update this workflow. Ask the owner to share it with you.")
        : Answer.notFound
    }
    if workflow.isArchived { return Answer.message(400, "Cannot update an archived workflow.") }
    // On 1.x the triggers of a live workflow are taken down first, whatever comes of it.
    let wasActive = workflow.isActive
    if wasActive, !behavior.hasVersions { unregister(id) }
    let name = body["name"]?.string ?? ""
    if name.unicodeScalars.count > 128 {
      return Answer.message(400, "Workflow name must be 1 to 128 characters long.")
    }
    let content = completed(body, keeping: workflow.content.groups)
    if let fault = contentFault(content, body) { return Answer.message(400, fault) }
    if let folder = body["parentFolderId"]?.string {
      return Answer.message(404, "Could not find the folder: \(folder)")
    }
    store(body, name, content, &workflow)
    workflows[id] = workflow
    guard wasActive else { return Answer.json(json(workflow)) }
    return behavior.hasVersions
      ? republish(id, content, publishes: request.query("publishIfActive") != "false")
      : reactivate(id, content)
  }

  private func queryFault(_ request: ServedRequest) -> HTTPResponse? {
    for (name, value) in request.query {
      if name == "publishIfActive", behavior.hasPublishIfActive {
        if ["true", "false"].contains(value) { continue }
        return Answer.message(
          400, "request/query/publishIfActive Invalid enum value. Expected 'true' | 'false', received '\(value)'")
      }
      if !behavior.hasVersions { return Answer.message(400, "Unknown query parameter '\(name)'") }
    }
    return nil
  }

  private mutating func store(
    _ body: OutputValue, _ name: String, _ content: WorkflowContent, _ workflow: inout StoredWorkflow
  ) {
    let sent = kept(body["settings"] ?? .object([]))
    let settings = behavior.mergesSettings ? merged(workflow.settings, sent) : sent
    let isNewContent = !content.isSame(as: workflow.content)
    var makesVersion = isNewContent
    if !behavior.hasVersions {
      // Compared is what was sent, with what the server adds; settings that were left out differ.
      var complete = sent
      if behavior.hasCallerSettings {
        for (key, value) in ServerState.addedSettings where complete[key] == nil {
          complete = complete.setting(key, value)
        }
      }
      makesVersion = isNewContent || name != workflow.name || !complete.means(workflow.settings)
      workflow.versionCounter += 1
    } else if isNewContent || !settings.means(workflow.settings) {
      workflow.versionCounter += 1
    }
    workflow.name = name
    workflow.content = content
    workflow.settings = settings
    workflow.updatedAt = now
    if let data = body["staticData"] { workflow.staticData = parsed(data) }
    if let data = body["pinData"] { workflow.pinData = data }
    if let text = body["description"] { workflow.description = text }
    guard makesVersion else { return }
    workflow.versionID = newUUID()
    workflow.versions.append(StoredVersion(id: workflow.versionID, content: content, createdAt: now))
  }

  /// Keys that are named replace, and some values take a key away.
  private func merged(_ old: OutputValue, _ sent: OutputValue) -> OutputValue {
    var settings = old
    for member in sent.members {
      let isReset =
        switch member.key {
        case "timezone": member.value.string == "DEFAULT"
        case "errorWorkflow": member.value.string == "DEFAULT" && (behavior.major, behavior.minor) >= (2, 8)
        case "executionTimeout": member.value.int == -1
        default: false
        }
      settings = settings.setting(member.key, isReset ? nil : member.value)
    }
    return settings
  }

  /// 1.x: up again, or down for good.
  private mutating func reactivate(_ id: String, _ content: WorkflowContent) -> HTTPResponse {
    guard var workflow = workflows[id] else { return Answer.notFound }
    if let refusal = activateInPlace(workflow, content) {
      workflow = workflows[id] ?? workflow
      if behavior.failsInactive {
        workflow.isActive = false
        workflow.activeVersionID = nil
        workflow.versionCounter += 1
      }
      workflows[id] = workflow
      return Answer.message(refusal.status, refusal.message)
    }
    let answered = workflows[id] ?? workflow
    workflow.isActive = true
    workflow.activeVersionID = behavior.failsInactive ? workflow.versionID : nil
    let answer = Answer.json(json(workflow))
    workflow.triggerCount = answered.triggerCount
    workflow.versionCounter += 1
    workflows[id] = workflow
    return answer
  }

  /// 2.x: the published version follows the draft, unless that is refused or not wanted.
  private mutating func republish(_ id: String, _ content: WorkflowContent, publishes: Bool) -> HTTPResponse {
    guard var workflow = workflows[id] else { return Answer.notFound }
    guard publishes else { return Answer.json(json(workflow)) }
    let refusal = checkVersioned(workflow, content)
    if behavior.movesBeforeChecking {
      workflow.activeVersionID = workflow.versionID
      workflows[id] = workflow
      if refusal != nil {
        // The old triggers now start the new version.
        for (key, registration) in registrations where registration.workflow == id {
          registrations[key]?.content = content
          registrations[key]?.version = workflow.versionID
        }
      }
    }
    if let refusal { return Answer.message(refusal.status, refusal.message) }
    return publish(id, workflow.versionID, content)
  }

  /// After the checks.
  mutating func publish(_ id: String, _ version: String, _ content: WorkflowContent) -> HTTPResponse {
    guard var workflow = workflows[id] else { return Answer.notFound }
    workflow.isActive = true
    workflow.activeVersionID = version
    workflows[id] = workflow
    if behavior.publishesLater {
      publishLater(id, version)
      return Answer.json(json(workflow, .published))
    }
    guard let fault = register(id, version, content) else {
      return Answer.json(json(workflows[id] ?? workflow, .published))
    }
    workflow.isActive = false
    workflow.activeVersionID = nil
    workflows[id] = workflow
    unregister(id)
    return Answer.message(400, "There was a problem activating the workflow: \"\(fault)\"")
  }
}
