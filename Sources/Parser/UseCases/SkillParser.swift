package import Lexer

/// Reads the bytes of a `SKILL.md`: YAML between two lines `---`, then Markdown.
package enum SkillParser {
  package static func parse(folder: String, _ source: SourceText) -> (skill: SkillFile, diagnostics: [Diagnostic]) {
    guard let parts = parts(source) else {
      return (SkillFile(folder: folder, source: source, body: source.wholeSpan), [])
    }
    var skill = SkillFile(folder: folder, source: source, body: parts.body)
    let document = YAMLParser.parse(source, in: parts.frontMatter)
    skill.frontMatter = document
    skill.name = document.root?["name"]?.locatedString
    skill.description = document.root?["description"]?.locatedString
    skill.workflowTemplateId = document.root?["workflowTemplateId"]?.locatedString
    return (skill, [])
  }

  /// Nil unless the file begins with a line `---` and another one follows.
  private static func parts(_ source: SourceText) -> (frontMatter: SourceSpan, body: SourceSpan)? {
    let lines = LineIndex(source)
    guard isFence(lines.lineSpan(1), source), lines.lineCount > 1 else { return nil }
    for line in 2...lines.lineCount where isFence(lines.lineSpan(line), source) {
      let start = Int(lines.lineStarts[1])
      let end = Int(lines.lineSpan(line).start)
      let body = line < lines.lineCount ? Int(lines.lineStarts[line]) : source.count
      return (SourceSpan(source.file, start, end), SourceSpan(source.file, body, source.count))
    }
    return nil
  }

  /// Three hyphens and blanks.
  private static func isFence(_ span: SourceSpan, _ source: SourceText) -> Bool {
    let bytes = source.slice(span)
    return bytes.starts(with: [0x2D, 0x2D, 0x2D]) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
