package import Analysis
package import Lexer

/// One case of a corpus file, run.
package struct CorpusRun: Sendable {
  package let project: ExampleProject
  package let input: ProjectInput
  package let store: SourceStore
  package let options: CheckOptions
  package let result: CheckResult
  /// After all fixes but those that somebody has to choose.
  package let fixed: FixResult

  package init(_ rule: String, _ example: CorpusFile.Case) async {
    var files: [(path: String, text: String)] = []
    for block in example.sources {
      let text = MarkedSource(block.content, language: block.language).text
      files.append((block.path, CorpusRun.encoded(text, block.flags)))
    }
    let isVerbatim = example.sources.contains { $0.flags.contains("verbatim") }
    var project = ExampleProject(
      files: files, faults: example.faults.map { ($0.path, $0.kind) },
      hasWorkflowsFolder: example.hasWorkflowsFolder, isVerbatim: isVerbatim)
    if example.hasDefinitions { project.definitions = CorpusRun.definitions }
    self = await CorpusRun(
      project,
      rules: [rule] + example.alongside, ruleset: example.ruleset)
  }

  /// The hand-made descriptions of nodes.
  package static let definitions = NodeDefinitions(
    Expect.read("Corpus/n8n/catalog/nodes.json") ?? "", package: "n8n-nodes-base")

  package init(_ project: ExampleProject, rules: [String]?, ruleset: Ruleset = .codika) async {
    self.project = project
    var store = SourceStore()
    input = project.input(into: &store, ruleset: ruleset)
    self.store = store
    options = CheckOptions(only: rules)
    result = await Analyzer.check(await ProjectBuilder.build(input), options)
    fixed = await FixEngine.fix(input, options, level: .suggested)
  }

  /// The text of a file as it was given, after the fixes; nil if a fix changed what stands around a fragment.
  package func fixedText(_ index: Int) -> String? {
    let file = project.files[index]
    let id = input.files[index].source.file
    guard let bytes = fixed.changed.first(where: { $0.file == id })?.bytes else {
      return String(decoding: Array(file.text.utf8)[file.given], as: UTF8.self)
    }
    let whole = Array(file.text.utf8)
    let before = whole[..<file.given.lowerBound]
    let after = whole[file.given.upperBound...]
    guard bytes.starts(with: before), bytes.count >= before.count + after.count,
      bytes.suffix(after.count).elementsEqual(after)
    else { return nil }
    return String(decoding: bytes[before.count..<bytes.count - after.count], as: UTF8.self)
  }

  /// The marks of the findings in a file, in order; nil for a finding outside of a fragment.
  package func marks(_ index: Int, language: String) -> [Mark?] {
    let file = project.files[index]
    let given = String(decoding: Array(file.text.utf8)[file.given], as: UTF8.self)
    let lineIndex = LineIndex(SourceText(file: FileID(0), path: file.path, text: given))
    return result.diagnostics.filter { $0.span.file == input.files[index].source.file }.map { diagnostic in
      let span = diagnostic.span.range
      let isWhole = span == 0..<0
      guard isWhole || file.given.lowerBound <= span.lowerBound && span.upperBound <= file.given.upperBound else {
        return nil
      }
      let start = isWhole ? 0 : span.lowerBound - file.given.lowerBound
      return Mark(
        diagnostic, start..<start + span.count, in: lineIndex, sign: Mark.sign(language))
    }
  }

  /// The marks of the findings about a file that could not be read.
  package func faultMarks(_ index: Int) -> [Mark] {
    let fault = input.faults[index]
    let lineIndex = LineIndex(SourceText(file: fault.file, path: fault.path, text: ""))
    return result.diagnostics.filter { $0.span.file == fault.file }.map { Mark($0, 0..<0, in: lineIndex, sign: "//") }
  }

  /// `crlf` and `bom` of a block: bytes that Markdown cannot show.
  static func encoded(_ text: String, _ flags: Set<String>) -> String {
    var text = text
    if flags.contains("crlf") {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    if flags.contains("bom") { text = "\u{FEFF}" + text }
    return text
  }

  package static func decoded(_ text: String, _ flags: Set<String>) -> String {
    guard !flags.isDisjoint(with: ["crlf", "bom"]) else { return text }
    var scalars = Array(text.unicodeScalars)
    if flags.contains("bom"), scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    if flags.contains("crlf") { scalars.removeAll { $0 == "\r" } }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }
}
