@testable import Lowering

/// Values that try to leave the literal that holds them.
enum HostileValues {
  static let strings: [String] = [
    "", " ", "a", "Acme", "=", "={{ 1 + 1 }}", "==x", "it's", "say \"hi\"", "`", "${1+1}", "$", "{", "}", "{{", "}}",
    "{{{", "}}}", "{ {", "\\", "\\\\", "\\\\\\", "\\'", "\\\"", "\\`", "\\u0022", "\\n", "\n", "\r\n", "\t", "\u{0}",
    "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "é", "😀", "👩‍👩‍👧", "\u{202E}",
    "*/ process.exit() /*", "// x", "/* x", "<!-- x", "--> x", "</script>", "<\\/script>", "#", "'''", "\"\"\"",
    "\"; throw 1; //", "'; throw 1; //", "`; throw 1; //", "\"}}{{ 1 }}", "'}}{{ 1 }}", "}} {{ $env.X }} {{",
    "a}}", "{{a", "{\"a\":\"b\"}", "[1,2]", "null", "true", "0", "-1", "1e9", ".constructor", "x.constructor.y",
    "constructor", "__proto__", "prototype", "{{INSTPARM_OTHER_MRAPTSNI}}", "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}",
    "{{SUBWKFL_main_LFKWBUS}}", "%s %d", "$&$1$$", "\\x41\\u{41}", "a\\", "\\{{", "\\}}", "^[a-z]+$", "a/b", "/",
    "[/]", "?.*+()|", "{0}", "{x!r}", "\\N{DASH}", "undefined", "NaN", "; ", ",", ":", "\u{B}\u{C}\u{8}",
  ]

  static let others: [OutputValue] = [
    .null, .bool(true), .bool(false), .number("0"), .number("-5"), .number("50"), .number("2.5"), .number("-1e-3"),
    .array([]), .object([]), .array([.string("EUR"), .string("it's")]),
    .array([.array([.object([.init("}}", .string("}}"))])])]),
    .object([.init("a", .object([.init("b", .object([.init("c", .number("1"))]))]))]),
    .object([.init("__proto__", .string("x")), .init("constructor", .string("y")), .init("={{ 1 }}", .null)]),
    .object([.init("\"'`\\\n\u{2028}{{}}", .array([.string("={{ 1 }}"), .null, .bool(true), .object([])]))]),
    // Lone surrogates, which JSON may hold and Unicode text may not.
    .rawString("\\ud800"), .rawString("\\udc00x"), .rawString("a\\uDBFFb\\\"'`}}\\\\"),
    .rawString("\\ud83d\\ude00\\ud83d"), .array([.rawString("\\udfff")]),
  ]

  static let all = strings.map(OutputValue.string) + others

  /// One megabyte of everything.
  static let long: OutputValue = .string(
    String(repeating: strings.joined(), count: 1 + 1_048_576 / strings.joined().utf8.count))
}

/// Text with `{{X}}` where the parameter stands.
func filled(_ text: String, _ value: OutputValue, _ field: Field, isParameter: Bool = true) -> OutputValue {
  let (bytes, ranges) = marked(text)
  let holes = ranges.map { Hole(range: $0, filling: .value(value), isParameter: isParameter) }
  return Substitution.fill(bytes, holes, in: field)
}

/// The text with each `{{X}}` spelled out, and where those are.
func marked(_ text: String) -> ([UInt8], [Range<Int>]) {
  let placeholder = Array("{{INSTPARM_X_MRAPTSNI}}".utf8)
  var bytes: [UInt8] = []
  var ranges: [Range<Int>] = []
  let parts = text.split(separator: "{{X}}", omittingEmptySubsequences: false)
  for (index, part) in parts.enumerated() {
    if index > 0 {
      ranges.append(bytes.count..<bytes.count + placeholder.count)
      bytes += placeholder
    }
    bytes += Array(part.utf8)
  }
  return (bytes, ranges)
}

/// The bytes of a value as JSON.
func json(_ value: OutputValue) -> [UInt8] {
  var writer = TextWriter(.json)
  writer.value(value)
  return writer.out
}
