import Lexer
import Parser

/// The inputs of a sub-workflow: what its Execute Workflow Trigger declares.
enum SubworkflowInputs {
  static let triggerType = "n8n-nodes-base.executeWorkflowTrigger"
  private static let wireTypes: Set<String> = ["string", "number", "boolean", "array", "object"]

  /// Name and type of each input in order, of the first enabled trigger. Empty for a trigger that passes everything
  /// through, and where there is none.
  static func list(of workflow: Workflow) -> [(key: String, type: String)] {
    let triggers = workflow.nodes.filter { $0.type?.value == triggerType }
    guard let trigger = triggers.first(where: { !$0.disabled }) ?? triggers.first, let parameters = trigger.parameters
    else { return [] }
    switch parameters["inputSource"]?.string {
    case "passthrough"?: return []
    case "jsonExample"?: return example(parameters["jsonExample"])
    default:
      return (parameters.at("workflowInputs", "values")?.elements ?? []).compactMap { input in
        guard let name = input["name"]?.string, !name.isEmpty else { return nil }
        return (name, type(input["type"]?.string))
      }
    }
  }

  static func wire(_ inputs: [(key: String, type: String)]) -> OutputValue {
    .array(
      inputs.map {
        .object([OutputValue.Member("key", .string($0.key)), OutputValue.Member("type", .string($0.type))])
      })
  }

  /// n8n's `any` has no counterpart on the wire, and text is what n8n itself falls back to.
  private static func type(_ name: String?) -> String {
    guard let name, wireTypes.contains(name) else { return "string" }
    return name
  }

  /// An example object as text: each member is an input with the type of its value.
  private static func example(_ value: Value?) -> [(key: String, type: String)] {
    guard let text = value?.string else { return [] }
    let document = JSONParser.parse(SourceText(file: FileID(0), path: "", text: text))
    guard !document.hasSyntaxErrors, let root = document.root else { return [] }
    return root.members.map { member in
      switch member.value.kind {
      case .number: (member.name, "number")
      case .bool: (member.name, "boolean")
      case .array: (member.name, "array")
      case .object: (member.name, "object")
      case .null, .string, .placeholder, .alias, .invalid: (member.name, "string")
      }
    }
  }
}
