import Lexer

/// Finds the suppressions of a file.
package enum SuppressionParser {
  /// Those in the comments of a YAML document, in order. A comment on a line of its own stands for the next item, one
  /// behind something for its line.
  package static func suppressions(in document: Document) -> [Suppression] {
    guard !document.comments.isEmpty else { return [] }
    let bytes = document.source.storage
    let file = document.source.file
    var result: [Suppression] = []
    /// Suppressions that stand alone, by index in `result`, whose item is not known yet.
    var waiting: [Int] = []
    for comment in document.comments where comment.count > 1 {
      guard let text = SuppressionText(bytes, Int(comment.start) + 1..<Int(comment.end)) else { continue }
      var lineStart = Int(comment.start)
      var isAlone = true
      while lineStart > document.source.bomLength, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D {
        lineStart -= 1
        if bytes[lineStart] != 0x20, bytes[lineStart] != 0x09 { isAlone = false }
      }
      var isEffective = true
      var scope = comment.endPoint
      if text.isWholeFile {
        scope = document.source.wholeSpan
        isEffective = isAlone && (document.nodes.count < 2 || comment.end <= document.nodes[1].start)
      } else if isAlone {
        waiting.append(result.count)
      } else {
        scope = SourceSpan(file, lineStart, Int(comment.start))
      }
      result.append(
        make(
          text, document.source, place: .comment(comment, isAlone: isAlone), scope: scope, isEffective: isEffective
        ) { range in
          SourceSpan(file, range.lowerBound, range.upperBound)
        })
    }
    let items = items(after: waiting.map { result[$0].span.end }, in: document)
    for (index, item) in zip(waiting, items) { result[index].scope = item ?? result[index].scope }
    return result
  }

  /// Those in the notes of nodes; each stands for its node.
  package static func suppressions(in workflow: Workflow) -> [Suppression] {
    var result: [Suppression] = []
    for (index, node) in workflow.nodes.enumerated() {
      guard node.notes != nil, let notes = node.value.member("notes"), let decoded = notes.value.decoded else {
        continue
      }
      let bytes = decoded.utf8
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let next = Swift.min(end + 1, bytes.count)
        if let text = SuppressionText(bytes, start..<end) {
          let line = decoded.rawSpan(of: start..<next)
          result.append(
            make(
              text, workflow.document.source, place: .notes(node: index, line: line, notes: notes),
              scope: node.value.span,
              isEffective: !text.isWholeFile
            ) { decoded.rawSpan(of: $0) })
        }
        start = next
      }
    }
    return result
  }

  private static func make(
    _ text: SuppressionText, _ source: SourceText, place: Suppression.Place, scope: SourceSpan, isEffective: Bool,
    span: (Range<Int>) -> SourceSpan
  ) -> Suppression {
    Suppression(
      source: source, place: place, rules: text.rules.map { Located($0.text, span($0.range)) },
      reason: text.reason.map { Located($0.text, span($0.range)) }, span: span(text.range), scope: scope,
      isEffective: isEffective)
  }

  /// For each of the ascending offsets the outermost entry of a mapping, or element of a sequence, that begins at or
  /// behind it first. One pass over the tree, however many comments there are.
  private static func items(after offsets: [UInt32], in document: Document) -> [SourceSpan?] {
    var result = [SourceSpan?](repeating: nil, count: offsets.count)
    guard !offsets.isEmpty else { return result }
    let nodes = document.nodes
    let file = document.source.file
    /// Collections around the current node: whether each is a sequence, and the index behind it.
    var around: [(isArray: Bool, end: Int)] = []
    var next = 0
    for (i, node) in nodes.enumerated() {
      while let last = around.last, i >= last.end { around.removeLast() }
      let isKey = node.flags.contains(.key)
      if isKey || around.last?.isArray == true {
        let value = Int(node.next)
        let end = isKey && value < nodes.count ? nodes[value].end : node.end
        while next < offsets.count, node.start >= offsets[next] {
          result[next] = SourceSpan(file, node.start, end)
          next += 1
        }
        if next == offsets.count { break }
      }
      if node.kind == .object || node.kind == .array {
        around.append((node.kind == .array, Int(node.next)))
      }
    }
    return result
  }
}
