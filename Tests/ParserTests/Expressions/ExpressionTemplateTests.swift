import Foundation
import Lexer
import Parser
import Support
import Testing

@Suite struct ExpressionTemplateTests {
  private func parse(_ text: String) -> ExpressionTemplate? {
    let source = SourceText(file: FileID(0), path: "", text: text)
    return ExpressionTemplate(DecodedText.scalar(source, source.wholeSpan, quoted: false, escaped: false))
  }

  private func faults(_ text: String) -> [String] {
    parse(text)?.faults.map { fault in
      let kind =
        switch fault.kind {
        case .syntax: "syntax"
        case .empty: "empty"
        case .statement: "statement"
        case .engine: "engine"
        case .unsupported: "unsupported"
        case .forbidden(let name): "forbidden \(name)"
        case .constructorText: "constructor"
        case .bareDollar: "dollar"
        }
      return kind + (fault.cut.map { ", cut in \($0.place)" } ?? "")
    } ?? ["no template"]
  }

  @Test(arguments: [
    "=", "=text", "={{ 1 }}", "=a {{ $json.x }} b {{ $json.y }}", "={{ {a: 1} }}", "={{ {a:{b:1} } }}", "={{ 1; 2 }}",
    "={{ \"\\}}\" }}", "={{", "={{ $('A').item }}", "={{ x.$ }}", "={{ ({ arguments: 1 }) }}",
    "={{ $json['__' + 'proto__'] }}",
    "={{ ({ constructor: 1 }) }}", "={{ `${a?.b ?? ''}` }}", "={{ `${f(a?.b)}` }}", "={{ $json[`prototype`] }}",
    "={{ ({ __proto__: 1 }) }}", "={{ $ (1) }}", "={{ {{INSTPARM_COUNT_MRAPTSNI}} + 1 }}",
  ])
  func takesWhatN8nTakes(text: String) {
    #expect(faults(text) == [])
  }

  @Test(arguments: [
    ("={{ }}", "empty"), ("={{ /* x */ }}", "empty"), ("={{ const a = 1 }}", "statement"),
    ("={{ if (1) { 2 } }}", "statement"), ("={{ $json. }}", "syntax"),
    ("={{ $json.arguments }}", "forbidden arguments"),
    ("={{ arguments }}", "forbidden arguments"), ("={{ $json?.['caller'] }}", "forbidden caller"),
    ("={{ (({ callee }) => 1)(x) }}", "forbidden callee"), ("={{ (({ [k]: v }) => v)(x) }}", "unsupported"),
    ("={{ $ }}", "dollar"), ("={{ f($) }}", "dollar"), ("={{ new $() }}", "dollar"),
    ("={{ import('x') }}", "unsupported"),
    ("={{ `${a?.b}` }}", "unsupported"), ("={{ `${(a.b?.c.d)}` }}", "unsupported"),
    ("={{ x }} the text . constructor", "constructor"), ("=.constructorName", "constructor"),
    ("={{ {a:{b:1}} }}", "syntax, cut in braces"), ("={{{ a: 1 }}}", "syntax, cut in braces"),
    ("={{ \"}}\" }}", "syntax, cut in string"), ("={{ `a}}` }}", "syntax, cut in template"),
    ("={{ 1 /* }} */ }}", "engine, cut in comment"), ("={{ `${ {a: 1}} ` }}", "syntax, cut in braces"),
    ("={{ {a: 1 }}", "syntax"), ("={{ 'x }}", "syntax"),
  ])
  func saysWhatN8nRefuses(text: String, expected: String) {
    #expect(faults(text) == [expected], "\(text)")
  }

  @Test func everyPieceIsJudged() {
    #expect(faults("={{ ) }} {{ 1 }} {{ ( }}") == ["syntax", "syntax"])
  }

