import Analysis
import Deploy
import Lowering
import Parser

/// What the server knows of nodes: the real catalogue for types and versions, and a few facts for the checks of
/// publishing.
struct NodeFacts {
  let node: OutputValue
  let release: N8nRelease

  init(_ node: OutputValue, _ behavior: ServerBehavior) {
    self.node = node
    release = behavior.major >= 2 ? .v2 : .v1
  }

  var name: String { node["name"]?.string ?? "" }
  var type: String { node["type"]?.string ?? "" }
  var isDisabled: Bool { node["disabled"]?.bool ?? false }
  var parameters: OutputValue { node["parameters"] ?? .object([]) }

  static let subworkflowTrigger = "n8n-nodes-base.executeWorkflowTrigger"
  static let errorTrigger = "n8n-nodes-base.errorTrigger"

  /// Community packages that the server has installed are known by their name.
  var isKnown: Bool { entry != nil || type.hasPrefix("n8n-nodes-codika.") }
  var entry: NodeType? { NodeCatalog.type(type, in: release) }

  /// A version that no class implements, with the text of 2.x.
  var versionFault: String? {
    guard case .number(let spelling)? = node["typeVersion"], let wanted = Double(spelling) else { return nil }
    guard type == "n8n-nodes-base.set", !NodeFacts.setVersions.contains(wanted) else { return nil }
    let all = NodeFacts.setVersions.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }.joined(separator: ", ")
    return "Node type \"set\" is not available in version \(spelling). Available versions: \(all). "
      + "Use the latest version 3.5."
  }
  private static let setVersions = [1, 2, 3, 3.1, 3.2, 3.3, 3.4, 3.5]

  /// Starts a workflow by itself: a webhook, a schedule, something polled.
  var startsByItself: Bool {
    guard !isDisabled, type != NodeFacts.subworkflowTrigger, type != NodeFacts.errorTrigger else { return false }
    return isWebhook || isSchedule || isPolled || isOtherTrigger
  }

  var isWebhook: Bool { type == "n8n-nodes-base.webhook" || type == "n8n-nodes-base.formTrigger" }
  var isSchedule: Bool { type == "n8n-nodes-base.scheduleTrigger" || type == "n8n-nodes-base.cron" }
  var isPolled: Bool { parameters["pollTimes"] != nil || type == "n8n-nodes-base.gmailTrigger" }
  private var isOtherTrigger: Bool {
    type != "n8n-nodes-base.manualTrigger" && !isWebhook && !isSchedule && (entry?.isTrigger ?? false)
  }

  /// What a call to the node's address needs. An empty path is the webhook's id.
  var webhook: WebhookKey? {
    guard isWebhook else { return nil }
    let path = (parameters["path"]?.string ?? "").split(separator: "/").joined(separator: "/")
    let method = parameters["httpMethod"]?.string ?? "GET"
    return WebhookKey(method, path.isEmpty ? node["webhookId"]?.string ?? "" : path)
  }

  /// Why it cannot be registered; nil if it can.
  var registrationFault: String? {
    if isSchedule {
      for interval in parameters["rule"]?["interval"]?.elements ?? []
      where interval["field"]?.string == "cronExpression" {
        let text = interval["expression"]?.string ?? ""
        if !NodeFacts.isCron(text) { return "Invalid cron expression" }
      }
    }
    if type == "n8n-nodes-base.rssFeedReadTrigger", let url = parameters["feedUrl"]?.string,
      url.contains("127.0.0.1:9/")
    {
      return "It was not possible to connect to the URL. Please make sure the URL \"\(url)\" it is valid!"
    }
    return nil
  }

  /// Five or six fields of numbers, `*`, lists, ranges and steps within bounds: what the cases need.
  private static func isCron(_ text: String) -> Bool {
    let fields = text.split(separator: " ")
    guard fields.count == 5 || fields.count == 6 else { return false }
    let bounds = (fields.count == 6 ? [59] : []) + [59, 23, 31, 12, 7]
    return zip(fields, bounds).allSatisfy { field, bound in
      field.split(whereSeparator: { ",-/".contains($0) }).allSatisfy { part in
        part == "*" || Int(part).map { 0...bound ~= $0 } ?? (part.utf8.count == 3)
      }
    }
  }

  // MARK: - Checks of 2.x

  /// `Missing required credential: postgres`.
  var missing: String? {
    if type == "n8n-nodes-base.postgres", node["credentials"]?["postgres"] == nil {
      return "Missing required credential: postgres"
    }
    if type == "n8n-nodes-base.httpRequest", parameters["url"]?.string ?? "" == "" {
      return "Missing or invalid required parameters: url"
    }
    if type == "n8n-nodes-base.executeWorkflow", callee == "" {
      return "Missing or invalid required parameters: workflowId"
    }
    return nil
  }

  /// The id of the workflow that it calls; nil if it calls none or an expression decides.
  var callee: String? {
    guard type == "n8n-nodes-base.executeWorkflow", let value = parameters["workflowId"] else { return nil }
    let id = value["value"]?.string ?? value.string ?? ""
    return id.hasPrefix("=") ? nil : id
  }
}
