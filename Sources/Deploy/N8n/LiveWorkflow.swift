package import Lowering

/// A workflow as a server stores it.
package struct LiveWorkflow: Sendable, Hashable {
  package var id: String
  package var name: String
  package var isActive: Bool
  package var isArchived: Bool
  /// Of the draft. 1.x has it as well; there it changes with nearly every PUT.
  package var versionID: String?
  /// Nil if nothing is published, and before 1.123.
  package var activeVersionID: String?
  /// As the server writes it: compare for equality only.
  package var updatedAt: String
  /// Name, nodes, connections, settings and node groups of the draft.
  package var content: OutputValue
  /// Nodes, connections and node groups of the published version, where the server shows them.
  package var published: OutputValue?
  /// Empty where the answer shows none, as those to publishing do.
  package var tags: [N8nTag]
  package var description: String?

  /// Nil if the value is no workflow.
  package init?(_ value: OutputValue) {
    guard let id = value["id"]?.string, let name = value["name"]?.string, case .array? = value["nodes"] else {
      return nil
    }
    self.id = id
    self.name = name
    isActive = value["active"]?.bool ?? false
    isArchived = value["isArchived"]?.bool ?? false
    versionID = value["versionId"]?.string
    activeVersionID = value["activeVersionId"]?.string
    updatedAt = value["updatedAt"]?.string ?? ""
    content = LiveWorkflow.part(value, ["name", "nodes", "connections", "settings", "nodeGroups"])
    published = value["activeVersion"].flatMap { version in
      guard case .array? = version["nodes"] else { return nil }
      return LiveWorkflow.part(version, ["nodes", "connections", "nodeGroups"])
    }
    tags = (value["tags"]?.elements ?? []).compactMap { N8nTag($0) }
    description = value["description"]?.string
  }

  private static func part(_ value: OutputValue, _ keys: [String]) -> OutputValue {
    .object(keys.compactMap { key in value[key].map { OutputValue.Member(key, $0) } })
  }
}

package struct N8nTag: Sendable, Hashable {
  package var id: String
  package var name: String

  package init?(_ value: OutputValue) {
    guard let id = value["id"]?.string, let name = value["name"]?.string else { return nil }
    self.id = id
    self.name = name
  }

  /// What n8n takes.
  package static let longestName = 24
}

/// A credential without its secrets, which no server shows.
package struct N8nCredential: Sendable, Hashable {
  package var id: String
  package var name: String
  package var type: String

  package init?(_ value: OutputValue) {
    guard let id = value["id"]?.string, let name = value["name"]?.string, let type = value["type"]?.string else {
      return nil
    }
    self.id = id
    self.name = name
    self.type = type
  }
}

/// One run of a workflow.
package struct N8nExecution: Sendable, Hashable {
  package var id: String
  package var workflowID: String
  package var status: String
  package var mode: String
  package var startedAt: String?
  package var stoppedAt: String?
  /// Which published version ran; newer servers only.
  package var workflowVersionID: String?
  /// The whole answer, with `data` where it was asked for.
  package var value: OutputValue

  package init?(_ value: OutputValue) {
    guard let id = N8nExecution.id(value["id"]) else { return nil }
    self.id = id
    workflowID = N8nExecution.id(value["workflowId"]) ?? ""
    status = value["status"]?.string ?? (value["finished"]?.bool == true ? "success" : "unknown")
    mode = value["mode"]?.string ?? ""
    startedAt = value["startedAt"]?.string
    stoppedAt = value["stoppedAt"]?.string
    workflowVersionID = value["workflowVersionId"]?.string
    self.value = value
  }

  /// Older servers write numbers.
  private static func id(_ value: OutputValue?) -> String? { value?.string ?? value?.int.map(String.init) }
}
