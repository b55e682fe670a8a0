package import Lexer

/// Typed view of `version.json`. Unknown keys stay members of the document.
package struct VersionFile: Sendable {
  package var document: Document
  /// `X.Y.Z`; nil means `1.0.0`.
  package var version: Located<String>?
  package var dataIngestionVersion: Located<String>?

  /// Reports versions that are not of the form `X.Y.Z` (`config-shape`).
  package static func parse(_ document: Document) -> (file: VersionFile, diagnostics: [Diagnostic]) {
    var file = VersionFile(document: document)
    guard !document.hasSyntaxErrors, let root = document.root else { return (file, []) }
    var reader = ShapeReader(document)
    guard root.isObject else {
      reader.wrongType(root, "the version", expected: "an object")
      return (file, reader.findings)
    }
    let mapping = Mapping("the version", root)
    file.version = version(mapping["version"], &reader)
    file.dataIngestionVersion = version(mapping["dataIngestionVersion"], &reader)
    return (file, reader.findings)
  }

  private static func version(_ member: Value.Member?, _ reader: inout ShapeReader) -> Located<String>? {
    guard let text = reader.string(member) else { return nil }
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion = parts.count == 3 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard isVersion else {
      reader.report("\(reader.excerpt(text.span)) is no version", at: text.span, "expected `X.Y.Z`")
      return nil
    }
    return text
  }
}
