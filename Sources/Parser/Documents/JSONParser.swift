package import Lexer

/// Reads JSON bytes into a `Document`.
///
/// Strict RFC 8259, with one addition: a placeholder `{{…}}` outside quotes is a value. There is always a tree; what is
/// wrong is in the diagnostics (`json-syntax`, `foreign-dialect`, `duplicate-key`, `limit-exceeded`).
package enum JSONParser {
  package static func parse(_ source: SourceText) -> Document {
    if let refusal = refusal(source) {
      return Document(source: source, syntax: .json, nodes: [], diagnostics: [refusal], hasSyntaxErrors: true)
    }
    var nodes: [DocumentNode] = []
    let outcome = JSONLexer.withLexer(source) { lexer in
      withUnsafeTemporaryAllocation(of: JSONTreeBuilder.Frame.self, capacity: Limits.jsonDepth + 1) { frames in
        lexer.position = source.bomLength
        var builder = JSONTreeBuilder(source, lexer, frames)
        defer { builder.deallocate() }
        // One node per twelve bytes is more than ordinary files have.
        var capacity = Swift.min(source.count / 12 + 16, Limits.jsonValues)
        while true {
          var isDone = false
          let known = nodes
          nodes = Array(unsafeUninitializedCapacity: capacity) { table, count in
            _ = table.initialize(fromContentsOf: known)
            isDone = builder.run(UnsafeMutableBufferPointer(rebasing: table[0..<capacity]))
            count = builder.hot.count
          }
          if isDone { break }
          capacity = Swift.min(capacity * 2, Limits.jsonValues)
        }
        return (
          findings: builder.errors.finish(), hasErrors: builder.errors.hasErrors, duplicates: builder.keys.duplicates
        )
      }
    }
    guard let outcome else {
      return Document(source: source, syntax: .json, nodes: [], diagnostics: [], hasSyntaxErrors: true)
    }
    var diagnostics = outcome.findings
    if !outcome.duplicates.isEmpty {
      diagnostics += JSONDuplicateFindings.diagnostics(outcome.duplicates, nodes, source, hasErrors: outcome.hasErrors)
      diagnostics.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }
    return Document(
      source: source, syntax: .json, nodes: nodes, diagnostics: diagnostics, hasSyntaxErrors: outcome.hasErrors)
  }

  /// Files that are not even looked at.
  private static func refusal(_ source: SourceText) -> Diagnostic? {
    if source.count > Limits.fileBytes {
      return Diagnostic(
        rule: "limit-exceeded", severity: .error,
        message: "file has more than \(Limits.fileBytes >> 20) MiB", span: source.startPoint,
        label: "\(source.count >> 20) MiB")
    }
    let first = source.storage.prefix(2)
    let isUTF16 =
      first.elementsEqual([0xFF, 0xFE]) || first.elementsEqual([0xFE, 0xFF])
      || first.elementsEqual([0x7B, 0]) && source.count > 1 || first.elementsEqual([0x5B, 0]) && source.count > 1
    if isUTF16 {
      return Diagnostic(
        rule: "json-syntax", severity: .error, message: "file is UTF-16", span: source.startPoint,
        label: "expected UTF-8", help: "save the file as UTF-8")
    }
    return nil
  }
}
