import Lexer
import Parser

/// Who looks at what a workflow gives and at its failures.
enum Attendance {
  /// True if something begins the workflow that is neither a person at the editor, nor another workflow, nor n8n's
  /// handling of errors.
  static func runsUnattended(_ file: WorkflowFile) -> Bool {
    file.graph.entries.contains { entry in
      guard let type = file.workflow.nodes[entry].type?.value else { return false }
      return !attended.contains(type)
    }
  }

  private static let attended: Set<String> = [
    "n8n-nodes-base.manualTrigger", "n8n-nodes-base.start", "n8n-nodes-base.executeWorkflowTrigger",
    "n8n-nodes-base.errorTrigger", "n8n-nodes-base.evaluationTrigger",
    "@n8n/n8n-nodes-langchain.manualChatTrigger",
  ]

  /// True if what the last node gives goes to whoever began the workflow: a caller, or a request that waits for it.
  static func returnsLastNode(_ file: WorkflowFile) -> Bool {
    file.graph.entries.contains { entry in
      let node = file.workflow.nodes[entry]
      let mode = node.parameters?["responseMode"] ?? node.parameters?["options"]?["responseMode"]
      switch node.type?.value {
      case "n8n-nodes-base.executeWorkflowTrigger", "@n8n/n8n-nodes-langchain.manualChatTrigger": return true
      case "n8n-nodes-base.webhook":
        return mode != nil && mode?.string != "onReceived" && mode?.string != "responseNode"
      case "@n8n/n8n-nodes-langchain.chatTrigger": return mode?.string != "responseNode"
      case "n8n-nodes-base.formTrigger": return mode != nil && mode?.string != "onReceived"
      default: return false
      }
    }
  }
}
