// modules: Lexer Parser
// files: Tests/Support/DocumentInvariants.swift
import Lexer
import Parser

/// YAML of any bytes: tokens tile it, there is a sound tree, and the typed readings of our formats take it as it comes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = SourceText(file: FileID(0), path: "fuzz.yaml", bytes: UnsafeBufferPointer(start: bytes, count: count))

  var end: UInt32 = 0
  for token in YAMLTokens.tokens(source) {
    precondition(token.start == end && token.end >= end, "tokens leave a gap at \(end)")
    end = token.end
  }
  precondition(Int(end) == count, "tokens end at \(end)")

  let document = YAMLParser.parse(source)
  if let violation = DocumentInvariants.violation(document) { fatalError(violation) }
  for finding in document.diagnostics { check(finding, count) }
  for index in document.nodes.indices {
    let value = Value(document, index)
    if let decoded = value.decoded { _ = decoded.rawSpan(of: 0..<decoded.utf8.count) }
    _ = value.double
  }
  for finding in UseCaseParser.parse(document).diagnostics { check(finding, count) }
  for finding in EnvironmentParser.parse(name: "fuzz", document).diagnostics { check(finding, count) }
  let skill = SkillParser.parse(folder: "fuzz", source).skill
  precondition(Int(skill.body.end) <= count, "the body of a skill leaves its file")
  return 0
}

private func check(_ finding: Diagnostic, _ count: Int) {
  precondition(finding.span.end <= UInt32(count), "finding beyond the end")
  precondition(finding.fixes.allSatisfy { $0.edits.allSatisfy { $0.span.end <= UInt32(count) } }, "edit beyond the end")
}
