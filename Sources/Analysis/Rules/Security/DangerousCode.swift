import Lexer
import Parser

/// Code that makes code of text, starts processes, or changes what all code shares.
package enum DangerousCode: Rule {
  package static let metadata = RuleMetadata(
    id: "dangerous-code", row: 610, group: .security, level: .error,
    aliases: ["FS006", "FS007"],
    summary: "Code evaluates text, starts processes or tampers with built-in objects",
    why: "n8n's sandbox refuses it, or whoever controls the text controls the process",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Compute", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [0, 0], "parameters": { "jsCode": "return ↓eval($json.formula);" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Compute", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [0, 0], "parameters": { "jsCode": "// no eval(here)\nreturn /\\d+/.exec($json.text);" } }"#
      ),

    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofTypes: NodeCode.types) { node, context in
      guard !node.disabled else { return }
      for code in NodeCode.all(of: node) {
        guard code.mayHold(code.language == .python ? pythonWords : javaScriptWords), let text = code.value.decoded
        else {
          continue
        }
        for finding in findings(text.utf8, code.language) {
          context.report(
            Self.self, "code \(finding.what)", at: text.rawSpan(of: finding.range),
            help: finding.help.isEmpty ? nil : finding.help)
        }
      }
    }
  }

  private struct Pattern {
    /// As it stands in code; a text in quotes is given without them.
    let text: String
    let what: String
    var help = ""
    /// What may precede: a name of its own, or the member of another object.
    var isMember = false
    /// The name of a module, in quotes.
    var isModule = false
  }

  private static let javaScript: [Pattern] = [
    Pattern(
      text: "eval(", what: "evaluates text with `eval`",
      help: "read the text with `JSON.parse`, or compute the value directly"),
    Pattern(text: "Function(", what: "makes code of text with `Function`", help: "write the function itself"),
    Pattern(text: "child_process", what: "starts processes with `child_process`", isModule: true),
    Pattern(text: "process.binding", what: "reaches into the process with `process.binding`"),
    Pattern(text: "constructor.constructor", what: "climbs to `Function` by `constructor.constructor`", isMember: true),
    Pattern(text: "__proto__", what: "tampers with `__proto__`", isMember: true),
    Pattern(text: "Object.prototype.", what: "changes `Object.prototype`"),
  ]
  private static let python: [Pattern] = [
    Pattern(text: "eval(", what: "evaluates text with `eval`", help: "read the text with `json.loads`"),
    Pattern(text: "exec(", what: "runs text with `exec`"),
    Pattern(text: "__import__(", what: "loads modules by `__import__`"),
    Pattern(text: "subprocess.", what: "starts processes with `subprocess`"),
    Pattern(text: "os.system(", what: "starts processes with `os.system`"),
  ]

  private static let javaScriptWords = javaScript.map(\.text)
  private static let pythonWords = python.map(\.text)

  private static func findings(
    _ bytes: [UInt8], _ language: NodeCode.Language
  ) -> [(range: Range<Int>, what: String, help: String)] {
    var result: [(range: Range<Int>, what: String, help: String)] = []
    var surface: ScriptSurface?
    for pattern in language == .python ? python : javaScript {
      let text = Array(pattern.text.utf8)
      var from = 0
      while let at = ByteSearch.pair(text[0], text[1], in: bytes[...], from: from) {
        from = at + 1
        let end = at + text.count
        guard end <= bytes.count, bytes[at..<end].elementsEqual(text), isAlone(bytes, at, pattern) else { continue }
        let known = surface ?? ScriptSurface(bytes, language)
        surface = known
        guard known.kind(at: at) == (pattern.isModule ? .text : .code) else { continue }
        // Calling the original is how one is careful; only changing it is meant.
        if pattern.text == "Object.prototype.", !isAssigned(bytes, end) { continue }
        let isCall = text.last == UInt8(ascii: "(") || text.last == UInt8(ascii: ".")
        result.append((at..<(isCall ? end - 1 : end), pattern.what, pattern.help))
      }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isAlone(_ bytes: [UInt8], _ at: Int, _ pattern: Pattern) -> Bool {
    guard at > 0 else { return true }
    let before = bytes[at - 1]
    if pattern.isModule {
      // `'child_process'` and `'node:child_process'`.
      return before == 0x22 || before == 0x27 || before == 0x60 || before == 0x3A
    }
    if before == UInt8(ascii: ".") { return pattern.isMember }
    return !SecretShapes.Alphabet.alphanumeric.contains(before) && before != 0x5F && before != 0x24
  }

  /// `name =` follows, and no `==`.
  private static func isAssigned(_ bytes: [UInt8], _ start: Int) -> Bool {
    var i = start
    while i < bytes.count, SecretShapes.Alphabet.token.contains(bytes[i]), bytes[i] != 0x2D { i += 1 }
    while i < bytes.count, bytes[i] == 0x20 { i += 1 }
    return i + 1 < bytes.count && bytes[i] == 0x3D && bytes[i + 1] != 0x3D
  }
}
