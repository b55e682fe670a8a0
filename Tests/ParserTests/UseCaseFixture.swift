import Lexer
import Parser

/// A use case that has every key of the format.
enum UseCaseFixture {
  static let text = #"""
    # Everything that can be said, once.
    codika: 1
    id: order-desk
    title: Order desk
    subtitle: Answers orders
    description: Takes orders by web form and e-mail and answers them.
    icon: Inbox
    tags: [sales, email]
    processType: organizational
    readme: |
      # Order desk

      Takes orders.
    releaseNotes: First version
    requires: ">=0.1"
    target: n8n@2.41
    ruleset: strict
    integrationUids: [google_gmail]
    x-owner: whoever

    parameters:
      GREETING:
        type: text
        label: Greeting
        description: Stands first
        tooltip: Shown on hover
        placeholder: Dear customer
        required: true
        minLength: 2
        maxLength: 200
        rows: 4
        regex: "^[A-Z]"
        regexError: Begin with a capital
        defaultValue: Hello
      LIMITS:
        type: section
        title: Limits
        description: How much is taken
        collapsible: true
        defaultOpen: false
        inputSchema:
          MOST: { type: number, label: Most, numberType: integer, min: 1, max: 90, step: 1, defaultValue: 5 }
          ACTIVE: { type: boolean, enabledLabel: "Yes", disabledLabel: "No", defaultValue: true }
          SINCE: { type: date, minDate: 2026-01-01, maxDate: "2026-12-31", defaultValue: "2026-02-03" }
      KIND: { type: select, options: { new: New } }
      LEVEL: { type: radio, options: { low: Low, high: High }, defaultValue: low }
      PARTS: { type: multiselect, options: { a: A, b: B }, minSelections: 1, maxSelections: 2, defaultValue: [a] }
      NAMES: { type: array, itemField: { type: string, maxLength: 9 }, minItems: 0, maxItems: 3, defaultValue: [x] }
      ADDRESS: { type: object, schema: { street: { type: string } } }
      LINES: { type: objectArray, itemSchema: { sku: { type: string }, count: { type: number } }, maxItems: 9 }

    agent:
      id: desk
      name: Desk
      systemPrompt: >-
        You answer
        orders.
      title: Ask the desk
      description: Knows all orders
      welcomeMessage: Hi

    customIntegrations:
      cstm_shop:
        name: Shop
        description: The shop's own interface
        contextType: member
        n8nCredentialType: httpHeaderAuth
        n8nCredentialMapping: { TOKEN: value }
        secretFields:
          TOKEN: { type: password, label: Token, description: Secret, placeholder: abc, required: false }
        metadataFields:
          REGION: { type: string }
        icon: Store
        logoUrl: https://shop.example/logo.png
        color: "#ff0000"

    dataIngestion:
      file: data-ingestion/orders.json
      workflowName: Read orders
      purpose: Makes orders searchable
      embed: https://n8n.example/webhook/embed
      delete: https://n8n.example/webhook/delete
      markdownInfo: Reads PDF files.
      cost: 0.5

    workflows:
      take-order:
        file: workflows/take.json
        workflowName: Take an order
        cost: 1.5
        costEstimationForLLMTokens: { input: 100 }
        markdownInfo: Takes one order.
        workflowCategory: user_facing
        knowledgeBaseAccess: { processDocTags: "*", processInstanceDocTags: [faq] }
        workflowId: take-order
        integrationUids: [google_gmail]
        renamedFrom: take
        triggers:
          - http: { path: take, method: PUT, authMethod: bearer, authToken: t, url: https://x.example/webhook/take }
            title: Take it
            description: By form
            triggerId: 6f1c
            inputSchema:
              order:
                type: file
                maxSize: 1.5 MB
                allowedMimeTypes: [application/pdf]
                showPreview: true
                tags: [order]
              lines: { type: array, itemField: { type: number } }
          - service_event: { service: email, eventType: new_email }
        outputSchema:
          id: { type: string, label: Id }
      nightly:
        workflowName: Nightly
        triggers:
          - schedule:
              cronExpression: "0 3 * * *"
              timezone: Europe/Paris
              manualPath: nightly/now
              humanReadable: At three
              manualTriggerUrl: https://x.example/webhook/nightly
      part:
        workflowName: Part
        triggers:
          - subworkflow: { calledBy: [take-order], inputSchema: { order: { type: object } } }
          - subworkflow: {}
          - subworkflow
          - data_ingestion: { embed: https://x.example/e, delete: https://x.example/d, cost: 2 }

    checks:
      retry-missing: off
      node-name: note
    ignore:
      - rule: environment-literal
        workflow: nightly
        node: Send
        reason: The word belongs to the text.

    environments:
      dev:
        backend: n8n
        url: http://127.0.0.1:5678
        values: environments/dev.yaml
        apiKey: { env: N8N_KEY }
        target: n8n@2.41.3
        protected: true
        namePrefix: "dev "
      files: { backend: folder, path: out }
    """#

  static let source = SourceText(file: FileID(0), path: "codika.yaml", text: text)
  static let document = YAMLParser.parse(source)

  /// The smallest use case, with `lines` after it.
  static func minimal(_ lines: String = "") -> String {
    """
    codika: 1
    title: T
    description: D
    workflows:
      main:
        workflowName: Main
        triggers: [subworkflow]

    """ + lines
  }
}
