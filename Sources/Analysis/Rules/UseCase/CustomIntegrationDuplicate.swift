import Lexer
import Parser

/// A field of a custom integration that is declared twice.
package enum CustomIntegrationDuplicate: Rule {
  package static let metadata = RuleMetadata(
    id: "custom-integration-duplicate", row: 445, group: .useCase, level: .error,
    aliases: ["CUSTOM-INTEGRATION"],
    summary: "A custom integration, or one of its fields, is declared twice",
    why: "one value overwrites the other when the integration is connected",
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
        n8nCredentialMapping: { API_TOKEN: value }
        secretFields:
          API_TOKEN: { type: password, label: Token }
        metadataFields:
          API_TOKEN: { type: string, label: Token }
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
      var ids: [String: SourceSpan] = [:]
      for integration in useCase.integrations {
        // Placeholders write ids in capital letters.
        let id = integration.id
        if let first = ids[id.value.uppercased()] {
          context.report(
            Self.self, "id `\(id.value)` differs from another one in letter case only", at: id.span,
            "same in a placeholder", also: [Label(first, "first here")])
        } else {
          ids[id.value.uppercased()] = id.span
        }
        // The same key twice in one list is a duplicate key of the file.
        for field in integration.metadataFields {
          guard let first = integration.secretFields.first(where: { $0.key.value == field.key.value }) else { continue }
          context.report(
            Self.self, "field `\(field.key.value)` is secret and metadata at once", at: field.key.span, "again here",
            also: [Label(first.key.span, "first here")])
        }
      }
    }
  }
}
