import Lexer
import Parser

/// One address under which n8n calls an enabled trigger node.
struct WebhookEndpoint: Sendable {
  let node: Node
  /// Nil where an expression decides.
  let methods: [String]?
  /// Without slashes around it, placeholders as they stand; nil where an expression decides.
  let path: String?
  /// Where the path is written; nil if it follows from something else.
  let pathValue: Value?
  /// The webhook id is a part of the address: the path stands behind it, has a `:parameter`, or is missing.
  let hasIDInAddress: Bool

  static let webhook = "n8n-nodes-base.webhook"

  /// Those of all enabled triggers, in the order of the file. Addresses of waiting executions are left out.
  static func all(in file: WorkflowFile, _ release: N8nRelease) -> [WebhookEndpoint] {
    file.graph.entries.flatMap { index in
      file.workflow.nodes.indices.contains(index) ? all(of: file.workflow.nodes[index], file.types[index], release) : []
    }
  }

  /// Those of the Webhook nodes.
  static func webhooks(in file: WorkflowFile, _ release: N8nRelease) -> [WebhookEndpoint] {
    file.graph.entries.flatMap { index in
      guard file.workflow.nodes.indices.contains(index) else { return [WebhookEndpoint]() }
      let node = file.workflow.nodes[index]
      return node.type?.value == webhook ? all(of: node, release) : []
    }
  }

  static func all(of node: Node, _ release: N8nRelease) -> [WebhookEndpoint] {
    all(of: node, NodeCatalog.type(of: node, in: release), release)
  }

  private static func all(of node: Node, _ known: NodeType?, _ release: N8nRelease) -> [WebhookEndpoint] {
    guard let type = known?.release == release ? known : NodeCatalog.type(of: node, in: release) else { return [] }
    return type.webhooks(version: type.version(of: node)).compactMap { described in
      described.traits.contains(.resumes) ? nil : WebhookEndpoint(node, described)
    }
  }

  private init(_ node: Node, _ described: NodeWebhook) {
    self.node = node
    methods = WebhookEndpoint.methods(described.method, node)
    let path = WebhookEndpoint.path(described.path, node)
    let isFull = described.traits.contains(.fullPath)
    let isDynamic = path.text?.split(separator: "/").contains { $0.hasPrefix(":") } ?? false
    self.path = path.text.map(WebhookPath.canonical)
    pathValue = path.value
    hasIDInAddress = !isFull || isDynamic || path.isID
  }

  // MARK: - Descriptions

  /// `POST`, or `{httpMethod|GET}`.
  private static func methods(_ text: String, _ node: Node) -> [String]? {
    guard text.hasPrefix("{") else { return [text] }
    let parts = text.dropFirst().prefix { $0 != "}" }.split(separator: "|").map(String.init)
    guard let name = parts.first, let standard = parts.last else { return nil }
    let isSeveral = node.parameters?["multipleMethods"]?.bool == true
    guard let value = node.parameters?[name] else { return isSeveral ? ["GET", "POST"] : [standard] }
    if value.isArray {
      let texts = value.elements.map { literal($0) }
      return texts.contains(nil) ? nil : texts.compactMap { $0?.uppercased() }
    }
    return literal(value).map { [$0.uppercased()] }
  }

  private struct Path {
    var text: String?
    var value: Value?
    var isID = false
  }

  /// `chat`, or `{path|options.path|$webhookId}`: the first that is not empty.
  private static func path(_ text: String, _ node: Node) -> Path {
    guard text.hasPrefix("{"), let end = text.firstIndex(of: "}") else { return Path(text: text) }
    let rest = String(text[text.index(after: end)...])
    for part in text[text.index(after: text.startIndex)..<end].split(separator: "|") where part != "$webhookId" {
      var value = node.parameters
      for key in part.split(separator: ".") { value = value?[String(key)] }
      guard let value else { continue }
      guard let text = literal(value) else { return Path(value: value) }
      if !WebhookPath.canonical(text).isEmpty { return Path(text: text + rest, value: value) }
    }
    // n8n takes the webhook id where no path is written.
    guard let id = node.webhookId?.value, !id.isEmpty else { return Path(isID: true) }
    return Path(text: id + rest, isID: true)
  }

  /// The text that n8n sees once placeholders are substituted. A leading `=` before plain text changes nothing.
  static func literal(_ value: Value) -> String? {
    guard let text = value.string else { return nil }
    guard text.utf8.first == UInt8(ascii: "=") else { return text }
    let bytes = Array(text.utf8)
    let tokens = PlaceholderLexer.tokens(in: bytes[...])
    var braces = 0
    for at in bytes.indices.dropLast() where bytes[at] == 0x7B && bytes[at + 1] == 0x7B { braces += 1 }
    guard braces == tokens.count, tokens.allSatisfy(\.form.isExact) else { return nil }
    return String(text.dropFirst())
  }
}
