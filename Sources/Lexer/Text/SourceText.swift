/// The immutable bytes of one file.
///
/// The storage is longer than the text: `padding` zero bytes follow it, which lets scanners read eight bytes at any
/// offset of the text and stop at a sentinel instead of testing for the end.
package struct SourceText: Sendable {
  package static let padding = 64

  package let file: FileID
  /// As shown to the user: relative to the current folder, with `/`.
  package let path: String
  /// The text and its padding. Use `count`, not `storage.count`.
  package let storage: [UInt8]
  /// Number of bytes of the text.
  package let count: Int

  /// Copies `bytes` once to append the padding.
  package init(file: FileID, path: String, bytes: some Collection<UInt8>) {
    var storage: [UInt8] = []
    storage.reserveCapacity(bytes.count + SourceText.padding)
    storage.append(contentsOf: bytes)
    let count = storage.count
    storage.append(contentsOf: repeatElement(0, count: SourceText.padding))
    self.init(file: file, path: path, padded: storage, count: count)
  }

  /// Takes storage that ends in `padding` zero bytes already (a file read into a large enough buffer).
  /// Other storage is padded: scanners rely on the zeros.
  package init(file: FileID, path: String, padded storage: [UInt8], count: Int) {
    self.file = file
    self.path = path
    let count = Swift.min(Swift.max(count, 0), storage.count)
    self.count = count
    let rest = storage[count...].prefix(SourceText.padding)
    if rest.count == SourceText.padding, rest.allSatisfy({ $0 == 0 }) {
      self.storage = storage
    } else {
      self.storage = Array(storage[..<count]) + repeatElement(0, count: SourceText.padding)
    }
  }

  package init(file: FileID, path: String, text: String) {
    self.init(file: file, path: path, bytes: text.utf8)
  }

  /// The text without its padding.
  package var bytes: ArraySlice<UInt8> { storage[0..<count] }
  package var wholeSpan: SourceSpan { SourceSpan(file, 0, count) }
  package var startPoint: SourceSpan { SourceSpan(file, 0, 0) }
  /// 3 if the text begins with a UTF-8 byte order mark, else 0.
  package var bomLength: Int {
    count >= 3 && storage[0] == 0xEF && storage[1] == 0xBB && storage[2] == 0xBF ? 3 : 0
  }

  /// The bytes under a span, clamped to the text.
  package func slice(_ span: SourceSpan) -> ArraySlice<UInt8> {
    let start = Swift.min(Int(span.start), count)
    let end = Swift.min(Swift.max(Int(span.end), start), count)
    return storage[start..<end]
  }

  /// The text under a span; malformed UTF-8 becomes U+FFFD.
  package func text(_ span: SourceSpan) -> String {
    String(decoding: slice(span), as: UTF8.self)
  }
}
