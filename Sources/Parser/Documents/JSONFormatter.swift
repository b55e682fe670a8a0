/// The canonical layout of JSON: two spaces, LF, a final newline; keys, numbers and strings as written.
package enum JSONFormatter {
  /// Nil if the document has syntax errors: nothing is ever lost.
  package static func format(_ document: Document) -> [UInt8]? { nil }
}
