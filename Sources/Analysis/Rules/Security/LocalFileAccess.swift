import Lexer
import Parser

/// A node that works on the file system of the server.
package enum LocalFileAccess: Rule {
  package static let metadata = RuleMetadata(
    id: "local-file-access", row: 618, group: .security, level: .warning,
    summary: "A node reads or writes files of the machine on which n8n runs",
    why: "the files exist on one machine only, and n8n restricts the folders that it lets workflows touch",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Read", "type": ↓"n8n-nodes-base.readWriteFile", "typeVersion": 1, "position": [0, 0], "parameters": { "fileSelector": "/data/list.csv" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Parse", "type": "n8n-nodes-base.extractFromFile", "typeVersion": 1, "position": [0, 0], "parameters": {} }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(
      ofType: "n8n-nodes-base.readBinaryFile", "n8n-nodes-base.readBinaryFiles", "n8n-nodes-base.writeBinaryFile",
      "n8n-nodes-base.readWriteFile", "n8n-nodes-base.localFileTrigger"
    ) { node, context in
      guard let type = node.type, !node.disabled else { return }
      let what: String
      switch type.value {
      case "n8n-nodes-base.readBinaryFile", "n8n-nodes-base.readBinaryFiles": what = "reads files"
      case "n8n-nodes-base.writeBinaryFile": what = "writes files"
      case "n8n-nodes-base.readWriteFile":
        what = node.parameters?["operation"]?.string == "write" ? "writes files" : "reads files"
      case "n8n-nodes-base.localFileTrigger": what = "watches files"
      default: return
      }
      context.report(
        Self.self, "node `\(node.name?.value ?? "")` \(what) of the machine of n8n", at: type.span,
        help: "keep the files in a storage that has a node and a credential")
    }
  }
}
