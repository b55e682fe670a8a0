import Lexer
import Parser
import Support
import Testing

@testable import Analysis

/// The loop of the fix engine, with checks that find what the test wants.
@Suite struct FixEngineTests {
  /// Plain files, parsed as workflows.
  private static func input(_ texts: [String]) -> ProjectInput {
    var store = SourceStore()
    var input = ProjectInput(kind: .workflows, files: [])
    for (index, text) in texts.enumerated() {
      let path = "\(index).json"
      input.files.append(.init(source: store.add(path: path, bytes: text.utf8), relativePath: path))
    }
    return input
  }

  private static func run(
    _ texts: [String], level: Applicability = .safe,
    find: @escaping (ProjectFile, [ProjectFile]) -> [Diagnostic]
  ) async -> (texts: [String], result: FixResult) {
    let input = input(texts)
    let build: (ProjectInput) async -> Project = { ProjectBuilder.buildSerially($0) }
    let result = await FixEngine.fix(input, level: level, build: build) { project in
      let syntax = project.files.flatMap(\.document.diagnostics)
      return CheckResult(diagnostics: syntax + project.files.flatMap { find($0, project.files) })
    }
    let after = input.files.map { file in
      let bytes = result.changed.first { $0.file == file.source.file }?.bytes ?? Array(file.source.bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    return (after, result)
  }

  /// Replaces every `from` of a file by `to`.
  private static func replacing(
    _ from: String, _ to: String, rule: String, _ applicability: Applicability = .safe
  ) -> (ProjectFile) -> [Diagnostic] {
    { file in
      let bytes = Array(file.document.source.bytes)
      let pattern = Array(from.utf8)
      guard bytes.count >= pattern.count else { return [] }
      return (0...bytes.count - pattern.count).filter { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }.map {
        let span = SourceSpan(file.id, $0, $0 + pattern.count)
        return Diagnostic(
          rule: rule, severity: .error, message: "`\(from)`", span: span,
          fixes: [.replace(span, with: to, "write `\(to)`", applicability)])
      }
    }
  }

  @Test func fixesAreAppliedAllAtOnceAndUntilNoneIsLeft() async {
    let a = Self.replacing("a1", "b1", rule: "first")
    let b = Self.replacing("b1", "c1", rule: "second")
    let (texts, result) = await Self.run([#"["a1","a1"]"#]) { file, _ in a(file) + b(file) }
    #expect(texts == [#"["c1","c1"]"#])
    #expect(result.applied == ["first": 2, "second": 2])
    #expect(result.remaining.diagnostics.isEmpty)
  }

  @Test func onlyTheWantedLevelIsApplied() async {
    let suggested = Self.replacing("a1", "b1", rule: "first", .suggested)
    let manual = Self.replacing("a2", "b2", rule: "second", .manual)
    let find: (ProjectFile, [ProjectFile]) -> [Diagnostic] = { file, _ in suggested(file) + manual(file) }
    #expect(await Self.run([#"["a1","a2"]"#], level: .safe, find: find).texts == [#"["a1","a2"]"#])
    #expect(await Self.run([#"["a1","a2"]"#], level: .suggested, find: find).texts == [#"["b1","a2"]"#])
  }

  @Test func rulesThatFightLeaveTheFileAsItWas() async throws {
    let forth = Self.replacing("a1", "b1", rule: "forth")
    let back = Self.replacing("b1", "a1", rule: "back")
    let other = Self.replacing("x", "y", rule: "other")
    let (texts, result) = await Self.run([#"["x","a1"]"#, #"["x"]"#]) { file, _ in
      forth(file) + back(file) + other(file)
    }
    #expect(texts == [#"["x","a1"]"#, #"["y"]"#])
    let finding = try #require(result.remaining.diagnostics.first { $0.rule == "fix-not-applied" })
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("`back`") && finding.message.contains("`forth`"))
    #expect(finding.span == SourceSpan(FileID(0), 0, 0))
    #expect(result.applied == ["other": 1])
  }

  @Test func whatGrowsForEverIsPutBack() async throws {
    let grow = Self.replacing("a1", "a1a1", rule: "grow")
    let (texts, result) = await Self.run([#"["a1"]"#]) { file, _ in Array(grow(file).prefix(1)) }
    #expect(texts == [#"["a1"]"#])
    #expect(result.remaining.diagnostics.contains { $0.rule == "fix-not-applied" && $0.message.contains("`grow`") })
  }

  @Test func aFixThatBreaksTheSyntaxIsPutBack() async {
    let bad = Self.replacing(#""a1""#, #""a1"#, rule: "bad")
    let good = Self.replacing("b1", "c1", rule: "good")
    let (texts, result) = await Self.run([#"["a1"]"#, #"["b1"]"#]) { file, _ in bad(file) + good(file) }
    #expect(texts == [#"["a1"]"#, #"["c1"]"#])
    #expect(result.remaining.diagnostics.contains { $0.rule == "fix-not-applied" && $0.message.contains("`bad`") })
  }

  @Test func aFixOfSeveralFilesIsTakenWholeOrNotAtAll() async {
    let find: (ProjectFile, [ProjectFile]) -> [Diagnostic] = { file, files in
      guard file.id == FileID(0), file.document.source.count == 6, files.count == 2 else { return [] }
      let edits = files.map { TextEdit(SourceSpan($0.id, 1, 5), $0.id == FileID(0) ? #""new""# : #""new"#) }
      return [
        Diagnostic(
          rule: "both", severity: .error, message: "both", span: SourceSpan(file.id, 0, 1),
          fixes: [Fix("both", .safe, edits)])
      ]
    }
    let (texts, result) = await Self.run([#"["ab"]"#, #"["ab"]"#], find: find)
    #expect(texts == [#"["ab"]"#, #"["ab"]"#])
    #expect(result.changed.isEmpty && result.applied.isEmpty)
    #expect(result.remaining.diagnostics.filter { $0.rule == "fix-not-applied" }.count == 2)
  }

  @Test func inABrokenFileOnlyTheSyntaxIsMended() async {
    let a = Self.replacing("a1", "b1", rule: "first")
    let (texts, _) = await Self.run([#"["a1",]"#, #"["a1" "a1"]"#]) { file, _ in a(file) }
    #expect(texts == [#"["b1"]"#, #"["a1" "a1"]"#])
  }

  @Test func overlappingFixesWait() async {
    let long = Self.replacing("abc", "x", rule: "long")
    let short = Self.replacing("bc", "y", rule: "short")
    let (texts, result) = await Self.run([#"["abc"]"#]) { file, _ in long(file) + short(file) }
    #expect(texts == [#"["x"]"#])
    #expect(result.applied == ["long": 1])
  }

  @Test func aDroppedCommentDemotesAFix() {
    var store = SourceStore()
    let source = store.add(path: "codika.yaml", bytes: "a: 1 # why\nb: 2\n".utf8)
    let document = YAMLParser.parse(source)
    let file = ProjectFile(id: source.file, path: source.path, role: .config, document: document)
    let files = [source.file: file]
    func applicability(_ span: SourceSpan, _ text: String, at place: SourceSpan) -> Applicability {
      let fix = Fix.replace(span, with: text, "change", .safe)
      let finding = Diagnostic(rule: "x", severity: .error, message: "x", span: place, fixes: [fix])
      return FixSelection.applicability(of: fix, finding, files)
    }
    let key = SourceSpan(source.file, 0, 1)
    #expect(document.comments == [SourceSpan(source.file, 5, 10)])
    #expect(applicability(SourceSpan(source.file, 0, 11), "", at: key) == .suggested)
    #expect(applicability(SourceSpan(source.file, 0, 4), "", at: key) == .safe)
    #expect(applicability(SourceSpan(source.file, 0, 11), "c: 3 # why\n", at: key) == .safe)
    #expect(applicability(SourceSpan(source.file, 5, 10), "", at: SourceSpan(source.file, 7, 9)) == .safe)
  }
}
