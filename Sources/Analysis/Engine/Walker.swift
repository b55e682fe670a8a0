import Lexer
import Parser

/// Visits everything of a project once and calls the hooks. Workflows are independent of each other, so that they may
/// be walked at the same time.
struct Walker: Sendable {
  let project: Project
  let hooks: Hooks

  init(_ project: Project, _ hooks: Hooks) {
    // A `codika.yaml` with syntax errors is known in part: nothing is concluded from what it does not say.
    self.project = project.useCase?.document.hasSyntaxErrors == true ? project.withoutUseCase() : project
    self.hooks = hooks
  }

  /// Project, use case, environments, and all files that are no workflow.
  func walkRest() -> [Diagnostic] {
    var context = RuleContext(project: project)
    for hook in hooks.project { hook(project, &context) }
    if let useCase = project.useCase {
      for hook in hooks.useCase { hook(useCase, &context) }
    }
    for environment in project.environments where !environment.document.hasSyntaxErrors {
      for hook in hooks.environment { hook(environment, &context) }
    }
    let workflows = Set(project.workflows.map(\.file))
    for file in project.files where !workflows.contains(file.id) {
      for hook in hooks.document { hook(file.document, &context) }
      guard !hooks.placeholder.isEmpty, !file.document.hasSyntaxErrors else { continue }
      for placeholder in PlaceholderParser.placeholders(in: file.document) {
        for hook in hooks.placeholder { hook(placeholder, &context) }
      }
    }
    return context.diagnostics
  }

  /// One workflow: itself, its document, its nodes, its expressions, its placeholders.
  func walk(_ file: WorkflowFile, into diagnostics: inout [Diagnostic]) {
    var context = RuleContext(project: project, workflow: file)
    swap(&context.diagnostics, &diagnostics)
    defer { swap(&context.diagnostics, &diagnostics) }
    for hook in hooks.workflow { hook(file, &context) }
    for hook in hooks.document { hook(file.workflow.document, &context) }
    for (position, node) in file.workflow.nodes.enumerated() {
      context.node = node
      context.position = position
      for hook in hooks.node { hook(node, &context) }
      guard let type = node.type?.value, let hooks = hooks.nodeByType[type] else { continue }
      for hook in hooks { hook(node, &context) }
    }
    context.node = nil
    context.position = nil
    for hook in hooks.expressions { hook(file.expressions, &context) }
    guard !hooks.placeholder.isEmpty else { return }
    // Both lists stand in the order of the file: one pass finds the node of each placeholder.
    let nodes = file.workflow.nodes
    var at = 0
    var shown: Int?
    for placeholder in file.placeholders {
      while at < nodes.count, nodes[at].value.span.end <= placeholder.span.start { at += 1 }
      let holder = at < nodes.count && nodes[at].value.span.contains(placeholder.span) ? at : nil
      if holder != shown {
        context.node = holder.map { nodes[$0] }
        shown = holder
      }
      for hook in hooks.placeholder { hook(placeholder, &context) }
    }
  }
}
