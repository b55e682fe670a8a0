import Lexer
import Lowering

/// A credential that a node refers to.
package struct CredentialNeed: Sendable, Hashable {
  package var workflow: String
  package var node: String
  /// Credential type of n8n.
  package var type: String
  /// Nil if only the name is known.
  package var id: String?
  package var name: String?

  /// Of enabled nodes, in their order: n8n looks at no others.
  static func all(_ desired: DesiredState) -> [CredentialNeed] {
    desired.workflows.flatMap { workflow in
      (workflow.content["nodes"]?.elements ?? []).flatMap { node -> [CredentialNeed] in
        guard node["disabled"]?.bool != true else { return [] }
        return (node["credentials"]?.members ?? []).map { member in
          CredentialNeed(
            workflow: workflow.key, node: node["name"]?.string ?? "", type: member.key,
            id: member.value["id"].flatMap(known), name: member.value["name"].flatMap(known) ?? member.value.string)
        }
      }
    }
  }

  /// A placeholder is no id and no name.
  static func known(_ value: OutputValue) -> String? {
    value.string.flatMap { $0.isEmpty || $0.contains("{{") ? nil : $0 }
  }

  /// Needs that one answer serves.
  struct Question: Hashable {
    var type: String
    var id: String?
    var name: String?
  }

  var question: Question { Question(type: type, id: id, name: name) }
}

/// What a server knows of the credentials that are referred to. A reference without an id would be bound to any
/// credential of the type: none is ever sent.
struct CredentialCheck {
  enum Answer: Sendable, Hashable {
    case found(id: String)
    case missing
    case ambiguous
  }

  var needs: [CredentialNeed]
  var answers: [CredentialNeed.Question: Answer]

  /// Asks the list of newer servers; older ones tell by what they make of an inactive workflow.
  static func ask(_ api: N8nAPI, _ desired: DesiredState) async throws(N8nError) -> CredentialCheck {
    let needs = CredentialNeed.all(desired)
    guard !needs.isEmpty else { return CredentialCheck(needs: [], answers: [:]) }
    var questions: [CredentialNeed.Question] = []
    for need in needs where !questions.contains(need.question) { questions.append(need.question) }
    if let list = try await api.credentials() {
      return CredentialCheck(needs: needs, answers: CredentialCheck.answers(questions, list))
    }
    return CredentialCheck(needs: needs, answers: try await tried(api, questions, desired.mark))
  }

  static func answers(
    _ questions: [CredentialNeed.Question], _ list: [N8nCredential]
  ) -> [CredentialNeed.Question: Answer] {
    var answers: [CredentialNeed.Question: Answer] = [:]
    for question in questions {
      let candidates = list.filter { $0.type == question.type }
      let found = candidates.filter { question.id == nil ? $0.name == question.name : $0.id == question.id }
      answers[question] = found.count > 1 ? .ambiguous : found.first.map { .found(id: $0.id) } ?? .missing
    }
    return answers
  }

  /// The name of a shell: what a crash leaves behind is taken away by the next deployment.
  private static func tried(
    _ api: N8nAPI, _ questions: [CredentialNeed.Question], _ mark: ServerMark
  ) async throws(N8nError) -> [CredentialNeed.Question: Answer] {
    let nodes = questions.enumerated().map { index, question in
      let reference = OutputValue.object([
        // With an id the name is one that is sure to be corrected.
        .init("id", question.id.map(OutputValue.string) ?? .null),
        .init("name", .string(question.id == nil ? question.name ?? "?" : "?")),
      ])
      return OutputValue.object([
        .init("id", .string("\(index)")), .init("name", .string("\(index)")),
        .init("type", .string("n8n-nodes-base.noOp")),
        .init("typeVersion", .number("1")), .init("position", .array([.number("0"), .number("0")])),
        .init("parameters", .object([])), .init("credentials", .object([.init(question.type, reference)])),
      ])
    }
    let writer = WorkflowWriter(api: api)
    let shell = try await writer.createShell(mark.shellName("credentials"))
    let content = OutputValue.object([.init("name", .string(shell.name)), .init("nodes", .array(nodes))])
    let answered = try await api.update(
      shell.id, WorkflowBody(content, for: api.profile, .update), keepsPublished: true)
    try await api.delete(shell.id)
    var answers: [CredentialNeed.Question: Answer] = [:]
    for (question, node) in zip(questions, answered.content["nodes"]?.elements ?? []) {
      // An id that exists has its name corrected; a name that is the only one has its id filled in.
      let reference = node["credentials"]?[question.type]
      let id = reference?["id"]?.string
      let isKnown = question.id == nil ? id != nil : id == question.id && reference?["name"]?.string != "?"
      answers[question] = isKnown ? id.map { .found(id: $0) } ?? .missing : .missing
    }
    return answers
  }

  // MARK: - What follows

  /// The state with ids in the place of those that only the server knows.
  func filled(_ desired: DesiredState) -> DesiredState {
    var desired = desired
    for index in desired.workflows.indices {
      let nodes = (desired.workflows[index].content["nodes"]?.elements ?? []).map { node -> OutputValue in
        guard let references = node["credentials"] else { return node }
        let members = references.members.map { member -> OutputValue.Member in
          guard case .object = member.value, member.value["id"].flatMap(CredentialNeed.known) == nil,
            let name = member.value["name"].flatMap(CredentialNeed.known),
            case .found(let id)? = answers[.init(type: member.key, id: nil, name: name)]
          else { return member }
          return .init(member.key, .object([.init("id", .string(id)), .init("name", .string(name))]))
        }
        return node.setting("credentials", .object(members))
      }
      desired.workflows[index].content = desired.workflows[index].content.setting("nodes", .array(nodes))
    }
    desired.open = desired.open.filter { deferral in desired.workflows.contains { $0.content.mentions(deferral.text) } }
    return desired
  }

  /// One for each credential that is not there, at its first use.
  var problems: [DeployPlan.Problem] {
    var told: Set<CredentialNeed.Question> = []
    return needs.compactMap { need in
      guard told.insert(need.question).inserted else { return nil }
      let what = need.id.map { "id `\($0)`" } ?? need.name.map { "name `\($0)`" } ?? "no name"
      switch answers[need.question] {
      case .found: return nil
      case .ambiguous:
        return DeployPlan.Problem(
          workflow: need.workflow,
          text:
            "node `\(need.node)`: the server has several credentials of type `\(need.type)` with \(what); give its id")
      case .missing, nil:
        return DeployPlan.Problem(
          workflow: need.workflow,
          text: "node `\(need.node)`: the server has no credential of type `\(need.type)` with \(what)")
      }
    }
  }
}

extension OutputValue {
  /// True if a string or key within holds the text.
  func mentions(_ part: String) -> Bool {
    switch self {
    case .string(let text), .rawString(let text), .placeholder(let text): text.contains(part)
    case .array(let elements): elements.contains { $0.mentions(part) }
    case .object(let members): members.contains { $0.key.contains(part) || $0.value.mentions(part) }
    case .null, .bool, .number: false
    }
  }
}
