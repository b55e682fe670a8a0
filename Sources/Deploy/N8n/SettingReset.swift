package import Lowering

/// Settings on servers that keep what a PUT leaves out: what is to go has to be sent with a value that stands for
/// nothing.
package enum SettingReset {
  /// The value that takes a setting away or, where none does, the one that n8n assumes without it. Nil if there is
  /// neither.
  package static func value(of key: String, for profile: ServerProfile) -> OutputValue? {
    switch key {
    case "timezone": .string("DEFAULT")
    // 1.x stores the word itself; no workflow has an empty id.
    case "errorWorkflow": .string(profile.has(.resetsErrorWorkflow) ? "DEFAULT" : "")
    case "executionTimeout": .number("-1")
    case "callerPolicy": .string("workflowsFromSameOwner")
    case "callerIds": .string("")
    case "availableInMCP", "saveExecutionProgress": .bool(false)
    case "saveManualExecutions": .bool(true)
    case "saveDataErrorExecution", "saveDataSuccessExecution": .string("all")
    // What workflows from before the setting have.
    case "executionOrder": .string("v0")
    case "redactionPolicy": .string("none")
    default: nil
    }
  }

  /// What a server adds by itself, and what stands for nothing: not a difference to settings that lack it.
  static func isImplied(_ key: String, _ value: OutputValue) -> Bool {
    switch (key, value) {
    case ("callerPolicy", .string("workflowsFromSameOwner")), ("availableInMCP", .bool(false)): true
    case ("timezone", .string("DEFAULT")), ("errorWorkflow", .string("DEFAULT")), ("callerIds", .string("")),
      ("errorWorkflow", .string("")):
      true
    case ("executionTimeout", _): value.int == -1
    case ("saveExecutionProgress", .bool(false)), ("saveManualExecutions", .bool(true)): true
    case ("saveDataErrorExecution", .string("all")), ("saveDataSuccessExecution", .string("all")): true
    case ("executionOrder", .string("v0")), ("redactionPolicy", .string("none")): true
    default: value.isNull
    }
  }

  /// The settings to send so that a server that has `live` ends with `wanted`, and the keys for which that cannot be
  /// done.
  package static func transition(
    from live: OutputValue, to wanted: OutputValue, for profile: ServerProfile
  ) -> (settings: OutputValue, stuck: [String]) {
    guard profile.mayHave(.mergesSettings) else { return (wanted, []) }
    var settings = wanted
    var stuck: [String] = []
    for member in live.members where wanted[member.key] == nil && !isImplied(member.key, member.value) {
      guard WorkflowBody.takes(setting: member.key, profile), let reset = value(of: member.key, for: profile) else {
        stuck.append(member.key)
        continue
      }
      settings = settings.setting(member.key, reset)
    }
    return (settings, stuck.sorted())
  }

  /// True if a server treats both alike.
  package static func isSame(_ a: OutputValue, _ b: OutputValue) -> Bool {
    let keys = Set((a.members + b.members).map(\.key))
    return keys.allSatisfy { key in
      switch (a[key].flatMap { isImplied(key, $0) ? nil : $0 }, b[key].flatMap { isImplied(key, $0) ? nil : $0 }) {
      case (nil, nil): true
      case (let a?, let b?): a.means(b)
      default: false
      }
    }
  }
}
