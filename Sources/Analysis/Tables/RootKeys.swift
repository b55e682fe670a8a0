/// The keys at the top of a workflow file. Source: n8n 2.41.1 and 1.123.81, exports and public API, 2026-11-23.
package enum RootKeys {
  /// What a workflow is made of.
  package static let own: Set<String> = ["name", "description", "nodes", "connections", "settings", "nodeGroups"]

  /// State of one server that must not travel.
  package static let forbidden: Set<String> = ["id", "versionId", "meta", "active", "tags", "pinData"]

  /// Bookkeeping of one server.
  package static let volatile: Set<String> = [
    "activeVersion", "activeVersionId", "createdAt", "homeProject", "isArchived", "parentFolder", "parentFolderId",
    "scopes", "shared", "sharedWithProjects", "sourceWorkflowId", "staticData", "triggerCount", "updatedAt",
    "usedCredentials", "versionCounter",
  ]

  package static let all = own.union(forbidden).union(volatile)

  /// The settings that n8n knows (`WorkflowSettings`).
  package static let settings: Set<String> = [
    "availableInMCP", "binaryMode", "callerIds", "callerPolicy", "credentialResolverId", "customTelemetryTags",
    "errorWorkflow", "executionOrder", "executionTimeout", "redactionPolicy", "saveDataErrorExecution",
    "saveDataSuccessExecution", "saveExecutionProgress", "saveManualExecutions", "timeSavedMode",
    "timeSavedPerExecution", "timezone",
  ]
}
