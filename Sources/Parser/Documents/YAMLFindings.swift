import Lexer

/// The findings of YAML syntax in their wording.
enum YAMLFindings {
  static func syntax(_ problem: YAMLProblem) -> Diagnostic {
    Diagnostic(
      rule: "yaml-syntax", severity: .error, message: problem.message, span: problem.span, label: problem.label,
      labels: problem.labels, help: problem.help)
  }

  // MARK: Limits

  static func tooLarge(_ source: SourceText) -> Diagnostic {
    limit(
      "file has more than \(Limits.fileBytes >> 20) MiB", source.startPoint, "\(source.count >> 20) MiB")
  }

  static func tooDeep(_ span: SourceSpan) -> Diagnostic {
    limit("more than \(Limits.yamlDepth) lists and mappings within each other", span, "one too many")
  }

  static func tooManyValues(_ span: SourceSpan) -> Diagnostic {
    limit("file has more than 1,000,000 values", span, "the rest was not read")
  }

  private static func limit(_ message: String, _ span: SourceSpan, _ label: String) -> Diagnostic {
    Diagnostic(rule: "limit-exceeded", severity: .error, message: message, span: span, label: label)
  }

  // MARK: Aliases

  static func alias(
    _ span: SourceSpan, _ name: String, _ refusal: YAMLAnchors.Refusal, known: [String]
  ) -> Diagnostic {
    var finding = Diagnostic(rule: "yaml-alias", severity: .error, message: "", span: span)
    switch refusal {
    case .unknown:
      finding.message = "alias `*\(name)` names no anchor above it"
      if let near = Suggestions.nearest(name, in: known) {
        finding.help = "did you mean `*\(near)`?"
        finding.fixes = [.replace(span, with: "*\(near)", "use `*\(near)`", .manual)]
      } else if !known.isEmpty {
        finding.help = "anchors are \(Suggestions.list(known.map { "&\($0)" }))"
      } else {
        finding.help = "a value that begins with `*` stands in quotes"
      }
    case .cyclic:
      finding.message = "alias `*\(name)` stands within the value that it names"
      finding.label = "would never end"
    case .tooManyValues:
      finding.message = "alias `*\(name)` expands the file to more than 1,000,000 values"
      finding.label = "one too many"
    case .tooDeep:
      finding.message = "alias `*\(name)` nests more than \(Limits.yamlDepth) lists and mappings"
      finding.label = "one too many"
    }
    return finding
  }

  // MARK: Keys

  static func mergeKey(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule: "yaml-merge-key", severity: .error, message: "merge key `<<` is not read", span: span,
      label: "no key of YAML 1.2", why: "the entries that it should bring in would be missing without a word",
      help: "write the entries out, or use an alias for the whole value")
  }

  static func complexKey(_ span: SourceSpan, _ kind: ValueKind) -> Diagnostic {
    syntax(YAMLProblem("\(kind.phrase) cannot be a key", at: span, "expected text"))
  }

  static func gluedColon(_ source: SourceText, _ span: SourceSpan, _ colon: Int) -> Diagnostic {
    var finding = syntax(
      YAMLProblem(
        "\(source.excerpt(span)) is a key without a value", at: span, "one word: no space after `:`",
        help: "write a space after `:`"))
    let gap = SourceSpan(span.file, colon + 1, colon + 1)
    finding.fixes = [Fix("write a space after `:`", .manual, [TextEdit(gap, " ")])]
    return finding
  }

  static func duplicate(
    _ source: SourceText, _ key: SourceSpan, first: SourceSpan, value: SourceSpan,
    firstValue: SourceSpan, isFlow: Bool
  ) -> Diagnostic {
    var finding = Diagnostic(
      rule: "duplicate-key", severity: .error,
      message: "key \(source.excerpt(key)) stands more than once in one mapping", span: key,
      label: "again here", labels: [Label(first, "first here")],
      why: "only the last value counts")
    guard source.slice(value) == source.slice(firstValue) else {
      finding.help = "keep one of them"
      return finding
    }
    if let entry = YAMLEntryRemoval.span(source, key.union(value), isFlow: isFlow) {
      finding.fixes = [Fix("remove the repeated entry", .safe, [TextEdit(entry, "")])]
    }
    return finding
  }

  // MARK: Scalars

  static func ambiguous(_ source: SourceText, _ span: SourceSpan, _ reading: String) -> Diagnostic {
    let text = source.text(span)
    return Diagnostic(
      rule: "yaml-ambiguous-scalar", severity: .note,
      message: "plain `\(text)` is text here and \(reading) in YAML 1.1",
      span: span, label: "read as text", why: "other readers of this file may see another value",
      fixes: [.replace(span, with: "\"\(text)\"", "put `\(text)` in quotes", .safe)])
  }
}

/// What has to go with an entry of a mapping so that the rest stays as it is.
enum YAMLEntryRemoval {
  /// `entry` is not the first of its mapping. Nil if it is not plain what belongs to it: comments before it, an anchor
  /// in it, a `?` before its key.
  static func span(_ source: SourceText, _ entry: SourceSpan, isFlow: Bool) -> SourceSpan? {
    let bytes = source.storage
    guard !source.slice(entry).contains(0x26) else { return nil }
    var start = Int(entry.start)
    var end = Int(entry.end)
    if isFlow {
      while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
      return start > 0 && bytes[start - 1] == 0x2C ? SourceSpan(entry.file, start - 1, end) : nil
    }
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    guard start > 0, isBreak(bytes[start - 1]) else { return nil }
    if end > start, !isBreak(bytes[end - 1]) {
      while end < source.count, !isBreak(bytes[end]) { end += 1 }
      if end < source.count { end += bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1 }
    }
    return SourceSpan(entry.file, start, end)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isBreak(byte) }
}
