import Emit
import Lexer

/// A report about files that stand in the test.
struct Sample {
  var sources = SourceStore()
  var diagnostics: [Diagnostic] = []

  /// Adds a file and returns it.
  mutating func file(_ path: String, _ text: String) -> SourceText { sources.add(path: path, bytes: text.utf8) }

  func report(suppressed: Int = 0, files: Int? = nil) -> Report {
    Report(
      diagnostics: diagnostics, suppressed: suppressed, files: files ?? sources.sources.count, sources: sources)
  }

  func full(_ style: Style = Style()) -> String { FullRenderer.render(report(), style) }
}

extension SourceText {
  /// The span of the `occurrence`-th place (from 0) where `text` stands; the empty span at the end if there is none.
  func span(_ text: String, _ occurrence: Int = 0) -> SourceSpan {
    let needle = Array(text.utf8)
    var left = occurrence
    for start in 0..<Swift.max(count - needle.count + 1, 0)
    where bytes[start..<start + needle.count].elementsEqual(needle) {
      if left == 0 { return SourceSpan(file, start, start + needle.count) }
      left -= 1
    }
    return wholeSpan.endPoint
  }

  /// From the first byte of one text to the last of another.
  func span(from first: String, to last: String) -> SourceSpan { span(first).union(span(last)) }
}

extension Diagnostic {
  /// An error without the parts that a test does not look at.
  static func error(_ message: String, _ span: SourceSpan, _ label: String = "", labels: [Label] = []) -> Diagnostic {
    Diagnostic(rule: "some-rule", severity: .error, message: message, span: span, label: label, labels: labels)
  }
}
