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
    let builder = withFrames(source) { lexer, frames in
      var builder = JSONTreeBuilder(source, lexer, frames)
      // One node per twelve bytes is more than ordinary files have.
      var capacity = Swift.min(source.count / 12 + 16, Limits.jsonValues)
      var isDone = false
      while !isDone {
        let known = nodes
        nodes = Array(unsafeUninitializedCapacity: capacity) { table, count in
          _ = table.initialize(fromContentsOf: known)
          isDone = builder.run(UnsafeMutableBufferPointer(rebasing: table[0..<capacity]))
          count = builder.hot.count
        }
        capacity = Swift.min(capacity * 2, Limits.jsonValues)
      }
      builder.deallocate()
      return builder
    }
    guard let builder else {
      return Document(source: source, syntax: .json, nodes: [], diagnostics: [], hasSyntaxErrors: true)
    }
    let hasErrors = builder.errors.hasErrors
    var diagnostics = builder.errors.finish()
    if !builder.keys.duplicates.isEmpty {
      diagnostics += JSONDuplicateFindings.diagnostics(builder.keys.duplicates, nodes, source, hasErrors: hasErrors)
      diagnostics.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }
    return Document(
      source: source, syntax: .json, nodes: nodes, diagnostics: diagnostics, hasSyntaxErrors: hasErrors)
  }

  /// Runs `body` with a lexer behind the BOM and room for the frames of all containers that may be open at once.
  private static func withFrames<R>(
    _ source: SourceText, _ body: (JSONLexer, UnsafeMutablePointer<JSONTreeBuilder.Frame>) -> R
  ) -> R? {
    let result = JSONLexer.withLexer(source) { lexer -> R? in
      lexer.position = source.bomLength
      return withUnsafeTemporaryAllocation(of: JSONTreeBuilder.Frame.self, capacity: Limits.jsonDepth + 1) { frames in
        frames.baseAddress.map { body(lexer, $0) }
      }
    }
    return result ?? nil
  }

  /// Files that are not even looked at.
  private static func refusal(_ source: SourceText) -> Diagnostic? {
    if source.count > Limits.fileBytes {
      return Diagnostic(
        rule: "limit-exceeded", severity: .error,
        message: "file has more than \(Limits.fileBytes >> 20) MiB", span: source.startPoint,
        label: "\(source.count >> 20) MiB")
    }
    if isUTF16(source.storage[0], source.storage[1], source.count) {
      return Diagnostic(
        rule: "json-syntax", severity: .error, message: "file is UTF-16", span: source.startPoint,
        label: "expected UTF-8", help: "save the file as UTF-8")
    }
    return nil
  }

  /// A byte order mark of UTF-16, or a bracket whose other byte is zero.
  private static func isUTF16(_ first: UInt8, _ second: UInt8, _ count: Int) -> Bool {
    switch (first, second) {
    case (0xFF, 0xFE), (0xFE, 0xFF): true
    case (0x7B, 0), (0x5B, 0), (0, 0x7B), (0, 0x5B): count > 1
    default: false
    }
  }
}
