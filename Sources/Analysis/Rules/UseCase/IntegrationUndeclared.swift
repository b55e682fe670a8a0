import Lexer
import Parser

/// A list of integrations that leaves out one that is used.
package enum IntegrationUndeclared: Rule {
  package static let metadata = RuleMetadata(
    id: "integration-undeclared", row: 441, group: .useCase, level: .warning, fix: .sometimes(.safe),
    aliases: ["INTEGRATION-INHERITANCE"],
    summary: "`integrationUids` leaves out an integration that the workflow uses",
    why: "nobody is asked to connect it, and the installation stops for want of the credential",
    examples: [
      .bad("codika.yaml", config("[]"), fixed: config("[slack]"), with: [("workflows/main.json", workflow)]),
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
      for listed in lists.lists {
        for (uid, slip) in listed.list.missing {
          let place =
            listed.workflow.map { lists.use.own(of: $0)[uid] }
            ?? context.project.workflows.lazy.compactMap { lists.use.own(of: $0.key)[uid] }.first
          // What a workflow needs only through those that it calls is the matter of `integration-not-inherited`.
          guard let place else { continue }
          context.report(
            Self.self, "integration `\(uid)` is used and not listed", at: slip?.span ?? listed.list.member.key.span,
            slip == nil ? "" : "did you mean `\(uid)`?", also: [Label(place.span, "used here")],
            help: "`integrationUids` may be left out: it is derived from the workflows",
            fixes: listed.list.adding(uid, over: slip).map { [$0] } ?? [])
        }
      }
    }
  }
}
