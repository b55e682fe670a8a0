package import Analysis
package import Lowering

/// What starts a workflow, as far as deploying it needs to know.
package struct TriggerFact: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Nil where an expression decides.
    case webhook(method: String?, path: String?)
    /// A schedule, something polled, a connection to a service: nothing outside shows whether it works.
    case silent
    case subworkflow
    case errors
  }

  package var node: String
  package var kind: Kind

  /// Of the enabled nodes, in their order.
  package static func all(_ content: OutputValue, _ release: N8nRelease) -> [TriggerFact] {
    (content["nodes"]?.elements ?? []).flatMap { of($0, release) }
  }

  private static func of(_ node: OutputValue, _ release: N8nRelease) -> [TriggerFact] {
    guard node["disabled"]?.bool != true, let name = node["name"]?.string, let typeName = node["type"]?.string,
      let type = NodeCatalog.type(typeName, in: release)
    else { return [] }
    switch typeName {
    case "n8n-nodes-base.executeWorkflowTrigger": return [TriggerFact(node: name, kind: .subworkflow)]
    case "n8n-nodes-base.errorTrigger": return [TriggerFact(node: name, kind: .errors)]
    default: break
    }
    var version = 1.0
    if case .number(let spelling)? = node["typeVersion"] { version = Double(spelling) ?? 1 }
    // Nodes that wait for an answer have webhooks too, and start nothing.
    guard type.isTrigger, type.startsWorkflow(version: version) else { return [] }
    let webhooks = type.webhooks(version: version).filter { !$0.traits.contains(.resumes) }
    if webhooks.isEmpty || type.methods(version: version).contains(.poll) {
      return [TriggerFact(node: name, kind: .silent)]
    }
    return webhooks.map { TriggerFact(node: name, kind: webhook($0, node)) }
  }

  private static func webhook(_ described: NodeWebhook, _ node: OutputValue) -> Kind {
    let id = node["webhookId"]?.string ?? ""
    let path = path(described.path, node)
    let isDynamic = path?.split(separator: "/").contains { $0.hasPrefix(":") } ?? false
    let needsID = !described.traits.contains(.fullPath) || isDynamic
    let full = path.map { path in
      path.isEmpty ? id : needsID ? WebhookPath.canonical("\(id)/\(path)") : WebhookPath.canonical(path)
    }
    return .webhook(method: method(described.method, node), path: full)
  }

  /// `POST`, or `{httpMethod|GET}`.
  private static func method(_ text: String, _ node: OutputValue) -> String? {
    guard text.hasPrefix("{") else { return text }
    let parts = text.dropFirst().prefix { $0 != "}" }.split(separator: "|").map(String.init)
    guard let name = parts.first else { return nil }
    if node["parameters"]?["multipleMethods"]?.bool == true { return nil }
    guard let value = node["parameters"]?[name] else { return parts.last }
    return literal(value)
  }

  /// `chat`, or `{path|options.path|$webhookId}`: the first that is not empty. Empty stands for the webhook's id.
  private static func path(_ text: String, _ node: OutputValue) -> String? {
    guard text.hasPrefix("{"), let end = text.firstIndex(of: "}") else { return text }
    let rest = String(text[text.index(after: end)...])
    for part in text[text.index(after: text.startIndex)..<end].split(separator: "|") where part != "$webhookId" {
      var value = node["parameters"]
      for key in part.split(separator: ".") { value = value?[String(key)] }
      guard let value else { continue }
      guard let written = literal(value) else { return nil }
      if !WebhookPath.canonical(written).isEmpty { return written + rest }
    }
    return ""
  }

  /// The text that n8n sees; nil where an expression decides.
  private static func literal(_ value: OutputValue) -> String? {
    guard let text = value.string else { return nil }
    guard text.hasPrefix("=") else { return text }
    return text.contains("{{") ? nil : String(text.dropFirst())
  }
}
