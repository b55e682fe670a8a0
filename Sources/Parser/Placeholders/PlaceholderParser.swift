/// Finds the placeholders of a document.
package enum PlaceholderParser {
  /// In the order of the file: in keys, in strings, and bare in value place.
  package static func placeholders(in document: Document) -> [Placeholder] { [] }
}
