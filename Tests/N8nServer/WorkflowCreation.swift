import Analysis
import Deploy
import Lowering

/// Workflows: create and delete.
extension ServerState {
  // MARK: - Create

  mutating func createWorkflow(_ body: OutputValue) -> HTTPResponse {
    if let refusal = refuse(body, isUpdate: false) { return refusal }
    let name = body["name"]?.string ?? ""
    if behavior.publishesLater, !(1...128 ~= name.unicodeScalars.count) {
      return Answer.message(400, "Workflow name must be 1 to 128 characters long.")
    }
    if body["projectId"]?.string != nil { return Answer.message(404, "Project not found") }
    let content = completed(body, keeping: nil)
    if let fault = contentFault(content, body) { return Answer.message(400, fault) }
    if let folder = body["parentFolderId"]?.string {
      return Answer.message(404, "Could not find the folder: \(folder)")
    }
    let version = newUUID()
    var settings = kept(body["settings"] ?? .object([]))
    if behavior.hasCallerSettings, !behavior.hasVersions {
      for (key, value) in ServerState.addedSettings where settings[key] == nil {
        settings = settings.setting(key, value)
      }
    }
    var workflow = StoredWorkflow(
      id: newID(), name: name, content: content, settings: settings, versionID: version, createdAt: now, updatedAt: now,
      versions: [StoredVersion(id: version, content: content, createdAt: now)])
    workflow.staticData = parsed(body["staticData"])
    workflow.pinData = body["pinData"] ?? .null
    workflows[workflow.id] = workflow
    return Answer.json(json(workflow))
  }

  static let addedSettings: [(String, OutputValue)] = [
    ("callerPolicy", .string("workflowsFromSameOwner")), ("availableInMCP", .bool(false)),
  ]

  func refuse(_ body: OutputValue, isUpdate: Bool) -> HTTPResponse? {
    behavior.validator.fault(body, behavior.workflowSchema(isUpdate: isUpdate)).map { Answer.message(400, $0) }
  }

  func kept(_ settings: OutputValue) -> OutputValue {
    .object(settings.members.filter { !ServerBehavior.ignoredSettings.contains($0.key) })
  }

  func parsed(_ value: OutputValue?) -> OutputValue {
    if let text = value?.string { return OutputValue(json: Array(text.utf8)) ?? .null }
    return value ?? .null
  }

  /// Nodes with the ids that were left out, and with credentials looked up.
  mutating func completed(_ body: OutputValue, keeping old: OutputValue?) -> WorkflowContent {
    var nodes: [OutputValue] = []
    for node in body["nodes"]?.elements ?? [] {
      var node = node
      if node["id"] == nil { node = node.setting("id", .string(newUUID())) }
      let facts = NodeFacts(node, behavior)
      if behavior.fillsWebhookIDs, facts.isWebhook, node["webhookId"] == nil {
        node = node.setting("webhookId", .string(newUUID()))
      }
      if let references = node["credentials"], !facts.isDisabled {
        node = node.setting("credentials", resolved(references))
      }
      nodes.append(node)
    }
    return WorkflowContent(
      nodes: nodes, connections: body["connections"] ?? .object([]), groups: body["nodeGroups"] ?? old ?? .array([]))
  }

  /// A credential by id, else by its name if there is one; without an id the first of the type, whatever its name.
  private func resolved(_ references: OutputValue) -> OutputValue {
    .object(
      references.members.map { member in
        let candidates = credentials.filter { $0.type == member.key }
        let name = member.value.string ?? member.value["name"]?.string
        var found: StoredCredential?
        if member.value.string == nil, member.value["id"] == nil {
          found = candidates.first
        } else if let id = member.value["id"]?.string, let same = candidates.first(where: { $0.id == id }) {
          found = same
        } else {
          let named = candidates.filter { $0.name == name }
          found = named.count == 1 ? named.first : nil
        }
        guard let found else { return member }
        return .init(member.key, .object([.init("id", .string(found.id)), .init("name", .string(found.name))]))
      })
  }

  func contentFault(_ content: WorkflowContent, _ body: OutputValue) -> String? {
    if behavior.checksStructure, let fault = StructureCheck.fault(content.nodes, content.connections) { return fault }
    for group in content.groups.elements {
      let name = group["name"]?.string ?? ""
      let ids = (group["nodeIds"]?.elements ?? []).compactMap(\.string)
      let known = Set(content.nodes.compactMap { $0["id"]?.string })
      if let unknown = ids.first(where: { !known.contains($0) }) {
        return "Group \"\(name)\" references node ID \"\(unknown)\" that does not exist in the workflow."
      }
      let triggers = facts(content).filter {
        ids.contains($0.node["id"]?.string ?? "") && ($0.entry?.isTrigger ?? false)
      }
      if !triggers.isEmpty {
        return "Node group \"\(name)\" cannot contain trigger nodes: "
          + triggers.map(\.name).joined(separator: ", ") + "."
      }
    }
    return nil
  }

  // MARK: - Delete

  mutating func deleteWorkflow(_ id: String) -> HTTPResponse {
    guard let workflow = workflows[id] else { return Answer.notFound }
    if behavior.publishesLater {
      if workflow.isActive {
        return Answer.message(409, "Cannot delete a published workflow. Unpublish it before deleting.")
      }
      if isBeingUnpublished(id) {
        return Answer.message(409, "Workflow is still being unpublished. Please try again in a few moments.")
      }
    }
    unregister(id)
    workflows[id] = nil
    return Answer.json(json(workflow))
  }
}
