import Lexer
import Parser

/// An Init that cannot tell the platform whose execution it begins.
package enum InitParameters: Rule {
  package static let metadata = RuleMetadata(
    id: "init-parameters", row: 811, group: .codika, level: .error, fix: .sometimes(.safe),
    summary: "A parameter of an Init is missing, or is not the documented placeholder",
    why: "no platform call brings the execution of a schedule or an event along: the Init creates it from its "
      + "parameters, and fails if one of them is missing or belongs to somebody else",
    examples: [
      .bad(
        "workflows/main.json",
        example(CodikaExamples.initialize.replacingFirst(#""userId": "{{USERDATA_USER_ID_ATADRESU}}", "#, with: ""))
          .marked(at: #""Codika Init", "type""#),
        fixed: example(
          CodikaExamples.initialize.replacingFirst(#""userId": "{{USERDATA_USER_ID_ATADRESU}}", "#, with: "")
            .replacingFirst(#""triggerType": "schedule""#, with: #""triggerType": "schedule""#)
        ).replacingFirst(
          #""triggerType": "schedule""#,
          with: #""triggerType": "schedule", "userId": "{{USERDATA_USER_ID_ATADRESU}}""#)),
      .good("workflows/main.json", example(CodikaExamples.initialize)),
    ])

  private static func example(_ initialize: String) -> String {
    CodikaExamples.workflow(
      [
        CodikaExamples.schedule,
        initialize.replacingFirst(#""triggerType": "http""#, with: #""triggerType": "schedule""#),
        CodikaExamples.submit,
      ], [("Every day", 0, "Codika Init"), ("Codika Init", 0, "Submit result")])
  }

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard let flow = CodikaFlow(file, in: context.project), !flow.inits.isEmpty else { return }
      var kinds: [Int: Set<String>] = [:]
      for entry in file.trackedEntries {
        let kind = CodikaEntry(flow.nodes[entry]).triggerType
        let isReached = flow.reached(from: [entry], isEnd: flow.isInit)
        for node in flow.inits where isReached[node] { kinds[node, default: []].insert(kind) }
      }
      for node in flow.inits {
        // What the platform calls brings its execution along, and no parameter is read.
        guard let operation = flow.operations[node], !operation.isIngestion,
          let events = kinds[node]?.subtracting(["http"]), !events.isEmpty
        else { continue }
        checkMissing(flow, node, operation, events, &context)
        checkPlaceholders(flow, node, operation, &context)
        checkTriggerType(flow.nodes[node], events, &context)
      }
    }
  }

  private static func checkMissing(
    _ flow: CodikaFlow, _ index: Int, _ operation: CodikaOperations.Operation, _ events: Set<String>,
    _ context: inout RuleContext
  ) {
    let node = flow.nodes[index]
    let fields = operation.fields.filter { field in
      guard field.isRequired else { return false }
      guard let value = node.parameters?[field.name] else { return true }
      return value.isNull || value.string == ""
    }
    guard !fields.isEmpty else { return }
    let entry = context.project.symbols.entry(flow.file.key)
    let values = fields.map { field -> String? in
      if let placeholder = field.placeholder { return text(placeholder) }
      switch field.name {
      case "workflowId": return entry?.workflowId?.value ?? flow.file.key
      case "triggerType": return events.count == 1 ? events.first : "schedule"
      default: return nil
      }
    }
    context.report(
      Self.self, "node `\(flow.name(index))` has no \(Suggestions.list(fields.map(\.name)))", at: node.nameSpan,
      "cannot create an execution", node: node, fixes: filling(node, fields, values))
  }

  private static func filling(_ node: Node, _ fields: [CodikaOperations.Field], _ values: [String?]) -> [Fix] {
    guard let parameters = node.parameters, values.allSatisfy({ $0 != nil }) else { return [] }
    var edits: [TextEdit] = []
    var added: TextEdit?
    for (field, value) in zip(fields, values) {
      guard let value else { continue }
      if let empty = parameters[field.name] {
        edits.append(JSONEdits.replace(empty, with: .string(value)))
      } else if let edit = JSONEdits.insert(field.name, .string(value), in: parameters) {
        // All new members go in at one place: one edit keeps their order.
        if let known = added, !parameters.members.isEmpty {
          added = TextEdit(known.span, known.text + edit.text)
        } else if added == nil {
          added = edit
        }
      }
    }
    if parameters.members.isEmpty {
      let members = zip(fields, values).compactMap { field, value in value.map { (field.name, JSONLiteral.string($0)) }
      }
      return [Fix("set the parameters", .safe, [JSONEdits.replace(parameters, with: .object(members))])]
    }
    if let added { edits.append(added) }
    return [Fix(fields.count == 1 ? "set the parameter" : "set the parameters", .safe, edits)]
  }

  private static func checkPlaceholders(
    _ flow: CodikaFlow, _ index: Int, _ operation: CodikaOperations.Operation, _ context: inout RuleContext
  ) {
    let node = flow.nodes[index]
    for field in operation.fields {
      guard let expected = field.placeholder, let value = node.parameters?[field.name], !value.isNull,
        let written = value.string, !written.isEmpty, written.utf8.first != UInt8(ascii: "=")
      else { continue }
      let documented = text(expected)
      if written == documented { continue }
      let found = flow.file.placeholders.filter { $0.value.index == value.index }
      // What is no placeholder but looks like one has a finding of its own.
      guard found.allSatisfy(isKnown), found.isEmpty != written.contains("{{") else { continue }
      context.report(
        Self.self,
        found.isEmpty
          ? "`\(field.name)` of Init `\(flow.name(index))` is a fixed text"
          : "`\(field.name)` of Init `\(flow.name(index))` is another placeholder than the documented one",
        at: value.span, "expected `\(documented)`", node: node,
        fixes: [Fix("use `\(documented)`", .suggested, [JSONEdits.replace(value, with: .string(documented))])],
        isSecret: expected.scope == .memsecrt && found.isEmpty)
    }
  }

  private static func isKnown(_ placeholder: Placeholder) -> Bool {
    guard placeholder.isExact, let scope = placeholder.scope, let key = placeholder.key?.value else { return false }
    return PlaceholderScope(scope).allowedKeys?.contains(key) ?? true
  }

  /// The type is free text; only a word that means another trigger is wrong.
  private static func checkTriggerType(_ node: Node, _ events: Set<String>, _ context: inout RuleContext) {
    guard let value = node.parameters?["triggerType"],
      let type = CodikaOperations.literal(value, standard: nil), CodikaOperations.triggerTypes.contains(type),
      !events.contains(type)
    else { return }
    let names = events.sorted()
    context.report(
      Self.self, "trigger type `\(type)` is not what starts the execution", at: value.span,
      "expected \(Suggestions.choice(names))", node: node, severity: .warning,
      fixes: (names.count == 1 ? names : []).map {
        Fix("use `\($0)`", .suggested, [JSONEdits.replace(value, with: .string($0))])
      })
  }

  private static func text(_ placeholder: (scope: ScopeName, key: String)) -> String {
    PlaceholderScope(placeholder.scope).text(placeholder.key)
  }
}