  @Test func spansLeadBackToTheFile() throws {
    // In JSON: "={{ \"é\\u00e9\\}}\" + $json.arguments }}"
    let json = #""={{ \"é\u00e9\\}}\" + $json.arguments }}""#
    let source = SourceText(file: FileID(0), path: "", text: json)
    let text = DecodedText.scalar(source, source.wholeSpan, quoted: true, escaped: true)
    let template = try #require(ExpressionTemplate(text))
    let fault = try #require(template.faults.first)
    #expect(fault.kind == .forbidden("arguments"))
    #expect(source.text(template.span(of: fault.range)) == "arguments")
    #expect(
      source.text(template.span(of: template.codes[0].tree.root, in: template.codes[0])).hasSuffix("$json.arguments "))
  }

  @Test func cutsTellWhatToWrite() throws {
    for text in ["={{ {a:{b:1}} }}", "={{ \"}}\" }}", "={{ `}}` }}"] {
      let template = try #require(parse(text))
      let cut = try #require(template.faults.first?.cut)
      #expect(template.text.utf8[cut.braces].elementsEqual("}}".utf8))
      var mended = template.text.utf8
      mended.replaceSubrange(cut.braces, with: Array((cut.place == .braces ? "} }" : "\\}}").utf8))
      #expect(faults(String(decoding: mended, as: UTF8.self)) == [], "\(text)")
    }
  }

  @Test func takesWhateverComes() {
    let pieces = [
      "{{", "}}", "\\", "{", "}", "\"", "'", "`", "$(", ")", "$json", ".", "/*", "*/", "//", "${", " ", "é", "a", "\n",
    ]
    var random = SplitMix64(seed: 47)
    for _ in 0..<4000 {
      var text = "="
      for _ in 0..<random.below(24) { text += pieces[random.below(pieces.count)] }
      guard let template = parse(text) else { continue }
      let all = 0..<template.text.utf8.count
      for fault in template.faults {
        #expect(all.lowerBound <= fault.range.lowerBound && fault.range.upperBound <= all.upperBound, "\(text)")
        if let cut = fault.cut { #expect(template.text.utf8[cut.braces].elementsEqual("}}".utf8), "\(text)") }
      }
      for code in template.codes {
        for node in code.tree.nodes.indices {
          let range = code.templateRange(code.tree.range(node))
          #expect(code.range.lowerBound <= range.lowerBound && range.upperBound <= code.range.upperBound, "\(text)")
        }
      }
    }
  }

  /// What n8n 2.41 itself said of hand-made templates and of those of real workflows.
  @Test(.enabled(if: SharedFolder.isGiven))
  func agreesWithN8n() throws {
    var count = 0
    for item in try SharedFolder.lines("n8n/expression-cases.jsonl") + SharedFolder.lines("n8n/expressions.jsonl") {
      guard let text = item["template"] as? String, let verdict = item["verdict"] as? [String: Any],
        let pieces = item["pieces"] as? [[String: Any]], text.hasPrefix("=")
      else { continue }
      let found = try #require(parse(text))
      #expect(found.faults.isEmpty == (verdict["ok"] as? Bool), "\(text): \(found.faults.map(\.message)), \(verdict)")
      let parses = pieces.compactMap { $0["parses"] as? Bool }
      #expect(found.codes.map(\.tree.parses) == parses, "\(text)")
      count += 1
    }
    #expect(count > 1000)
  }

  @Test(.enabled(if: SharedFolder.isGiven))
  func agreesOnCode() throws {
    var count = 0
    for item in try SharedFolder.lines("n8n/expressions.jsonl") {
      guard item["language"] as? String == "javaScript", let text = item["source"] as? String,
        let verdict = item["verdict"] as? [String: Any]
      else { continue }
      let source = SourceText(file: FileID(0), path: "", text: text)
      let tree = CodeTree.parse(DecodedText.scalar(source, source.wholeSpan, quoted: false, escaped: false))
      #expect(tree.runs == (verdict["ok"] as? Bool), "\(text): \(tree.faults.map(tree.message))")
      count += 1
    }
    #expect(count > 90)
  }
}
