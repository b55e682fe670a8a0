import Lexer

/// The settings of a workflow by key. What is absent, or of a type that n8n does not give it, is nil: which values a
/// server takes depends on its release, so nothing is reported here.
package struct WorkflowSettings: Sendable {
  /// `v0` or `v1`.
  package var executionOrder: Located<String>?
  /// Id of a workflow, or `DEFAULT`.
  package var errorWorkflow: Located<String>?
  /// IANA name, or `DEFAULT`.
  package var timezone: Located<String>?
  /// `all`, `none` or `DEFAULT`.
  package var saveDataErrorExecution: Located<String>?
  package var saveDataSuccessExecution: Located<String>?
  package var saveManualExecutions: Located<Toggle>?
  package var saveExecutionProgress: Located<Toggle>?
  /// Seconds; -1 is off.
  package var executionTimeout: Located<Double>?
  /// `any`, `none`, `workflowsFromAList`, `workflowsFromSameOwner`.
  package var callerPolicy: Located<String>?
  /// Ids joined by commas.
  package var callerIds: Located<String>?
  package var timeSavedPerExecution: Located<Double>?
  /// `fixed` or `dynamic`.
  package var timeSavedMode: Located<String>?
  package var availableInMCP: Located<Bool>?
  package var credentialResolverId: Located<String>?
  /// `separate` or `combined`.
  package var binaryMode: Located<String>?
  /// `none`, `non-manual`, `manual-only`, `all`.
  package var redactionPolicy: Located<String>?
  package var customTelemetryTags: Value?
  /// Keys that n8n does not know, in the order of the file.
  package var otherMembers: [Value.Member] = []

  /// A boolean that the editor may leave to the server.
  package enum Toggle: Sendable, Hashable { case on, off, serverDefault }

  package init() {}

  package init(_ settings: Value) {
    for member in settings.members {
      let value = member.value
      switch member.name {
      case "executionOrder": executionOrder = value.locatedString
      case "errorWorkflow": errorWorkflow = value.locatedString
      case "timezone": timezone = value.locatedString
      case "saveDataErrorExecution": saveDataErrorExecution = value.locatedString
      case "saveDataSuccessExecution": saveDataSuccessExecution = value.locatedString
      case "saveManualExecutions": saveManualExecutions = WorkflowSettings.toggle(value)
      case "saveExecutionProgress": saveExecutionProgress = WorkflowSettings.toggle(value)
      case "executionTimeout": executionTimeout = value.locatedDouble
      case "callerPolicy": callerPolicy = value.locatedString
      case "callerIds": callerIds = value.locatedString
      case "timeSavedPerExecution": timeSavedPerExecution = value.locatedDouble
      case "timeSavedMode": timeSavedMode = value.locatedString
      case "availableInMCP": availableInMCP = value.locatedBool
      case "credentialResolverId": credentialResolverId = value.locatedString
      case "binaryMode": binaryMode = value.locatedString
      case "redactionPolicy": redactionPolicy = value.locatedString
      case "customTelemetryTags": customTelemetryTags = value
      default: otherMembers.append(member)
      }
    }
  }

  private static func toggle(_ value: Value) -> Located<Toggle>? {
    if let bool = value.bool { return Located(bool ? .on : .off, value.span) }
    return value.string == "DEFAULT" ? Located(.serverDefault, value.span) : nil
  }
}

extension Value {
  /// The cooked text of a string with its span (quotes included); nil for every other kind.
  package var locatedString: Located<String>? { string.map { Located($0, span) } }
  package var locatedDouble: Located<Double>? { double.map { Located($0, span) } }
  package var locatedBool: Located<Bool>? { bool.map { Located($0, span) } }
}
