package import Lowering

/// The body of a workflow as one server takes it: n8n refuses a request for a single key that it does not know.
package struct WorkflowBody: Sendable, Hashable {
  package var value: OutputValue
  /// What the server has no place for, as pointers; sorted.
  package var dropped: [String]

  package enum Purpose: Sendable { case create, update }

  /// `content` holds what a bundle's workflow file does. Keys that the server may not know are left out; missing ones
  /// that it demands are filled in.
  package init(_ content: OutputValue, for profile: ServerProfile, _ purpose: Purpose) {
    var dropped: [String] = []
    var members: [OutputValue.Member] = []
    for member in content.members {
      guard WorkflowBody.takes(root: member.key, profile, purpose) else {
        dropped.append("/\(member.key)")
        continue
      }
      var value = member.value
      if member.key == "nodes" {
        value = .array(
          value.elements.enumerated().map { index, node in
            WorkflowBody.filtered(node, "/nodes/\(index)", &dropped) { WorkflowBody.takes(node: $0, $1, profile) }
          })
      } else if member.key == "settings" {
        value = WorkflowBody.filtered(value, "/settings", &dropped) {
          WorkflowBody.takes(setting: $0, $1, profile, purpose)
        }
      }
      members.append(OutputValue.Member(member.key, value))
    }
    for (key, empty) in WorkflowBody.mandatory where !members.contains(where: { $0.key == key }) {
      members.append(OutputValue.Member(key, empty))
    }
    value = .object(members)
    self.dropped = dropped.sorted()
  }

  private static let mandatory: [(String, OutputValue)] = [
    ("name", .string("")), ("nodes", .array([])), ("connections", .object([])), ("settings", .object([])),
  ]

  private static func filtered(
    _ object: OutputValue, _ pointer: String, _ dropped: inout [String],
    _ takes: (_ key: String, _ value: OutputValue) -> Bool
  ) -> OutputValue {
    guard case .object(let members) = object else { return object }
    return .object(
      members.filter { member in
        if takes(member.key, member.value) { return true }
        dropped.append("\(pointer)/\(member.key)")
        return false
      })
  }

  // MARK: - What a version takes

  static func takes(root key: String, _ profile: ServerProfile, _ purpose: Purpose) -> Bool {
    switch key {
    case "name", "nodes", "connections", "settings", "staticData": true
    case "pinData": profile.has(.pinData)
    case "nodeGroups": profile.has(.nodeGroups)
    // POST took it in 2.16 alone.
    case "description": purpose == .update && profile.has(.description)
    default: false
    }
  }

  private static let nodeKeys: Set<String> = [
    "id", "name", "webhookId", "disabled", "notesInFlow", "notes", "type", "typeVersion", "executeOnce",
    "alwaysOutputData", "retryOnFail", "maxTries", "waitBetweenTries", "continueOnFail", "onError", "position",
    "parameters", "credentials",
  ]

  /// Null stands for a key that is not there, and is refused.
  static func takes(node key: String, _ value: OutputValue, _ profile: ServerProfile) -> Bool {
    if value.isNull { return false }
    return nodeKeys.contains(key) || key == "customTelemetryTags" && profile.has(.telemetryTags)
  }

  /// `DEFAULT` is stored as it stands by POST; PUT takes it to remove a setting, and only for two of them.
  static func takes(
    setting key: String, _ value: OutputValue, _ profile: ServerProfile, _ purpose: Purpose
  ) -> Bool {
    if value.isNull { return false }
    if value.string == "DEFAULT" { return purpose == .update && SettingReset.value(of: key, for: profile) == value }
    return takes(setting: key, profile)
  }

  static func takes(setting key: String, _ profile: ServerProfile) -> Bool {
    switch key {
    case "saveExecutionProgress", "saveManualExecutions", "saveDataErrorExecution", "saveDataSuccessExecution",
      "executionTimeout", "errorWorkflow", "timezone", "executionOrder":
      true
    case "callerPolicy", "callerIds", "timeSavedPerExecution", "availableInMCP": profile.has(.callerSettings)
    case "redactionPolicy", "customTelemetryTags": profile.has(.telemetryTags)
    case "binaryMode", "credentialResolverId", "timeSavedMode": profile.has(.binarySettings)
    default: false
    }
  }
}
