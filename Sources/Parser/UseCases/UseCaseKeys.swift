/// All keys of `codika.yaml` (`*` mandatory), and the words that some values are chosen from.
enum UseCaseKeys {
  static let top = KeySet(
    """
    codika* title* description* subtitle icon tags processType readme releaseNotes id requires target ruleset \
    parameters agent customIntegrations dataIngestion workflows* integrationUids checks ignore environments \
    tables
    """)
  static let workflow = KeySet(
    """
    file workflowName* triggers* outputSchema cost costEstimationForLLMTokens markdownInfo workflowCategory \
    knowledgeBaseAccess workflowId integrationUids renamedFrom
    """)
  static let knowledgeBaseAccess = KeySet("processDocTags processInstanceDocTags")
  static let agent = KeySet("id name systemPrompt title description welcomeMessage")
  static let dataIngestion = KeySet("file workflowName purpose* embed* delete* markdownInfo cost")
  static let customIntegration = KeySet(
    """
    name* description* contextType n8nCredentialType* n8nCredentialMapping secretFields metadataFields icon logoUrl \
    color
    """)
  static let integrationField = KeySet("label type description placeholder required")
  static let ignore = KeySet("rule* workflow node reason*")
  static let environment = KeySet("backend* url values path apiKey target protected namePrefix")
  static let variable = KeySet("env*")
  /// Tables of facts that a project may complete; see `Analysis/Tables`.
  static let tables = KeySet(
    """
    codikaOperations communityPackages deprecatedNodes filterOperators integrations models nodeOperations \
    placeholders secretShapes services
    """)

  /// Beside the kind of a trigger.
  static let trigger = ["title", "description", "triggerId", "inputSchema"]
  static let triggerKinds = ["http", "schedule", "service_event", "subworkflow", "data_ingestion"]
  static let http = KeySet("path* method authMethod authToken url")
  static let schedule = KeySet("cronExpression* timezone* manualPath humanReadable manualTriggerUrl")
  static let serviceEvent = KeySet("service* eventType*")
  static let subworkflow = KeySet("calledBy inputSchema")
  static let dataIngestionTrigger = KeySet("embed* delete* cost")
  static let subworkflowInput = KeySet("type*")
}

enum UseCaseWords {
  static let processType = ["personal", "organizational"]
  static let ruleset = ["codika", "n8n", "strict", "peer-sdk", "peer-flowlint"]
  static let workflowCategory = ["user_facing", "data_ingestion"]
  static let httpMethod = ["GET", "POST", "PUT", "DELETE"]
  static let authMethod = ["none", "bearer", "basic"]
  static let backend = ["folder", "n8n", "codika"]
  static let level = ["error", "warning", "note", "off"]
  static let contextType = ["organization", "member", "process_instance"]
  static let integrationFieldType = ["password", "string", "url", "number"]
  static let numberType = ["integer", "double"]
  static let subworkflowInputType = ["string", "number", "boolean", "array", "object"]
}
