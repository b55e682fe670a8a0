import Lexer

/// Collects what is wrong with a JSON file: one finding per cause.
struct JSONErrors {
  /// More findings of one file help nobody.
  static let most = 20
  static let mostDuplicates = 1_000
  /// So many strings or keys in foreign quotes make a file JSON5.
  static let dialectThreshold = 3

  let source: SourceText
  private(set) var findings: [Diagnostic] = []
  private(set) var comments: [SourceSpan] = []
  private(set) var hasErrors = false
  /// What begins up to here is a consequence of the last malformed place: only blanks and comments lie between.
  private var quietUntil = -1
  private var json5Places: [SourceSpan] = []
  private var isAllJSON5 = true
  /// Set once the whole file is refused; nothing else is said then.
  private var verdict: Diagnostic?

  init(_ source: SourceText) { self.source = source }

  /// True if nothing but blanks and comments lies between the last malformed place and `offset`.
  func isQuiet(at offset: Int) -> Bool { quietUntil >= offset }

  /// True if nothing more is shown of this file.
  var isFull: Bool { findings.count >= JSONErrors.most }

  /// Says that what follows `offset` directly is a consequence of what was reported.
  mutating func hush(after offset: Int) {
    var i = Swift.max(offset, 0)
    while i < source.count, [0x20, 0x09, 0x0A, 0x0D].contains(source.storage[i]) { i += 1 }
    quietUntil = i
  }

  mutating func report(
    _ message: String, _ span: SourceSpan, label: String = "", labels: [Label] = [], help: String? = nil,
    fixes: [Fix] = [], isJSON5: Bool = false, quietAfter offset: Int
  ) {
    hasErrors = true
    hush(after: offset)
    if !isJSON5 { isAllJSON5 = false }
    guard !isFull else { return }
    findings.append(
      Diagnostic(
        rule: "json-syntax", severity: .error, message: message, span: span, label: label, labels: labels, help: help,
        fixes: fixes))
  }

  mutating func report(_ fault: JSONFault, quietAfter offset: Int) {
    if fault.isJSON5 { json5Places.append(fault.span) }
    report(
      fault.message, fault.span, label: fault.label, help: fault.help, isJSON5: fault.isJSON5, quietAfter: offset)
  }

  mutating func comment(_ token: Token) {
    hasErrors = true
    let span = token.span(in: source.file)
    let text = source.slice(span)
    if text.starts(with: "/*".utf8), text.count < 4 || !text.suffix(2).elementsEqual("*/".utf8) {
      report(
        "comment is not closed", SourceSpan(source.file, span.start, span.start + 2), label: "expected `*/`",
        quietAfter: Int(token.end))
      return
    }
    if isQuiet(at: Int(token.start)) { hush(after: Int(token.end)) }
    comments.append(span)
  }

  mutating func forgetComments() { comments = [] }

  /// Refuses the whole file with one finding.
  mutating func refuse(_ rule: String, _ message: String, _ span: SourceSpan, label: String = "", help: String? = nil) {
    hasErrors = true
    verdict =
      verdict
      ?? Diagnostic(rule: rule, severity: .error, message: message, span: span, label: label, help: help)
  }

  /// Stops with one finding beside those that came before it.
  mutating func limit(_ message: String, _ span: SourceSpan, label: String) {
    hasErrors = true
    isAllJSON5 = false
    findings.append(
      Diagnostic(rule: "limit-exceeded", severity: .error, message: message, span: span, label: label))
  }

  /// Offset of the last byte before `offset` that is neither a blank nor in a comment; nil if there is none.
  func visibleOffset(before offset: Int) -> Int? {
    var i = offset - 1
    var comment = comments.count - 1
    while i >= 0 {
      while comment >= 0, Int(comments[comment].start) > i { comment -= 1 }
      if comment >= 0, i < Int(comments[comment].end) {
        i = Int(comments[comment].start) - 1
        continue
      }
      switch source.storage[i] {
      case 0x20, 0x09, 0x0A, 0x0D: i -= 1
      default: return i
      }
    }
    return nil
  }

  /// All findings of the syntax, in the order of the file.
  func finish() -> [Diagnostic] {
    if let verdict { return [verdict] }
    if json5Places.count >= JSONErrors.dialectThreshold, isAllJSON5, let first = json5Places.first {
      return [
        Diagnostic(
          rule: "foreign-dialect", severity: .error, message: "file is written in JSON5, not JSON", span: first,
          label: "JSON has no such spelling",
          help: "put keys and texts in double quotes, and remove comments and trailing commas")
      ]
    }
    var all = findings
    if let first = comments.first {
      let count = comments.count
      all.append(
        Diagnostic(
          rule: "json-syntax", severity: .error,
          message: count == 1 ? "file holds a comment" : "file holds \(count) comments", span: first,
          label: "JSON has no comments",
          fixes: [
            Fix(
              count == 1 ? "remove the comment" : "remove the comments", .safe,
              comments.map { TextEdit(removal(of: $0), "") })
          ]))
    }
    return all.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// A comment with the blanks before it; with its line break too if it has the line for itself.
  private func removal(of comment: SourceSpan) -> SourceSpan {
    let bytes = source.storage
    var start = Int(comment.start)
    while start > source.bomLength, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = Int(comment.end)
    let ownsLineStart = start == source.bomLength || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    guard ownsLineStart else { return SourceSpan(source.file, start, end) }
    while end < source.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end < source.count, bytes[end] == 0x0D { end += 1 }
    if end < source.count, bytes[end] == 0x0A, end > 0 { end += 1 }
    return SourceSpan(source.file, start, end)
  }
}
