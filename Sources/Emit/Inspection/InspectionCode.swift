package import Analysis
import Lexer
import Parser

/// `codikac dev code`: the same for the sources of nodes that run code.
package enum InspectionCode {
  package static func lines(_ file: WorkflowFile) -> String {
    let document = file.workflow.document
    var lines = ""
    for node in file.workflow.nodes {
      for code in NodeCode.all(of: node) {
        guard let text = code.value.decoded else { continue }
        lines += line(code.language, text, path: file.path, pointer: document.pointer(at: code.value.span) ?? "")
      }
    }
    return lines
  }

  private static func line(
    _ language: NodeCode.Language, _ text: DecodedText, path: String, pointer: String
  ) -> String {
    let tree = language == .javaScript ? CodeTree.parse(text) : nil
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("path", path)
      writer.member("pointer", pointer)
      writer.member("language", language == .javaScript ? "javaScript" : "python")
      writer.key("parses")
      if let tree { writer.bool(tree.runs) } else { writer.null() }
      writer.key("error")
      if let tree, let fault = tree.faults.first {
        writer.object { writer in
          writer.member("message", tree.message(fault))
          writer.member("offset", UTF16Offsets(text.utf8)[fault.start])
        }
      } else {
        writer.null()
      }
    }
    return writer.text + "\n"
  }
}
