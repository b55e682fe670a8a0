import Lexer
import Parser

/// A list of integrations that leaves out what a called workflow uses.
package enum IntegrationNotInherited: Rule {
  package static let metadata = RuleMetadata(
    id: "integration-not-inherited", row: 442, group: .useCase, level: .warning, fix: .sometimes(.safe),
    aliases: ["INTEGRATION-INHERITANCE"],
    summary: "`integrationUids` leaves out an integration that a called workflow uses",
    why: "the workflow counts as ready without the integration, and fails at its call",
    examples: [
      .bad(
        "codika.yaml", config("[]"), fixed: config("[slack]"),
        with: [("workflows/helper.json", helper), ("workflows/main.json", caller)]),
      .good(
        "codika.yaml", config("[slack]"),
        with: [("workflows/helper.json", helper), ("workflows/main.json", caller)]),
    ])

  private static func config(_ uids: String) -> String {
    """
    codika: 1
    title: Post
    description: Lets another workflow post a message.
    workflows:
      helper:
        workflowName: Helper
        triggers: [subworkflow]
      main:
        workflowName: Main
        integrationUids: \(uids)
        triggers:
          - http: { path: main }
    """
  }

  private static let helper =
    #"{ "name": "Post", "type": "n8n-nodes-base.slack", "typeVersion": 2.3, "position": [0, 0], "parameters": {}, "credentials": { "slackOAuth2Api": { "id": "{{ORGCRED_SLACK_ID_DERCGRO}}", "name": "{{ORGCRED_SLACK_NAME_DERCGRO}}" } } }"#
  private static let caller =
    #"{ "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_helper_LFKWBUS}}" } }"#

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      guard let lists = IntegrationLists(useCase, in: context.project) else { return }
      for listed in lists.lists {
        guard let workflow = listed.workflow else { continue }
        let inherited = lists.use.inherited(of: workflow)
        for (uid, slip) in listed.list.missing {
          guard let use = inherited[uid] else { continue }
          let labels =
            [Label(use.call.span, "called here")]
            + (lists.use.own(of: use.user)[uid].map { [Label($0.span, "used here")] } ?? [])
          context.report(
            Self.self, "integration `\(uid)` of the called workflow `\(use.user)` is not listed",
            at: slip?.span ?? listed.list.member.key.span, slip == nil ? "" : "did you mean `\(uid)`?", also: labels,
            help: "`integrationUids` may be left out: it is derived from the workflows",
            fixes: listed.list.adding(uid, over: slip).map { [$0] } ?? [])
        }
      }
    }
  }
}
