package import Lexer
package import Parser

/// One check. A rule is a caseless enum in a file of its own under `Rules/`; it holds no state and knows no other rule.
package protocol Rule: SendableMetatype {
  static var metadata: RuleMetadata { get }
  /// Subscribes to what the rule looks at. A rule without hooks is raised by the driver or a parser
  /// (`json-syntax`, `path-missing`).
  static func install(_ hooks: inout Hooks)
}

extension Rule {
  package static func install(_ hooks: inout Hooks) {}
}

/// What rules subscribe to. The walker visits each thing once and calls the subscribers.
package struct Hooks: Sendable {
  package typealias Hook<T> = @Sendable (T, inout RuleContext) -> Void

  package private(set) var project: [Hook<Project>] = []
  package private(set) var useCase: [Hook<UseCase>] = []
  package private(set) var environment: [Hook<EnvironmentFile>] = []
  package private(set) var workflow: [Hook<WorkflowFile>] = []
  package private(set) var node: [Hook<Node>] = []
  /// Of nodes by their type, exactly as it is written.
  package private(set) var nodeByType: [String: [Hook<Node>]] = [:]
  package private(set) var placeholder: [Hook<Placeholder>] = []
  package private(set) var document: [Hook<Document>] = []
  package private(set) var expressions: [Hook<WorkflowExpressions>] = []

  package init() {}

  /// Once per run.
  package mutating func onProject(_ hook: @escaping Hook<Project>) { project.append(hook) }
  /// Once, if there is a `codika.yaml` that could be read as a mapping.
  package mutating func onUseCase(_ hook: @escaping Hook<UseCase>) { useCase.append(hook) }
  /// Each `environments/*.yaml`.
  package mutating func onEnvironment(_ hook: @escaping Hook<EnvironmentFile>) { environment.append(hook) }
  /// Each workflow whose file has no syntax errors.
  package mutating func onWorkflow(_ hook: @escaping Hook<WorkflowFile>) { workflow.append(hook) }
  /// Each node of those, sticky notes and disabled nodes included; `context.workflow` is set.
  package mutating func onNode(_ hook: @escaping Hook<Node>) { node.append(hook) }
  /// Each node of one of these types. A rule about few types asks for them here: the others cost it nothing.
  package mutating func onNode(ofType types: String..., hook: @escaping Hook<Node>) {
    onNode(ofTypes: types, hook)
  }
  package mutating func onNode(ofTypes types: some Sequence<String>, _ hook: @escaping Hook<Node>) {
    for type in types { nodeByType[type, default: []].append(hook) }
  }
  /// The templates and code of each of those, parsed once if any rule asks for them; `context.workflow` is set.
  package mutating func onExpressions(_ hook: @escaping Hook<WorkflowExpressions>) { expressions.append(hook) }
  /// Each placeholder of every file without syntax errors, in the order of the file.
  package mutating func onPlaceholder(_ hook: @escaping Hook<Placeholder>) { placeholder.append(hook) }
  /// Each JSON and YAML document, broken ones included (of those only findings of the syntax are shown).
  package mutating func onDocument(_ hook: @escaping Hook<Document>) { document.append(hook) }
}

/// What a hook sees and where it reports to.
package struct RuleContext: Sendable {
  package let project: Project
  /// The workflow being walked; nil in project, use-case and environment hooks.
  package internal(set) var workflow: WorkflowFile?
  /// The node being walked, or the one that holds the placeholder.
  package internal(set) var node: Node?
  /// Where `node` stands in `workflow.nodes`; nil if it is not being walked.
  var position: Int?
  /// What the nodes of the workflow do outside of it, in their order. Made once for all rules that ask.
  lazy var effects =
    workflow.map { [project] file in
      zip(file.workflow.nodes, file.types).map { NodeOperations.effect(of: $0, $1, in: project) }
    } ?? []
  /// The steps along `main`, likewise.
  lazy var flow = MainFlow(workflow?.graph ?? WorkflowGraph())
  lazy var loops = flow.loops()
  /// What the catalogue knows of the nodes in the release that is meant.
  lazy var types = RuleContext.types(workflow, project.release)
  /// Nodes of versions that n8n does not have, likewise.
  lazy var wrongVersions: [(node: Node, fault: WrongVersion)] =
    zip(workflow?.workflow.nodes ?? [], types).compactMap { node, type in WrongVersion(node, type).map { (node, $0) } }
  /// The webhooks of all workflows, likewise.
  lazy var endpoints: [(file: WorkflowFile, webhooks: [WebhookEndpoint])] = project.workflows.map {
    [project] file in (file, WebhookEndpoint.all(in: file, project.release))
  }
  /// The nodes that count when the workflow is published, likewise.
  lazy var published = workflow.map { PublishedNodes($0, types) }
  /// What those lack of the credentials that n8n asks for.
  lazy var lacking: [(node: Node, type: NodeType, credentials: [LackingCredential])] =
    published?.nodes.map { ($0.node, $0.type, LackingCredential.all(of: $0.node, $0.type)) } ?? []
  package internal(set) var diagnostics: [Diagnostic] = []

  /// What the node being walked does outside of its workflow.
  var effect: NodeEffect {
    mutating get {
      guard let position, effects.indices.contains(position) else { return .unknown }
      return effects[position]
    }
  }

  private static func types(_ file: WorkflowFile?, _ release: N8nRelease) -> [NodeType?] {
    guard let file else { return [] }
    if release == .v2, !file.types.contains(where: { $0?.release == .v1 }) { return file.types }
    return zip(file.workflow.nodes, file.types).map { node, type in
      guard let type, type.release != release else { return type }
      return release == .v2 ? nil : NodeCatalog.type(of: node, in: release)
    }
  }

  /// What the catalogue knows of the node being walked.
  var nodeType: NodeType? {
    mutating get {
      guard let position, types.indices.contains(position) else { return nil }
      return types[position]
    }
  }

  package init(project: Project, workflow: WorkflowFile? = nil, node: Node? = nil) {
    self.project = project
    self.workflow = workflow
    self.node = node
  }

  /// Reports one finding of `rule` at the level of its metadata (the driver applies rulesets and `checks:`).
  /// Pass `severity` to lower it where a fact is only likely. The address is filled in from the context, the pointer
  /// later from the span. `node` is the one that is meant, where the hook is not about one node; `isSecret` hides the text
  /// under the span in every report.
  @inline(never) package mutating func report(
    _ rule: any Rule.Type, _ message: String, at span: SourceSpan, _ label: String = "", also labels: [Label] = [],
    node: Node? = nil, severity: Severity? = nil, why: String? = nil, help: String? = nil, fixes: [Fix] = [],
    isSecret: Bool = false
  ) {
    let metadata = rule.metadata
    let address = DomainAddress(workflow: workflow?.key, node: (node ?? self.node)?.name?.value)
    diagnostics.append(
      Diagnostic(
        rule: metadata.id, severity: severity ?? metadata.level.severity ?? .warning, message: message, span: span,
        label: label, labels: labels, address: address, why: why ?? metadata.consequence, help: help, fixes: fixes,
        isSecret: isSecret))
  }
}
