import Lexer
import Parser

/// A custom integration that the use case does not bring along.
package enum CustomIntegrationUndefined: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-undefined", row: 448, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "A custom integration is used and not defined",
    why: "the platform learns of it from `customIntegrations` only: nobody can connect it",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": {}, "credentials": { "httpHeaderAuth": { "id": "{{INSTCRED_CSTM_ACME_ID_DERCTSNI}}", "name": "{{INSTCRED_CSTM_ACME_NAME_DERCTSNI}}" } } }"#,
        with: [("codika.yaml", config)]),
      .good(
        "workflows/main.json",
        #"{ "name": "Ask", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [0, 0], "parameters": {}, "credentials": { "httpHeaderAuth": { "id": "{{INSTCRED_CSTM_ACME_CRM_ID_DERCTSNI}}", "name": "{{INSTCRED_CSTM_ACME_CRM_NAME_DERCTSNI}}" } } }"#,
        with: [("codika.yaml", config)]),
    ])

  private static let config = """
    codika: 1
    title: CRM
    description: Reads suppliers.
    customIntegrations:
      cstm_acme_crm:
        name: Acme CRM
        description: Read access to suppliers
        n8nCredentialType: httpHeaderAuth
        n8nCredentialMapping: { API_TOKEN: value }
        secretFields:
          API_TOKEN: { type: password, label: Token }
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      // In scopes with keys of their own it is an unknown key.
      guard context.project.useCase != nil, let use = CredentialUse(placeholder, in: context),
        PlaceholderScope(use.scope).allowedKeys == nil, use.key.integration.hasPrefix("CSTM_")
      else { return }
      report(use.key.integration.lowercased(), at: use.integrationSpan, &context)
    }
    hooks.onUseCase { useCase, context in
      let lists = useCase.workflows.compactMap(\.integrationUids) + (useCase.integrationUids.map { [$0] } ?? [])
      for uid in lists.flatMap(\.value) where uid.value.hasPrefix("cstm_") {
        report(uid.value, at: uid.span, &context)
      }
    }
  }

  private static func report(_ uid: String, at span: SourceSpan, _ context: inout RuleContext) {
    guard context.project.integration(uid.uppercased()) == nil else { return }
    let known = context.project.useCase?.integrations.map(\.id.value) ?? []
    let near = Suggestions.nearest(uid, in: known)
    context.report(
      Self.self, "custom integration `\(uid)` is not defined", at: span, near.map { "did you mean `\($0)`?" } ?? "",
      help: known.isEmpty
        ? "define it under `customIntegrations` in `codika.yaml`" : "custom integrations are \(Suggestions.list(known))"
    )
  }
}
