import Lexer
import Parser

/// The fixes of one round: at the wanted level, whole or not at all, none touching another.
struct FixSelection {
  struct Chosen {
    var rule: String
    var edits: [TextEdit]
    var files: Set<FileID> { Set(edits.map(\.span.file)) }
  }

  private(set) var taken: [Chosen] = []

  /// Fixes that touch a frozen file are left out, and those that touch one outside of `within`, if that is given.
  init(
    _ diagnostics: [Diagnostic], _ project: Project, level: Applicability, frozen: Set<FileID>,
    within: Set<FileID>? = nil
  ) {
    let files = Dictionary(project.files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let broken = Set(project.files.filter { $0.document.hasSyntaxErrors }.map(\.id))
    var candidates: [Candidate] = []
    for diagnostic in diagnostics {
      let fix = diagnostic.fixes.first { fix in
        FixSelection.applicability(of: fix, diagnostic, files) >= level && !fix.edits.isEmpty
      }
      guard let fix, let first = fix.edits.first, let last = fix.edits.last else { continue }
      let touched = Set(fix.edits.map(\.span.file))
      guard touched.isDisjoint(with: frozen), touched.allSatisfy({ files[$0] != nil }) else { continue }
      if let within, !touched.isSubset(of: within) || !within.contains(diagnostic.span.file) { continue }
      // In a file with syntax errors nothing but the syntax is mended.
      if !touched.isDisjoint(with: broken), diagnostic.rule != "json-syntax" { continue }
      let path = files[first.span.file]?.path ?? ""
      candidates.append(
        Candidate(
          path: path, start: first.span.start, end: last.span.end,
          chosen: Chosen(rule: diagnostic.rule, edits: fix.edits)
        ))
    }
    candidates.sort {
      ($0.path, $0.start, $0.end, $0.chosen.rule) < ($1.path, $1.start, $1.end, $1.chosen.rule)
    }
    var occupied: [FileID: [SourceSpan]] = [:]
    var seen: Set<[TextEdit]> = []
    for candidate in candidates {
      let edits = candidate.chosen.edits
      guard seen.insert(edits).inserted, FixSelection.isConsistent(edits, files) else { continue }
      guard edits.allSatisfy({ FixSelection.isFree($0.span, in: occupied[$0.span.file] ?? []) }) else { continue }
      for edit in edits { FixSelection.occupy(edit.span, &occupied[edit.span.file, default: []]) }
      taken.append(candidate.chosen)
    }
  }

  private struct Candidate {
    var path: String
    var start: UInt32
    var end: UInt32
    var chosen: Chosen
  }

  /// A safe fix that drops a comment is only suggested, unless the comment is what the finding is about.
  static func applicability(
    of fix: Fix, _ diagnostic: Diagnostic, _ files: [FileID: ProjectFile]
  ) -> Applicability {
    guard fix.applicability == .safe else { return fix.applicability }
    for edit in fix.edits where !edit.span.isEmpty {
      guard let document = files[edit.span.file]?.document, !document.comments.isEmpty else { continue }
      for comment in document.comments where edit.span.start < comment.end && comment.start < edit.span.end {
        if comment.contains(diagnostic.span) { continue }
        if !edit.text.contains(document.source.text(comment)) { return .suggested }
      }
    }
    return fix.applicability
  }

  /// Edits inside their files that do not meet each other.
  private static func isConsistent(_ edits: [TextEdit], _ files: [FileID: ProjectFile]) -> Bool {
    for (index, edit) in edits.enumerated() {
      guard let source = files[edit.span.file]?.document.source, Int(edit.span.end) <= source.count else {
        return false
      }
      if index > 0, edits[index - 1].span.file == edit.span.file, meet(edits[index - 1].span, edit.span) {
        return false
      }
    }
    return true
  }

  /// Two replacements may lie side by side; an insertion may not touch anything, for then order would matter.
  private static func meet(_ a: SourceSpan, _ b: SourceSpan) -> Bool {
    if a.isEmpty || b.isEmpty { return a.start <= b.end && b.start <= a.end }
    return a.start < b.end && b.start < a.end
  }

  /// `spans` are sorted and apart.
  private static func isFree(_ span: SourceSpan, in spans: [SourceSpan]) -> Bool {
    let at = lowerBound(span, spans)
    if at < spans.count, meet(spans[at], span) { return false }
    if at + 1 < spans.count, meet(spans[at + 1], span) { return false }
    return at == 0 || !meet(spans[at - 1], span)
  }

  private static func occupy(_ span: SourceSpan, _ spans: inout [SourceSpan]) {
    spans.insert(span, at: lowerBound(span, spans))
  }

  /// Index of the first span that does not begin before `span`.
  private static func lowerBound(_ span: SourceSpan, _ spans: [SourceSpan]) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if (spans[middle].start, spans[middle].end) < (span.start, span.end) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
