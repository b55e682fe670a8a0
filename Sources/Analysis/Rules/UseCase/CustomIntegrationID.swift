import Lexer
import Parser

/// A malformed id of a custom integration.
package enum CustomIntegrationID: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-id", row: 444, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "The id of a custom integration is malformed",
    why: "placeholders and lists tell custom integrations by `cstm_`, and any other id is looked up in the registry",
    examples: [
      .bad("codika.yaml", wrong, with: [("workflows/main.json", ExampleTexts.workflow)]),
      .good("codika.yaml", right, with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  private static let wrong = """
    codika: 1
    title: CRM
    description: Reads suppliers.
    customIntegrations:
      acme_crm:
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
        let id = integration.id
        if let problem = problem(id.value) {
          context.report(
            Self.self, "id `\(id.value)` of a custom integration \(problem)", at: id.span,
            "expected `cstm_` and small letters, digits and `_`")
        }
      }
    }
  }

  private static func problem(_ id: String) -> String? {
    let isSnakeCase = id.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
    guard id.hasPrefix("cstm_") else { return "does not begin with `cstm_`" }
    if id == "cstm_" { return "has no name behind `cstm_`" }
    return isSnakeCase ? nil : "is not in snake_case"
  }
}
