package import Parser

/// What nodes do outside of their workflow, by type and effective operation. Only what is certain: everything else is
/// `unknown`, and rules say nothing of it.
///
/// `tables.nodeOperations` of a project adds to it: the name of an effect for a type, or a mapping from operations
/// (`get`, `contact.get`, `*`) to effects.
package enum NodeOperations {
  package static let source = FactSource(
    "2026-11-25", "names of operations in n8n 2.41 and real workflows; defaults not compared with a server")

  /// The same for a node whose type has to be looked up.
  package static func effect(of node: Node, in project: Project) -> NodeEffect {
    effect(of: node, NodeCatalog.type(of: node) ?? NodeCatalog.type(of: node, in: .v1), in: project)
  }

  /// `known` is what the catalogue knows of the node's type in any release.
  package static func effect(of node: Node, _ known: NodeType?, in project: Project) -> NodeEffect {
    guard let type = node.type?.value else { return .unknown }
    if let entry = project.fact("nodeOperations", type) { return overridden(entry, node) ?? .unknown }
    if type.hasPrefix("n8n-nodes-codika.") { return codikaEffect(of: node) }
    guard let known else { return .unknown }
    if known.isTrigger { return .trigger }
    let facts = NodeOperationData.byType[known.originalName]
    if let kind = facts?.langchain { return langchainEffect(kind, node) }
    return type.hasPrefix(NodeOperationData.basePackage) ? baseEffect(facts, node, known) : .unknown
  }

  /// True of nodes that call a service over the network, false of those that stay within n8n; nil if unknown.
  /// `known` is what the catalogue knows of the node's type in any release.
  package static func callsService(_ node: Node, _ known: NodeType?) -> Bool? {
    guard let type = node.type?.value else { return nil }
    if type.hasPrefix("n8n-nodes-codika.") { return true }
    guard let known, !known.isTrigger else { return nil }
    let facts = NodeOperationData.byType[known.originalName]
    guard type.hasPrefix(NodeOperationData.basePackage) else {
      return facts?.langchain == nil ? nil : facts?.isLocal == false
    }
    if let facts {
      if facts.isPure || facts.isLocal { return false }
      if facts.isService { return true }
    }
    return known.takesCredentials ? true : nil
  }

  /// The operation that counts, by its parameters or the defaults of its type; nil if unknown. `resource` is nil for
  /// types without resources.
  package static func operation(of node: Node) -> (resource: String?, operation: String)? {
    guard let type = node.type?.value, let known = NodeCatalog.type(type),
      type.hasPrefix(NodeOperationData.basePackage)
    else { return nil }
    let line = NodeOperationData.byType[known.originalName]?.line(version: known.version(of: node))
    return line.flatMap { operation(of: node, $0) } ?? storedOperation(of: node)
  }

  // MARK: - n8n's own nodes

  private static func baseEffect(_ facts: NodeOperationData.Facts?, _ node: Node, _ type: NodeType) -> NodeEffect {
    if facts?.isPure == true { return .pure }
    switch type.originalName {
    case "n8n-nodes-base.httpRequest": return RequestEffects.effect(of: node, isGraphAPI: false)
    case "n8n-nodes-base.facebookGraphApi": return RequestEffects.effect(of: node, isGraphAPI: true)
    case "n8n-nodes-base.graphql": return RequestEffects.graphQLEffect(of: node)
    case "n8n-nodes-base.discord" where text(node, "authentication") == "webhook": return .send
    default: break
    }
    guard let line = facts?.line(version: type.version(of: node)) else {
      guard type.takesCredentials, let (_, operation) = storedOperation(of: node) else { return .unknown }
      return NodeEffect(operation: operation)
    }
    if let constant = line.constant { return constant }
    guard let (resource, operation) = operation(of: node, line) else { return .unknown }
    if operation == "executeQuery" { return RequestEffects.queryEffect(of: node) }
    return line.effect(resource: resource, operation: operation)
  }

  private static func operation(
    of node: Node, _ line: NodeOperationData.Line
  ) -> (resource: String?, operation: String)? {
    var resource: String?
    if node.parameters?["resource"] != nil || line.resource != nil {
      guard let found = text(node, "resource", default: line.resource) else { return nil }
      resource = found
    }
    guard let operation = text(node, "operation", default: line.defaultOperation(of: resource)) else { return nil }
    return (resource, operation)
  }

  /// For types whose defaults are not known.
  private static func storedOperation(of node: Node) -> (resource: String?, operation: String)? {
    guard let operation = text(node, "operation") else { return nil }
    return (text(node, "resource"), operation)
  }

  /// The text of a parameter; nil where a live expression or a placeholder decides.
  static func text(_ node: Node, _ name: String, default: String? = nil) -> String? {
    guard let value = node.parameters?[name] else { return `default` }
    if case .stored(let stored) = EffectiveParameters.classify(value, isLiteral: false) { return stored.string }
    return nil
  }

  // MARK: - LangChain

  private static func langchainEffect(_ kind: NodeOperationData.Langchain, _ node: Node) -> NodeEffect {
    switch kind {
    case .effect(let effect): return effect
    case .request: return RequestEffects.effect(of: node, isGraphAPI: false)
    case .vectorStore:
      switch text(node, "mode", default: "retrieve") {
      case "insert": return .create
      case "update": return .update
      case "load", "retrieve", "retrieve-as-tool": return .read
      default: return .unknown
      }
    case .messages:
      // Tools that are wired to it may do more; they have effects of their own.
      guard (text(node, "resource", default: "text") ?? "") == "text" else {
        let operation = text(node, "operation")
        return operation == "analyze" || operation == "transcribe" || operation == "translate" ? .read : .unknown
      }
      return .read
    }
  }

  // MARK: - Codika and the project's own words

  private static func codikaEffect(of node: Node) -> NodeEffect {
    switch node.type?.value {
    case "n8n-nodes-codika.codikaInitDataIngestion": return .create
    case "n8n-nodes-codika.codikaIngestionCallback": return .answer
    default: break
    }
    switch text(node, "operation") {
    case "initWorkflow", "initDataIngestion", "uploadFile": return .create
    case "submitResult", "reportError", "ingestionCallback": return .answer
    default: return .unknown
    }
  }

  private static func overridden(_ entry: Value, _ node: Node) -> NodeEffect? {
    if let word = entry.string { return NodeEffect(rawValue: word) }
    let operation = text(node, "operation")
    if let operation, let resource = text(node, "resource"), let word = entry["\(resource).\(operation)"]?.string {
      return NodeEffect(rawValue: word)
    }
    let word = operation.flatMap { entry[$0]?.string } ?? entry["*"]?.string
    return word.flatMap(NodeEffect.init(rawValue:))
  }
}

extension NodeType {
  /// Takes credentials in some version: it speaks to something that knows who is asking.
  var takesCredentials: Bool { acceptsAnyCredential || facts.credentials.isPresent }
}
