import Lexer
import Parser

/// How fast the JavaScript of workflows is read: Code nodes and the code of templates, cooked, in memory, on one thread.
enum CodeBench {
  static func run(_ sources: [SourceText], _ watch: inout Stopwatch) {
    var code: [[UInt8]] = []
    var pieces: [[UInt8]] = []
    for source in sources { collect(Value(JSONParser.parse(source), 0), &code, &pieces) }
    measure("code", code, .code, &watch)
    measure("templates", pieces, .template, &watch)
  }

  private static func measure(
    _ name: String, _ texts: [[UInt8]], _ goal: JavaScriptOptions.Goal, _ watch: inout Stopwatch
  ) {
    let bytes = texts.reduce(0) { $0 + $1.count }
    guard bytes > 0 else { return }
    let options = JavaScriptOptions(goal: goal)
    watch.measure("\(name): plain scan", bytes: bytes) { texts.reduce(0) { $0 &+ sum($1) } }
    watch.measure("\(name): lex", bytes: bytes) { texts.reduce(0) { $0 &+ JavaScriptParser.countTokens($1) } }
    watch.measure("\(name): parse", bytes: bytes) {
      texts.reduce(0) { $0 &+ JavaScriptParser.parse($1, options).nodes.count }
    }
    watch.measure("\(name): parse and scopes", bytes: bytes) {
      texts.reduce(0) { $0 &+ JavaScriptScopes(JavaScriptParser.parse($1, options)).freeNames.count }
    }
  }

  private static func sum(_ text: [UInt8]) -> Int { text.reduce(0) { $0 &+ Int($1) } }

  /// The text of Code nodes, told by its key, and the code pieces of all other strings that begin with `=`.
  private static func collect(
    _ value: Value, key: String? = nil, _ code: inout [[UInt8]], _ pieces: inout [[UInt8]]
  ) {
    if let text = value.decoded?.utf8 {
      if key == "jsCode" || key == "functionCode" {
        code.append(text)
      } else if let template = ExpressionSplitter.split(text) {
        for piece in template where piece.kind == .code { pieces.append(Array(text[piece.range])) }
      }
    }
    for element in value.elements { collect(element, &code, &pieces) }
    for member in value.members { collect(member.value, key: member.key.string, &code, &pieces) }
  }
}
