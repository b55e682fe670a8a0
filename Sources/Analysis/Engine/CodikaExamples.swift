/// Nodes from which the examples of rules about the Codika platform are built.
enum CodikaExamples {
  static let webhook = #"""
    { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "webhookId": "asked", "parameters": { "httpMethod": "POST", "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main", "responseMode": "lastNode" } }
    """#
  static let schedule = #"""
    { "name": "Every day", "type": "n8n-nodes-base.scheduleTrigger", "typeVersion": 1.2, "position": [0, 200], "parameters": { "rule": { "interval": [{ "field": "days" }] } } }
    """#
  static let caller = #"""
    { "name": "Called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": { "workflowInputs": { "values": [{ "name": "id", "type": "string" }] } } }
    """#
  static let initialize = #"""
    { "name": "Codika Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [220, 0], "parameters": { "resource": "initializeExecution", "operation": "initWorkflow", "memberSecret": "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}", "organizationId": "{{USERDATA_ORGANIZATION_ID_ATADRESU}}", "userId": "{{USERDATA_USER_ID_ATADRESU}}", "processInstanceId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}", "workflowId": "main", "triggerType": "http" } }
    """#
  static let submit = #"""
    { "name": "Submit result", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [660, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } }
    """#
  static let report = #"""
    { "name": "Report error", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [660, 200], "parameters": { "resource": "errorHandling", "operation": "reportError", "errorMessage": "={{ $json.error }}" } }
    """#

  /// A node that does one thing: `parameters` is JSON.
  static func node(_ name: String, _ type: String, _ version: String, _ parameters: String, more: String = "") -> String
  {
    #"{ "name": "\#(name)", "type": "\#(type)", "typeVersion": \#(version), "position": [440, 0], "#
      + #""parameters": \#(parameters)\#(more) }"#
  }

  /// A whole workflow. Each edge is `source`, the index of its output, `target`; `↓` in a name is left out.
  static func workflow(_ nodes: [String], _ edges: [(String, Int, String)]) -> String {
    var sources: [String] = []
    var outputs: [String: [[String]]] = [:]
    for (source, output, target) in edges {
      if outputs[source] == nil { sources.append(source) }
      var slots = outputs[source] ?? []
      while slots.count <= output { slots.append([]) }
      slots[output].append(#"{ "node": "\#(target)", "type": "main", "index": 0 }"#)
      outputs[source] = slots
    }
    let connections = sources.map { source in
      let slots = (outputs[source] ?? []).map { "[\($0.joined(separator: ", "))]" }.joined(separator: ", ")
      return #"    "\#(source)": { "main": [\#(slots)] }"#
    }
    return """
      {
        "name": "Main",
        "nodes": [
      \(nodes.map { "    \($0)" }.joined(separator: ",\n"))
        ],
        "connections": {
      \(connections.joined(separator: ",\n"))
        },
        "settings": { "executionOrder": "v1" }
      }

      """
  }
}

extension String {
  /// The example with `↓` before the first place of `text`.
  func marked(at text: String) -> String {
    guard let parts = firstSplit(at: text) else { return self }
    return parts.before + "↓" + text + parts.after
  }

  /// With the first place of `text` replaced.
  func replacingFirst(_ text: String, with other: String) -> String {
    guard let parts = firstSplit(at: text) else { return self }
    return parts.before + other + parts.after
  }

  private func firstSplit(at text: String) -> (before: String, after: String)? {
    let all = Array(utf8)
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, all.count >= wanted.count else { return nil }
    for start in 0...(all.count - wanted.count) where all[start..<start + wanted.count].elementsEqual(wanted) {
      return (
        String(decoding: all[..<start], as: UTF8.self), String(decoding: all[(start + wanted.count)...], as: UTF8.self)
      )
    }
    return nil
  }
}
