import Lexer
import Parser

/// Keys by which a service knows a call again that it has had before.
enum RequestKeys {
  static func hasKey(_ node: Node) -> Bool {
    let text = node.parameters?.rawText.lowercased() ?? ""
    return text.containsBytes(of: "idempoten") || text.containsBytes(of: "on conflict")
  }
}
