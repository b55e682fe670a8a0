private import Lexer
private import Parser

/// What holds of YAML of any bytes. Run by the fuzzer (`Fuzz/targets/yaml.swift`) and over its seeds by a test.
package enum YAMLFuzz {
  /// Nil if all holds, else a sentence.
  package static func violation(_ bytes: some Collection<UInt8>) -> String? {
    let source = SourceText(file: FileID(0), path: "fuzz.yaml", bytes: bytes)
    var end: UInt32 = 0
    for token in YAMLTokens.tokens(source) {
      if token.start != end || token.end < end { return "tokens do not meet at \(end)" }
      end = token.end
    }
    if Int(end) != source.count { return "tokens end at \(end)" }

    let document = YAMLParser.parse(source)
    if let violation = DocumentInvariants.violation(document) { return violation }
    for index in document.nodes.indices {
      let value = Value(document, index)
      if let decoded = value.decoded { _ = decoded.rawSpan(of: 0..<decoded.utf8.count) }
      _ = (value.double, value.int, value.members.count, value.elements.count)
    }
    let findings =
      document.diagnostics + UseCaseParser.parse(document).diagnostics
      + EnvironmentParser.parse(name: "fuzz", document).diagnostics
    for finding in findings {
      let spans = [finding.span] + finding.labels.map(\.span) + finding.fixes.flatMap(\.edits).map(\.span)
      if spans.contains(where: { Int($0.end) > source.count }) { return "`\(finding.message)` lies beyond the end" }
    }
    let skill = SkillParser.parse(folder: "fuzz", source).skill
    return Int(skill.body.end) <= source.count ? nil : "the body of a skill leaves its file"
  }
}
