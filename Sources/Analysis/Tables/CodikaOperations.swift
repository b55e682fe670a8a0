package import Lexer
package import Parser

/// What the Codika node offers: resources, their operations, and the fields of these.
package enum CodikaOperations {
  package static let source = FactSource(
    "2026-11-25", "n8n-nodes-codika 1.2.1: its parameters, and its calls as recorded on n8n 2.41.1 and 1.123.81")

  /// What an operation means for the run that holds it.
  package enum Role: String, Sendable {
    /// Begins the tracked execution that all other operations belong to.
    case initialize = "init"
    /// Tells the platform how the execution ended.
    case result
    case upload
    case other
  }

  package struct Field: Sendable {
    package var name: String
    /// Without a value the operation fails.
    package var isRequired: Bool
    /// What n8n takes where the field is absent; nil for an empty text.
    package var standard: String?
    /// The words to choose from, if they are few.
    package var choices: [String]
    /// What the platform documents as the value: a placeholder.
    package var placeholder: (scope: ScopeName, key: String)?

    init(
      _ name: String, isRequired: Bool = false, standard: String? = nil, choices: [String] = [],
      placeholder: (scope: ScopeName, key: String)? = nil
    ) {
      self.name = name
      self.isRequired = isRequired
      self.standard = standard
      self.choices = choices
      self.placeholder = placeholder
    }
  }

  package struct Operation: Sendable {
    package var name: String
    package var resource: String
    package var role: Role
    /// Belongs to the embedding pipeline and not to a tracked execution.
    package var isIngestion: Bool
    package var fields: [Field]

    init(_ name: String, of resource: String, _ role: Role, isIngestion: Bool = false, _ fields: [Field] = []) {
      self.name = name
      self.resource = resource
      self.role = role
      self.isIngestion = isIngestion
      self.fields = fields
    }

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
  }

  /// The first operation of a resource is its default, and the first resource is the default of the node.
  package static let all: [Operation] = [
    Operation(
      "initWorkflow", of: "initializeExecution", .initialize,
      [
        Field("memberSecret", isRequired: true, placeholder: (.memsecrt, "EXECUTION_AUTH")),
        Field("organizationId", isRequired: true, placeholder: (.userdata, "ORGANIZATION_ID")),
        Field("userId", isRequired: true, placeholder: (.userdata, "USER_ID")),
        Field("processInstanceId", isRequired: true, placeholder: (.userdata, "PROCESS_INSTANCE_UID")),
        Field("workflowId", isRequired: true),
        Field("triggerType", isRequired: true),
      ]),
    Operation(
      "initDataIngestion", of: "initializeExecution", .initialize, isIngestion: true, [Field("namespace")]),
    Operation("submitResult", of: "workflowOutputs", .result, [Field("resultData", standard: "{}")]),
    Operation(
      "reportError", of: "errorHandling", .result,
      [
        Field("errorMessage", isRequired: true), Field("errorType", standard: "node_failure"),
        Field("failedNodeName"), Field("lastExecutedNode"),
      ]),
    Operation(
      "uploadFile", of: "fileManagement", .upload,
      [
        Field("binaryPropertyName", standard: "data"), Field("fieldKey"), Field("fileName"), Field("mimeType"),
        Field("timeout", standard: "300000"), Field("executionIdOverride"), Field("executionSecretOverride"),
      ]),
    Operation(
      "ingestionCallback", of: "dataIngestion", .result, isIngestion: true,
      [
        Field("status", standard: "success", choices: ["success", "failed", "skipped"]), Field("extractedTags"),
        Field("skipReason"), Field("errorMessage"),
      ]),
  ]

  package static let nodeType = "n8n-nodes-codika.codika"
  package static let toolType = "n8n-nodes-codika.codikaTool"
  /// Node types of older releases of the package, by the operation that took their place.
  package static let legacyTypes = [
    "n8n-nodes-codika.codikaInitDataIngestion": "initDataIngestion",
    "n8n-nodes-codika.codikaIngestionCallback": "ingestionCallback",
  ]
  /// Older documentation has this resource for every operation; the node goes by the operation alone.
  package static let legacyResource = "processManagement"
  /// Kinds of triggers as `triggerType` names them.
  package static let triggerTypes = ["http", "schedule", "service_event"]
  /// Operations that the platform's API offers to workflows, by the first segment of the path.
  package static let endpoints: Set<String> = [
    "createworkflowexecution", "submitworkflowresult", "submitworkflowerror", "uploadworkflowoutput",
    "submitembeddingresult", "triggerwebhookpublic", "getexecutionstatuspublic", "getexecutiondetailspublic",
    "listexecutionspublic", "getprocessskillspublic", "getprocessinstancepublic", "listprocessinstancespublic",
    "deployprocessusecase", "deploydataingestion", "verifyapikey",
  ]
  package static let host = "api.codika.io"

  package static let resources: [String] = {
    var seen = Set<String>()
    return all.map(\.resource).filter { seen.insert($0).inserted }
  }()

  /// The operation of this name. A project may add one, or put its own in the place of a built-in one:
  /// `codikaOperations: { archiveResult: { resource: workflowOutputs, role: result, required: [resultData] } }`.
  package static func operation(named name: String, in project: Project) -> Operation? {
    let known = all.first { $0.name == name }
    guard let fact = project.fact("codikaOperations", name), fact.isObject else { return known }
    let required = (fact["required"]?.elements ?? []).compactMap(\.string)
    return Operation(
      name, of: fact["resource"]?.string ?? known?.resource ?? "",
      fact["role"]?.string.flatMap(Role.init) ?? known?.role ?? .other,
      isIngestion: fact["ingestion"]?.bool ?? known?.isIngestion ?? false,
      fact["required"] == nil ? known?.fields ?? [] : required.map { Field($0, isRequired: true) })
  }

  /// Names of the operations that a resource offers.
  package static func operations(of resource: String, in project: Project) -> [String] {
    let own = (project.useCase?.tables["codikaOperations"] ?? [:]).filter { $0.value["resource"]?.string == resource }
    return all.filter { $0.resource == resource }.map(\.name) + own.keys.sorted()
  }

  /// What a Codika node does.
  package enum Reading: Sendable {
    /// An expression or a placeholder decides, or the operation does not exist.
    case unknown
    case operation(Operation)
  }

  /// True for every node of the package, those of older releases included.
  package static func isCodika(_ node: Node) -> Bool {
    guard let type = node.type?.value, type.utf8.count >= nodeType.utf8.count else { return false }
    return type == nodeType || type == toolType || legacyTypes[type] != nil
  }

  /// Nil for nodes of other types. The operation decides alone: that it is not offered by its resource is a finding of
  /// its own, and says nothing against what is meant.
  package static func reading(of node: Node, in project: Project) -> Reading? {
    guard let type = node.type?.value, type.utf8.count >= nodeType.utf8.count else { return nil }
    if let name = legacyTypes[type] { return operation(named: name, in: project).map { .operation($0) } ?? .unknown }
    guard type == nodeType || type == toolType else { return nil }
    guard let value = node.parameters?["operation"] else {
      guard let resource = literal(node.parameters?["resource"], standard: resources.first) else { return .unknown }
      let standard = operations(of: resource, in: project).first ?? (resource == legacyResource ? all.first?.name : nil)
      return standard.flatMap { operation(named: $0, in: project) }.map { .operation($0) } ?? .unknown
    }
    guard let name = literal(value, standard: nil) else { return .unknown }
    return operation(named: name, in: project).map { .operation($0) } ?? .unknown
  }

  /// The text of a parameter; nil if it is something else, an expression or holds a placeholder.
  package static func literal(_ value: Value?, standard: String?) -> String? {
    guard let value else { return standard }
    guard let text = value.string, text.utf8.first != UInt8(ascii: "="), !text.containsBytes(of: "{{") else {
      return nil
    }
    return text
  }
}
