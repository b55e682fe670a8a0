package import Lexer

/// Typed view of `codika.yaml`. Optional parts are nil where absent or of the wrong type (which is reported).
package struct UseCase: Sendable {
  package var document: Document
  package var formatVersion: Located<Int>?
  package var id: Located<String>?
  package var title: Located<String>?
  package var subtitle: Located<String>?
  package var description: Located<String>?
  package var icon: Located<String>?
  package var tags: [Located<String>]
  /// `personal` or `organizational`.
  package var processType: Located<String>?
  package var readme: Readme?
  package var releaseNotes: Located<String>?
  package var requires: Located<String>?
  package var target: Located<String>?
  package var ruleset: Located<String>?
  package var parameters: [Field]
  package var agent: Value?
  /// Typed view of `agent`.
  package var chatAgent: Agent?
  package var customIntegrations: Value?
  /// Typed view of `customIntegrations`.
  package var integrations: [CustomIntegration]
  package var dataIngestion: DataIngestion?
  package var workflows: [WorkflowEntry]
  package var integrationUids: Located<[Located<String>]>?
  package var checks: [CheckLevel]
  package var ignores: [IgnoreEntry]
  package var environments: [EnvironmentEntry]
  /// Facts that the project adds to the built-in tables or puts in their place: table, entry, value.
  package var tables: [String: [String: Value]]

  package init(document: Document) {
    self.document = document
    tags = []
    integrations = []
    parameters = []
    workflows = []
    checks = []
    ignores = []
    environments = []
    tables = [:]
  }

  package enum Readme: Sendable {
    case path(Located<String>)
    case text(Located<String>)
  }

  /// One entry of `workflows`.
  package struct WorkflowEntry: Sendable {
    package var key: Located<String>
    package var value: Value
    /// As written; `workflows/<key>.json` if absent.
    package var file: Located<String>?
    package var workflowName: Located<String>?
    package var triggers: [Trigger]
    /// The `triggers` key, if it is there.
    package var triggersSpan: SourceSpan?
    package var outputSchema: [Field]
    package var cost: Located<Double>?
    package var costEstimationForLLMTokens: Value?
    package var markdownInfo: Located<String>?
    package var workflowCategory: Located<String>?
    package var knowledgeBaseAccess: Value?
    /// Typed view of `knowledgeBaseAccess`.
    package var knowledgeBase: KnowledgeBaseAccess?
    package var workflowId: Located<String>?
    package var integrationUids: Located<[Located<String>]>?
    package var renamedFrom: Located<String>?

    package var path: String { file?.value ?? "workflows/\(key.value).json" }

    package init(key: Located<String>, value: Value) {
      self.key = key
      self.value = value
      triggers = []
      outputSchema = []
    }
  }

  /// One entry of `triggers`.
  package struct Trigger: Sendable {
    package var value: Value
    package var title: Located<String>?
    package var description: Located<String>?
    package var triggerId: Located<String>?
    package var kind: Located<Kind>

    package enum Kind: Sendable {
      case http(HTTP)
      case schedule(Schedule)
      case serviceEvent(service: Located<String>?, eventType: Located<String>?)
      case subworkflow(calledBy: Located<[Located<String>]>?, inputSchema: Value?)
      case dataIngestion(Value)
      /// A kind that does not exist, or none.
      case unknown(String)

      /// `http`, `schedule`, `service_event`, `subworkflow`, `data_ingestion`.
      package var name: String {
        switch self {
        case .http: "http"
        case .schedule: "schedule"
        case .serviceEvent: "service_event"
        case .subworkflow: "subworkflow"
        case .dataIngestion: "data_ingestion"
        case .unknown(let name): name
        }
      }
    }

    package struct HTTP: Sendable {
      package var path: Located<String>?
      package var method: Located<String>?
      package var authMethod: Located<String>?
      package var authToken: Located<String>?
      package var url: Located<String>?
      package var inputSchema: [Field]

      package init(inputSchema: [Field] = []) { self.inputSchema = inputSchema }
    }

    package struct Schedule: Sendable {
      package var cronExpression: Located<String>?
      package var timezone: Located<String>?
      package var manualPath: Located<String>?
      package var humanReadable: Located<String>?
      package var manualTriggerUrl: Located<String>?

      package init() {}
    }

    package init(value: Value, kind: Located<Kind>) {
      self.value = value
      self.kind = kind
    }
  }

  /// One field of a parameter, input or output schema (platform.md §2.6); also a section.
  package struct Field: Sendable {
    /// Nil only for an `itemField`.
    package var key: Located<String>?
    package var value: Value
    /// As written, known or not; nil if absent.
    package var type: Located<String>?
    package var required: Bool
    package var defaultValue: Value?
    /// Everything that is written of a field's attributes, whatever its type.
    package var attributes: [FieldAttribute: Value]
    /// In order: value and label.
    package var options: [(value: Located<String>, label: String)]
    /// Fields of `section` (`inputSchema`), `object` (`schema`), `objectArray` (`itemSchema`).
    package var children: [Field]
    /// Of `array`.
    package var itemField: [Field]

    package init(key: Located<String>?, value: Value) {
      self.key = key
      self.value = value
      required = false
      attributes = [:]
      options = []
      children = []
      itemField = []
    }
  }

  package struct DataIngestion: Sendable {
    package var value: Value
    package var file: Located<String>?
    package var workflowName: Located<String>?
    package var purpose: Located<String>?
    package var embed: Located<String>?
    package var delete: Located<String>?
    package var markdownInfo: Located<String>?
    package var cost: Located<Double>?

    package init(value: Value) { self.value = value }
  }

  package struct CheckLevel: Sendable {
    package var rule: Located<String>
    /// `error`, `warning`, `note` or `off`.
    package var level: Located<String>

    package init(rule: Located<String>, level: Located<String>) {
      self.rule = rule
      self.level = level
    }
  }

  package struct IgnoreEntry: Sendable {
    package var value: Value
    package var rule: Located<String>?
    package var workflow: Located<String>?
    package var node: Located<String>?
    package var reason: Located<String>?

    package init(value: Value) { self.value = value }
  }

  package struct EnvironmentEntry: Sendable {
    package var name: Located<String>
    package var value: Value
    /// `folder`, `n8n`, `codika`.
    package var backend: Located<String>?
    package var url: Located<String>?
    package var values: Located<String>?
    package var path: Located<String>?
    package var apiKeyVariable: Located<String>?
    package var target: Located<String>?
    package var isProtected: Bool
    package var namePrefix: Located<String>?

    package init(name: Located<String>, value: Value) {
      self.name = name
      self.value = value
      isProtected = false
    }
  }
}

