/// What a server takes of a workflow file; the rest is the editor's own (ids of the instance, pinned data, tags).
enum Sanitizer {
  static let root: Set<String> = ["name", "nodes", "connections", "settings", "nodeGroups"]

  /// The keys that the public API of n8n takes, and the one that 2.x added.
  static let node: Set<String> = [
    "id", "name", "type", "typeVersion", "position", "parameters", "credentials", "webhookId", "disabled", "notes",
    "notesInFlow", "executeOnce", "alwaysOutputData", "retryOnFail", "maxTries", "waitBetweenTries", "continueOnFail",
    "onError", "customTelemetryTags",
  ]

  static let settings: Set<String> = [
    "executionOrder", "errorWorkflow", "timezone", "saveDataErrorExecution", "saveDataSuccessExecution",
    "saveManualExecutions", "saveExecutionProgress", "executionTimeout", "callerPolicy", "callerIds",
    "timeSavedPerExecution", "timeSavedMode", "availableInMCP", "credentialResolverId", "binaryMode",
    "redactionPolicy", "customTelemetryTags",
  ]

  /// n8n drops a setting with this value when it saves, and its public API refuses it for some.
  static let defaultSetting = "DEFAULT"
}
