import Lexer

/// Builds the node table of one YAML text from its tokens.
///
/// Recursive descent after the grammar of YAML's tokens. The first fault ends the input: every open collection closes
/// with what it has.
struct YAMLTreeBuilder: ~Copyable {
  let source: SourceText
  var scanner: YAMLScanner
  /// The token that is looked at.
  var token: Token
  /// End of the last token that was not empty: where a missing value is.
  var lastEnd: UInt32
  var nodes: [DocumentNode] = []
  var cooked: [UInt32: DecodedText] = [:]
  var findings: [Diagnostic] = []
  var hasSyntaxErrors = false
  /// A fault was told: no more tokens, no more findings about what is missing.
  var hasFailed = false

  var anchors = YAMLAnchors()
  var depth = 0
  /// The deepest collection so far below the innermost anchored node.
  var deepest = 0
  /// Values so far, aliases expanded.
  var valueCount = 0
  /// An alias went over the limit of values: that has been told.
  var isOverBudget = false

  init(_ source: SourceText, in range: Range<Int>) {
    self.source = source
    scanner = YAMLScanner(source, in: range)
    lastEnd = UInt32(clamping: scanner.range.lowerBound)
    token = Token(.endOfFile, 0, 0)
    if let problem = scanner.inputProblem {
      findings.append(YAMLFindings.syntax(problem))
      hasSyntaxErrors = true
    }
    token = scanner.next()
  }

  consuming func document() -> Document {
    stream()
    if let problem = scanner.problem { fail(problem) }
    findings.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return Document(
      source: source, syntax: .yaml, nodes: nodes, diagnostics: findings, hasSyntaxErrors: hasSyntaxErrors,
      comments: scanner.comments, cooked: cooked)
  }

  // MARK: Tokens

  mutating func advance() {
    if token.start < token.end { lastEnd = token.end }
    token = hasFailed ? Token(.endOfFile, lastEnd, lastEnd) : scanner.next()
  }

  func span(_ token: Token) -> SourceSpan { token.span(in: source.file) }
  func span(_ start: UInt32, _ end: UInt32) -> SourceSpan { SourceSpan(source.file, start, end) }
  var here: SourceSpan { span(lastEnd, lastEnd) }

  // MARK: Faults

  /// Ends the input. Of several faults the first is told; one of the bytes (not UTF-8) comes before all.
  mutating func fail(_ problem: YAMLProblem) {
    // What the scanner could not read is mostly why the grammar is not met; it may have looked ahead, though.
    var cause = problem
    if let scanned = scanner.problem, token.kind == .endOfFile || scanned.span.start <= problem.span.start {
      cause = scanned
    }
    stop(YAMLFindings.syntax(cause))
  }

  mutating func stop(_ finding: Diagnostic) {
    guard !hasFailed else { return }
    hasFailed = true
    token = Token(.endOfFile, lastEnd, lastEnd)
    if scanner.inputProblem == nil { findings.append(finding) }
    hasSyntaxErrors = true
  }

  /// A finding after which reading goes on.
  mutating func report(_ finding: Diagnostic, losesTree: Bool = false) {
    guard !hasFailed else { return }
    findings.append(finding)
    if losesTree { hasSyntaxErrors = true }
  }

  // MARK: Nodes

  @discardableResult
  mutating func append(
    _ kind: ValueKind, _ start: UInt32, _ end: UInt32, _ flags: DocumentNode.Flags = []
  ) -> Int {
    nodes.append(
      DocumentNode(start: start, end: end, next: UInt32(clamping: nodes.count + 1), kind: kind, flags: flags))
    return nodes.count - 1
  }

  /// A value that is not written.
  mutating func appendEmpty(isKey: Bool = false) {
    let kind: ValueKind = hasFailed ? .invalid : isKey ? .string : .null
    append(kind, lastEnd, lastEnd, isKey ? .key : [])
    if !isKey { countValues(1) }
  }

  /// Counts values; over the limit the file ends here.
  mutating func countValues(_ count: Int) {
    valueCount += count
    if valueCount > Limits.yamlValues { stop(YAMLFindings.tooManyValues(here)) }
  }

  // MARK: Stream

  private mutating func stream() {
    directives()
    if token.kind == .documentStart { advance() }
    if token.kind != .endOfFile, token.kind != .documentEnd, token.kind != .documentStart {
      node(.block)
    }
    while token.kind == .documentEnd { advance() }
    switch token.kind {
    case .endOfFile: break
    case .documentStart, .directive:
      fail(
        YAMLProblem(
          "a second document begins here", at: span(token), "one file holds one document",
          help: "remove `---` or move what follows to a file of its own"))
    default: unexpectedAfterRoot()
    }
  }

  private mutating func directives() {
    while token.kind == .directive {
      let words = source.text(span(token)).split { $0 == " " || $0 == "\t" }
      if words.first == "%YAML", let version = words.dropFirst().first, version != "1.1", version != "1.2" {
        let problem = YAMLProblem("YAML \(version) is not known", at: span(token), "1.1 and 1.2 are read")
        return fail(problem)
      }
      advance()
      if token.kind != .directive, token.kind != .documentStart {
        fail(YAMLProblem("`---` is missing after the directives", at: span(token.start, token.start)))
      }
    }
  }

  private mutating func unexpectedAfterRoot() {
    guard let root = nodes.first else { return }
    let text = firstOfLine(token)
    switch root.kind {
    case .object where root.flags.contains(.flow), .array where root.flags.contains(.flow):
      fail(YAMLProblem("nothing can follow the closing bracket of the document", at: text))
    case .object: fail(badIndent(text, of: "keys", column: root.start))
    case .array: unexpectedInList(root.start)
    default:
      fail(YAMLProblem("the document is complete before this text", at: text, "expected the end of the file"))
    }
  }
}
