private import Lexer
private import Parser

/// What holds of JSON of any bytes. Run by the fuzzer (`Fuzz/targets/json.swift`) and over its seeds by a test.
package enum JSONFuzz {
  /// Nil if all holds, else a sentence.
  package static func violation(_ bytes: some Collection<UInt8>) -> String? {
    let source = SourceText(file: FileID(0), path: "fuzz.json", bytes: bytes)
    if let violation = tiling(source) { return violation }
    let document = JSONParser.parse(source)
    if let violation = DocumentInvariants.violation(document) { return violation }
    if document.nodes.isEmpty, !document.hasSyntaxErrors { return "nothing was read and nothing said" }
    for finding in document.diagnostics {
      let spans = [finding.span] + finding.labels.map(\.span) + finding.fixes.flatMap(\.edits).map(\.span)
      if spans.contains(where: { Int($0.end) > source.count }) { return "`\(finding.message)` lies beyond the end" }
    }
    for index in document.nodes.indices {
      let value = Value(document, index)
      if let decoded = value.decoded, !decoded.rawSpan.contains(decoded.rawSpan(of: 0..<decoded.utf8.count)) {
        return "string \(index) comes from bytes outside of it"
      }
      _ = (value.double, value.int, value.members.count, value.elements.count)
    }
    return formatting(document)
  }

  private static func tiling(_ source: SourceText) -> String? {
    var end: UInt32 = 0
    for token in JSONLexer.tokens(source) {
      if token.start != end || token.end <= end { return "tokens do not meet at \(end)" }
      end = token.end
    }
    return Int(end) == source.count ? nil : "tokens end at \(end)"
  }

  private static func formatting(_ document: Document) -> String? {
    guard let formatted = JSONFormatter.format(document) else {
      return document.hasSyntaxErrors ? nil : "a sound file was not formatted"
    }
    let again = JSONParser.parse(SourceText(file: FileID(0), path: "fuzz.json", bytes: formatted))
    if again.hasSyntaxErrors { return "the formatter wrote what does not read" }
    if again.nodes.map(\.kind) != document.nodes.map(\.kind) { return "the formatter changed the tree" }
    return JSONFormatter.format(again) == formatted ? nil : "the formatter does not settle"
  }
}