/// Typed view of one `environments/<name>.yaml`.
package struct EnvironmentFile: Sendable {
  /// Stem of the file.
  package var name: String
  package var document: Document
  package var credentials: [Credential]
  package var values: [Entry]
  package var parameters: [Entry]

  package struct Credential: Sendable {
    /// Scope and key without `_ID` / `_NAME`: `FLEXCRED_ANTHROPIC`.
    package var placeholder: Located<String>
    package var value: Value
    package var id: Located<String>?
    package var name: Located<String>?

    package init(placeholder: Located<String>, value: Value) {
      self.placeholder = placeholder
      self.value = value
    }
  }

  /// `{ env: NAME }` sets `variable`; anything else is the value itself.
  package struct Entry: Sendable {
    package var key: Located<String>
    package var value: Value
    package var variable: Located<String>?

    package init(key: Located<String>, value: Value, variable: Located<String>?) {
      self.key = key
      self.value = value
      self.variable = variable
    }
  }

  package init(name: String, document: Document) {
    self.name = name
    self.document = document
    credentials = []
    values = []
    parameters = []
  }
}

/// Typed view of one `skills/<folder>/SKILL.md`.
package struct SkillFile: Sendable {
  package var folder: String
  package var source: SourceText
  /// The YAML between the `---` lines; nil if there is none.
  package var frontMatter: Document?
  package var name: Located<String>?
  package var description: Located<String>?
  package var workflowTemplateId: Located<String>?
  /// Markdown after the front matter.
  package var body: SourceSpan

  package init(folder: String, source: SourceText, body: SourceSpan) {
    self.folder = folder
    self.source = source
    self.body = body
  }
}
