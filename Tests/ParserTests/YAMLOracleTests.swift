import Foundation
import Lexer
import Parser
import Testing

/// Our values against those of ruamel.yaml, which reads YAML 1.2. Left out, as the format wants them otherwise: leading
/// zeros, underscores, `0b`, dates and `<<`.
@Suite struct YAMLOracleTests {
  /// A Python with ruamel.yaml; `script/test` makes one.
  static let python = ProcessInfo.processInfo.environment["CODIKAC_TEST_PYTHON"]

  static let texts = [
    "a: yes\nb: no\nc: on\nd: off\ne: y\nf: ~\ng: null\nh: True\ni: FALSE\nj: ''\nk:\n",
    "a: 1\nb: -2\nc: +3\nd: 1.5\ne: -0.25e3\nf: .5\ng: 1e3\nh: 0x1F\ni: 0o17\nj: 12:30:45\nk: 1.\n",
    "a: plain\n  folded\n  text\n\n  new paragraph\nb: \"double\\n\\t\\u00e9 \\\n  joined\"\nc: 'it''s\n\n  two'\n",
    "a: |\n  one\n   two\n\n  three\nb: |-\n  strip\nc: |+\n  keep\n\nd: >\n  fold\n  ed\n\n   more\n  less\ne: >2-\n    x\n   y\n",
    "a: [1, 'two', {three: 3, \"four\": [4]}, ]\nb: {x: , y: 1}\nc:\n- 1\n-\n  - 2\n  - k: v\n    l: w\n",
    "a: &x {k: [1, 2]}\nb: *x\nc: [*x, *x]\n",
    "# comment\na: b # trailing\nc: 'not # one'\nd: x#y\ne: http://h/p?q=1\nf: a:b\n",
    "\"q k\": 1\n'single': 2\nünï: \"😀\"\n- not a list: 3\n",
  ]

  private static let script = """
    import json, sys
    from ruamel.yaml import YAML
    for text in json.load(sys.stdin):
        try: print(json.dumps(YAML(typ="safe", pure=True).load(text)))
        except Exception: print("null")
    """

  @Test(.enabled(if: python != nil)) func valuesAreThoseOfYAML12() throws {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = ["-c", Self.script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: Self.texts))
    try input.fileHandleForWriting.close()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(
      separator: "\n")
    process.waitUntilExit()
    try #require(lines.count == Self.texts.count)
    for (text, line) in zip(Self.texts, lines) where line != "null" {
      let document = YAMLParser.parse(SourceText(file: FileID(0), path: "a.yaml", text: text))
      let expected = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSObject
      #expect(!document.hasSyntaxErrors, "\(text): \(document.diagnostics.map(\.message))")
      #expect(document.root.map(Self.object) == expected, "\(text)")
    }
    #expect(lines.filter { $0 != "null" }.count >= Self.texts.count - 2, "the oracle reads nearly all of them")
  }

  private static func object(_ value: Value) -> NSObject {
    switch value.kind {
    case .bool: NSNumber(value: value.bool ?? false)
    case .number: NSNumber(value: value.double ?? .nan)
    case .string: (value.string ?? "") as NSString
    case .array: value.elements.map(object) as NSArray
    case .object:
      Dictionary(value.members.map { ($0.name, object($0.value)) }, uniquingKeysWith: { $1 }) as NSDictionary
    default: NSNull()
    }
  }
}
