package import Analysis
import Lexer
import Parser

/// `codikac dev templates`: what outputs.md §4 says of each template of a workflow, a line of JSON each.
package enum InspectionTemplates {
  /// Every string of a node's parameters that begins with `=`, in the order of the file.
  package static func lines(_ file: WorkflowFile) -> String {
    let document = file.workflow.document
    var lines = ""
    for node in file.workflow.nodes {
      guard let parameters = node.parameters else { continue }
      for value in parameters.allStrings {
        guard let text = value.decoded, let template = ExpressionTemplate(text) else { continue }
        lines += line(template, path: file.path, pointer: document.pointer(at: value.span) ?? "")
      }
    }
    return lines
  }

  private static func line(_ template: ExpressionTemplate, path: String, pointer: String) -> String {
    let offsets = UTF16Offsets(template.text.utf8)
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("path", path)
      writer.member("pointer", pointer)
      writer.member("template", template.text.string)
      writer.key("pieces")
      writer.array { writer in
        var code = 0
        for piece in template.pieces {
          writer.object { writer in
            writer.member("type", piece.kind == .code ? "code" : "text")
            writer.member("start", offsets[piece.range.lowerBound])
            writer.member("end", offsets[piece.range.upperBound])
            guard piece.kind == .code else { return }
            writer.member("parses", template.codes[code].tree.parses)
            code += 1
          }
        }
      }
      writer.key("error")
      if let fault = template.faults.first {
        writer.object { writer in
          writer.member("message", fault.message)
          writer.member("offset", offsets[fault.range.lowerBound])
        }
      } else {
        writer.null()
      }
    }
    return writer.text + "\n"
  }
}
