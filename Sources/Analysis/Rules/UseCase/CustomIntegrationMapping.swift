import Lexer
import Parser

/// A credential that a custom integration cannot fill.
package enum CustomIntegrationMapping: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-mapping", row: 446, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "The credential mapping of a custom integration names no field, or is missing",
    why: "n8n gets a credential without this value, and every call that needs it is refused",
    examples: [
      .bad("codika.yaml", wrong, with: [("workflows/main.json", ExampleTexts.workflow)]),
      .good("codika.yaml", right, with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  private static let wrong = """
    codika: 1
    title: CRM
    description: Reads suppliers.
    customIntegrations:
      cstm_acme_crm:
        name: Acme CRM
        description: Read access to suppliers
        n8nCredentialType: httpHeaderAuth
        n8nCredentialMapping: { API_TOKN: value }
        secretFields:
          API_TOKEN: { type: password, label: Token }
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  private static let right = """
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
    hooks.onUseCase { useCase, context in
      for integration in useCase.integrations {
        let fields = (integration.secretFields + integration.metadataFields).map(\.key.value)
        for (key, _) in integration.n8nCredentialMapping where !fields.contains(key.value) {
          let near = Suggestions.nearest(key.value, in: fields)
          context.report(
            Self.self, "integration `\(integration.id.value)` has no field `\(key.value)`", at: key.span,
            near.map { "did you mean `\($0)`?" } ?? "",
            help: fields.isEmpty ? "declare it under `secretFields`" : "fields are \(Suggestions.list(fields))")
        }
        guard let type = integration.n8nCredentialType, type.value != "none" else { continue }
        let mapping = integration.value.member("n8nCredentialMapping")
        guard mapping == nil || mapping?.value.isNull == true || isEmptyObject(mapping?.value) else { continue }
        context.report(
          Self.self, "integration `\(integration.id.value)` fills nothing of its credential",
          at: mapping?.key.span ?? integration.id.span, mapping == nil ? "expected `n8nCredentialMapping` in it" : "",
          also: [Label(type.span, "the credential")],
          help: "map its fields to those of `\(type.value)`, or write `n8nCredentialType: none`")
      }
    }
  }

  private static func isEmptyObject(_ value: Value?) -> Bool {
    value.map { $0.isObject && $0.members.isEmpty } ?? false
  }
}
