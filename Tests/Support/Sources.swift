package import Lexer

extension SourceText {
  /// A source of its own for a test.
  package static func of(_ text: String, path: String = "test.json") -> SourceText {
    SourceText(file: FileID(0), path: path, text: text)
  }

  package static func of(_ bytes: [UInt8], path: String = "test.json") -> SourceText {
    SourceText(file: FileID(0), path: path, bytes: bytes)
  }
}
