package import Lexer
import Parser

/// Hides what looks like a secret in text that is shown to somebody: a diff in a log is read by more people than the file.
package enum SecretMask {
  /// The bytes with `•••` in the place of each secret, by shape and, in JSON, by the name under which it stands. Nil if there
  /// is none.
  package static func masked(_ source: SourceText) -> [UInt8]? {
    let isJSON = source.path.hasSuffix(".json")
    let marks =
      isJSON
      ? TextMarks.secrets(in: JSONParser.parse(source), SecretSearch.builtIn) : SecretSearch.builtIn.marks(in: source)
    guard !marks.isEmpty else { return nil }
    var result: [UInt8] = []
    var from: UInt32 = 0
    for mark in marks where mark.span.start >= from {
      result += source.slice(SourceSpan(source.file, from, mark.span.start))
      result += Array("•••".utf8)
      from = mark.span.end
    }
    return result + source.slice(SourceSpan(source.file, from, UInt32(clamping: source.count)))
  }
}
