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
  package internal(set) var diagnostics: [Diagnostic] = []

  package init(project: Project, workflow: WorkflowFile? = nil, node: Node? = nil) {
    self.project = project
    self.workflow = workflow
    self.node = node
  }

  /// Reports one finding of `rule` at the level of its metadata (the driver applies rulesets and `checks:`).
  /// Pass `severity` to lower it where a fact is only likely. The address is filled in from the context, the pointer
  /// later from the span. `node` is the one that is meant, where the hook is not about one node; `isSecret` hides the text
  /// under the span in every report.
  package mutating func report<R: Rule>(
    _ rule: R.Type, _ message: String, at span: SourceSpan, _ label: String = "", also labels: [Label] = [],
    node: Node? = nil, severity: Severity? = nil, why: String? = nil, help: String? = nil, fixes: [Fix] = [],
    isSecret: Bool = false
  ) {
    let address = DomainAddress(workflow: workflow?.key, node: (node ?? self.node)?.name?.value)
    diagnostics.append(
      Diagnostic(
        rule: R.metadata.id, severity: severity ?? R.metadata.level.severity ?? .warning, message: message, span: span,
        label: label, labels: labels, address: address, why: why ?? R.metadata.consequence, help: help, fixes: fixes,
        isSecret: isSecret))
  }
}
