/// The sources of one run; a `FileID` is an index into it.
package struct SourceStore: Sendable {
  package private(set) var sources: [SourceText] = []

  package init() {}

  package var nextID: FileID { FileID(UInt32(clamping: sources.count)) }

  /// Takes the bytes of one file under the next id.
  @discardableResult
  package mutating func add(path: String, bytes: some Collection<UInt8>) -> SourceText {
    let source = SourceText(file: nextID, path: path, bytes: bytes)
    sources.append(source)
    return source
  }

  /// Takes a source that was made with `nextID`.
  package mutating func add(_ source: SourceText) { sources.append(source) }

  /// Puts other bytes in the place of a file, under the same id and path.
  package mutating func replace(_ id: FileID, bytes: some Collection<UInt8>) {
    let index = Int(id.rawValue)
    guard sources.indices.contains(index) else { return }
    sources[index] = SourceText(file: id, path: sources[index].path, bytes: bytes)
  }

  package subscript(id: FileID) -> SourceText? {
    let index = Int(id.rawValue)
    return sources.indices.contains(index) ? sources[index] : nil
  }
}
