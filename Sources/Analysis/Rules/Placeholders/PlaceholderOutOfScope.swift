import Lexer
import Parser

/// A placeholder in a place where nothing is put in for it.
package enum PlaceholderOutOfScope: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-out-of-scope", row: 213, group: .placeholders, level: .error,
    summary: "A placeholder stands where it cannot be resolved",
    why: "its value does not exist there, so the braces stay as they are or the deployment fails",
    examples: [
      .bad(
        "data-ingestion/embed.json", #"{ "path": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/embed" }"#,
        with: [("codika.yaml", config), ("workflows/main.json", ExampleTexts.workflow)]),
      .good(
        "data-ingestion/embed.json", #"{ "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/embed" }"#,
        with: [("codika.yaml", config), ("workflows/main.json", ExampleTexts.workflow)]),
    ])

  private static let config = """
    codika: 1
    title: Documents
    description: One pipeline for all installations.
    dataIngestion:
      purpose: Embeds documents
      embed: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/embed"
      delete: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/{{PROCDATA_PROCESS_ID_ATADCORP}}/delete"
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      // Faulty tokens have their own findings; in keys none is resolved wherever they stand.
      guard placeholder.isExact, let scope = placeholder.scope, placeholder.site != .key else { return }
      if let file = context.workflow {
        if file.isDataIngestion { checkIngestion(placeholder, scope, &context) }
      } else if let file = context.project.file(placeholder.span.file) {
        checkFile(placeholder, scope, file, &context)
      }
    }
  }

  /// The data ingestion belongs to the process, before and beside all of its installations.
  private static func checkIngestion(_ placeholder: Placeholder, _ scope: ScopeName, _ context: inout RuleContext) {
    let owner: String
    switch PlaceholderScope(scope).isolation {
    case .instance: owner = "of one installation"
    case .member: owner = "of one member"
    case .process, .organization, .platform, .organizationOrPlatform: return
    }
    context.report(
      Self.self, "the data ingestion has no `\(scope.rawValue)`", at: placeholder.span, "\(owner)",
      why: "the data ingestion is deployed once for the process, and its value belongs to what is installed later",
      help: scope == .userdata ? "the process is `{{PROCDATA_PROCESS_ID_ATADCORP}}`" : nil)
  }

  private static func checkFile(
    _ placeholder: Placeholder, _ scope: ScopeName, _ file: ProjectFile, _ context: inout RuleContext
  ) {
    let place: String
    switch file.role {
    case .config:
      checkConfig(placeholder, scope, file.document, &context)
      return
    case .environment: place = "an environment file"
    case .skill: place = "the front matter of a skill"
    case .version, .projectLink: place = "this file"
    case .workflow, .unlistedWorkflow, .dataIngestion: return
    }
    context.report(
      Self.self, "placeholder `{{\(placeholder.body.value)}}` stands in \(place)", at: placeholder.span,
      "stays as it is", help: "placeholders are resolved in workflows and in the addresses of triggers")
  }

  private static func checkConfig(
    _ placeholder: Placeholder, _ scope: ScopeName, _ document: Document, _ context: inout RuleContext
  ) {
    let path = document.pointer(at: placeholder.span)?.split(separator: "/").map(String.init) ?? []
    // Free keys, and what names findings rather than values.
    if path.contains(where: { $0.hasPrefix("x-") }) || ["checks", "ignore", "tables"].contains(path.first) { return }
    guard isAddress(path) else {
      context.report(
        Self.self, "placeholder `{{\(placeholder.body.value)}}` stands in `\(path.last ?? "")`", at: placeholder.span,
        "stays as it is", help: "in `codika.yaml` only paths and addresses of webhooks may hold placeholders")
      return
    }
    guard !PlaceholderScope(scope).places.contains(.config) else { return }
    context.report(
      Self.self, "the address of a webhook has no `\(scope.rawValue)`", at: placeholder.span,
      "not known when it is registered", help: "scopes are `ORGSECRET`, `PROCDATA`, `USERDATA`")
  }

  /// `/workflows/<key>/triggers/<n>/<kind>/<entry>` or `/dataIngestion/<entry>`.
  private static func isAddress(_ path: [String]) -> Bool {
    if path.count == 2, path.first == "dataIngestion" { return path[1] == "embed" || path[1] == "delete" }
    guard path.count == 6, path[0] == "workflows", path[2] == "triggers" else { return false }
    return switch path[4] {
    case "http": ["path", "url"].contains(path[5])
    case "schedule": ["manualPath", "manualTriggerUrl"].contains(path[5])
    case "data_ingestion": ["embed", "delete"].contains(path[5])
    default: false
    }
  }
}
