import Lexer
import Parser

/// A malformed key of a secret.
package enum CustomIntegrationKey: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-key", row: 447, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "A secret key of a custom integration is not in CONSTANT_CASE",
    why: "the platform refuses secrets under any other key, so the integration cannot be connected",
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
        n8nCredentialMapping: { apiToken: value }
        secretFields:
          apiToken: { type: password, label: Token }
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
        for field in integration.secretFields where !isConstant(field.key.value) {
          context.report(
            Self.self, "secret key `\(field.key.value)` is not in CONSTANT_CASE", at: field.key.span,
            "expected a capital letter, then capital letters, digits and `_`")
        }
      }
    }
  }

  private static func isConstant(_ key: String) -> Bool {
    guard let first = key.utf8.first, 0x41...0x5A ~= first else { return false }
    return key.utf8.allSatisfy { 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
  }
}
