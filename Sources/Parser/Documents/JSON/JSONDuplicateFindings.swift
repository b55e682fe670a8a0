import Lexer

/// Says which keys stand twice in one object.
enum JSONDuplicateFindings {
  /// Without fixes where other findings say that the tree is not what the author meant.
  static func diagnostics(
    _ duplicates: [JSONKeyTable.Duplicate], _ nodes: [DocumentNode], _ source: SourceText, hasErrors: Bool
  ) -> [Diagnostic] {
    duplicates.prefix(JSONErrors.mostDuplicates).map { duplicate in
      let key = span(nodes[Int(duplicate.key)], source)
      return Diagnostic(
        rule: "duplicate-key", severity: .error,
        message: "key \(name(key, source)) stands more than once in one object", span: key, label: "again here",
        labels: [Label(span(nodes[Int(duplicate.first)], source), "first here")],
        why: "n8n keeps the last value and drops the others",
        fixes: hasErrors ? [] : fix(duplicate, nodes, source).map { [$0] } ?? [])
    }
  }

  /// The key in backticks without its quotes.
  private static func name(_ key: SourceSpan, _ source: SourceText) -> String {
    source.excerpt(SourceSpan(key.file, key.start + 1, key.end - 1))
  }

  /// The same value twice: the later member goes. Different values: the earlier one, which nothing reads.
  private static func fix(
    _ duplicate: JSONKeyTable.Duplicate, _ nodes: [DocumentNode], _ source: SourceText
  ) -> Fix? {
    let later = Int(duplicate.key)
    let earlier = Int(duplicate.previous)
    guard later + 1 < nodes.count, earlier + 1 < later else { return nil }
    if isSameValue(earlier + 1, later + 1, nodes, source) {
      guard let before = endOfMember(before: nodes[later].start, source) else { return nil }
      let removal = SourceSpan(source.file, before, nodes[later + 1].end)
      return .replace(removal, with: "", "remove the repeated member", .safe)
    }
    let next = Int(nodes[earlier + 1].next)
    guard next < nodes.count else { return nil }
    let removal = SourceSpan(source.file, nodes[earlier].start, nodes[next].start)
    return .replace(removal, with: "", "remove the earlier member", .suggested)
  }

  /// End of the member before a key: the comma between them and the blanks around it are skipped.
  private static func endOfMember(before key: UInt32, _ source: SourceText) -> UInt32? {
    let comma = skipBlanksBack(key, source)
    guard comma > 0, source.storage[Int(comma) - 1] == 0x2C else { return nil }
    return skipBlanksBack(comma - 1, source)
  }

  private static func skipBlanksBack(_ offset: UInt32, _ source: SourceText) -> UInt32 {
    var i = offset
    while i > 0, [0x20, 0x09, 0x0A, 0x0D].contains(source.storage[Int(i) - 1]) { i -= 1 }
    return i
  }

  /// True if both subtrees have the same shape and the same scalars, byte for byte.
  private static func isSameValue(_ a: Int, _ b: Int, _ nodes: [DocumentNode], _ source: SourceText) -> Bool {
    let count = Int(nodes[a].next) - a
    guard Int(nodes[b].next) - b == count, a + count <= nodes.count, b + count <= nodes.count else { return false }
    for i in 0..<count {
      let (left, right) = (nodes[a + i], nodes[b + i])
      guard left.kind == right.kind, Int(left.next) - a == Int(right.next) - b else { return false }
      if left.kind == .array || left.kind == .object { continue }
      guard source.slice(span(left, source)).elementsEqual(source.slice(span(right, source))) else { return false }
    }
    return true
  }

  private static func span(_ node: DocumentNode, _ source: SourceText) -> SourceSpan {
    SourceSpan(source.file, node.start, node.end)
  }
}
