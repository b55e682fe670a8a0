package import Lexer

/// Reads a document as `environments/<name>.yaml`.
package enum EnvironmentParser {
  package static func parse(name: String, _ document: Document) -> (file: EnvironmentFile, diagnostics: [Diagnostic]) {
    (EnvironmentFile(name: name, document: document), [])
  }
}
