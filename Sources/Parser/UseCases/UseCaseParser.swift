package import Lexer

/// Reads a document as `codika.yaml`. Always returns a use case; what is wrong with its shape is in the diagnostics.
package enum UseCaseParser {
  package static func parse(_ document: Document) -> (useCase: UseCase, diagnostics: [Diagnostic]) {
    (UseCase(document: document), [])
  }
}
