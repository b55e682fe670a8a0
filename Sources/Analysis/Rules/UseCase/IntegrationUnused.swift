import Lexer
import Parser

/// A list of integrations with one that nothing uses.
package enum IntegrationUnused: Rule {
  package static let metadata = RuleMetadata(
    id: "integration-unused", row: 443, group: .useCase, level: .note, fix: .sometimes(.safe),
    summary: "`integrationUids` lists an integration that nothing uses",
    why: "everybody who installs the process has to connect a service that it never calls",
    examples: [
      .bad(
        "codika.yaml", config("[openai, slack]"), fixed: config("[slack]"), with: [("workflows/main.json", workflow)]),
      .good("codika.yaml", config("[slack]"), with: [("workflows/main.json", workflow)]),
    ])

  private static func config(_ uids: String) -> String {
    """
    codika: 1
    title: Post
    description: Posts a message.
    workflows:
      main:
        workflowName: Main
        integrationUids: \(uids)
        triggers:
          - http: { path: main }
    """
  }

  private static let workflow =
    #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": {}, "credentials": { "slackOAuth2Api": { "id": "{{ORGCRED_SLACK_ID_DERCGRO}}", "name": "{{ORGCRED_SLACK_NAME_DERCGRO}}" } } }"#

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      guard let lists = IntegrationLists(useCase, in: context.project) else { return }
      for listed in lists.lists where listed.isComplete {
        for (entry, first) in listed.list.extra {
          // A custom integration without a definition has that finding.
          guard first != nil || !isUndefined(entry.text, context.project) else { continue }
          let scope = listed.workflow == nil ? "no workflow uses" : "nothing here uses"
          context.report(
            Self.self,
            first == nil ? "\(scope) the integration `\(entry.text)`" : "integration `\(entry.text)` is listed twice",
            at: entry.span, first == nil ? "" : "again here", also: first.map { [Label($0.span, "first here")] } ?? [],
            fixes: listed.list.removing(entry).map { [$0] } ?? [])
        }
      }
    }
  }

  private static func isUndefined(_ uid: String, _ project: Project) -> Bool {
    uid.hasPrefix("cstm_") && project.integration(uid.uppercased()) == nil
  }
}
