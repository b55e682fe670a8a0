import Lexer
import Parser

/// The link to the platform.
package enum ProjectJSON: Rule {
  package static let metadata = RuleMetadata(
    id: "project-json", row: 405, group: .useCase, level: .warning,
    aliases: ["CONFIG-EXPORTS"],
    summary: "`project.json` is missing or names no project",
    why: "without the id of its project a deployment makes a new process beside the one that runs",
    examples: [
      .bad(
        "project.json",
        """
        {
          "project": "prj_invoices"
        }
        """, with: [("codika.yaml", config), ("workflows/main.json", ExampleTexts.workflow)]),
      .good(
        "project.json",
        """
        {
          "projectId": "prj_invoices"
        }
        """, with: [("codika.yaml", config), ("workflows/main.json", ExampleTexts.workflow)]),
    ])

  private static let config = """
    codika: 1
    title: Invoices
    description: Files invoices.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      if let link = context.project.link {
        check(link, &context)
        return
      }
      // A file that is there and could not be read has a finding of its own.
      guard !context.project.faults.contains(where: { $0.relativePath == "project.json" && $0.kind != .missing }),
        let environment = useCase.environments.first(where: { $0.backend?.value == "codika" }),
        let backend = environment.backend
      else { return }
      context.report(
        Self.self, "there is no `project.json`", at: backend.span,
        "environment `\(environment.name.value)` deploys to the platform", severity: .note,
        help: "write it as `{ \"projectId\": \"…\" }`; the first deployment does so")
    }
  }

  private static func check(_ link: ProjectLink, _ context: inout RuleContext) {
    guard !link.document.hasSyntaxErrors else { return }
    guard let root = link.document.root, root.isObject else {
      context.report(
        Self.self, "`project.json` is no object", at: link.document.root?.span ?? link.document.source.startPoint,
        "expected `{ \"projectId\": \"…\" }`")
      return
    }
    if let id = root.member("projectId") {
      if id.value.string?.allSatisfy(\.isWhitespace) ?? true {
        context.report(
          Self.self, id.value.isString ? "`projectId` is empty" : "`projectId` is no string", at: id.value.span,
          "expected the id of the project")
      }
    } else {
      let near = root.members.first { Suggestions.nearest($0.name, in: ["projectId"]) != nil }
      context.report(
        Self.self, "`project.json` has no `projectId`", at: near?.key.span ?? root.span.startPoint,
        near == nil ? "" : "did you mean `projectId`?")
    }
    for key in ["organizationId", "devProcessInstanceId", "prodProcessInstanceId"] {
      guard let value = root[key], !value.isString, !value.isNull else { continue }
      context.report(
        Self.self, "`\(key)` is no string", at: value.span, "expected an id", why: "the platform reads it as absent")
    }
    for key in ["deployments", "dataIngestionDeployments"] {
      guard let value = root[key], !value.isObject, !value.isNull else { continue }
      context.report(
        Self.self, "`\(key)` is no object", at: value.span, "expected versions and what they became",
        why: "the platform reads it as absent")
    }
  }
}
