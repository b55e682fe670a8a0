import Lexer

/// The canonical layout of JSON: two spaces, LF, a final newline; keys, numbers and strings as written.
///
/// It is the layout of `JSON.stringify(value, null, 2)`: every member and element on a line of its own, empty containers
/// as `{}` and `[]`. A BOM is dropped; placeholders outside quotes stay.
package enum JSONFormatter {
  /// Nil if the document has syntax errors: nothing is ever lost.
  package static func format(_ document: Document) -> [UInt8]? {
    guard document.syntax == .json, !document.hasSyntaxErrors, !document.nodes.isEmpty else { return nil }
    return document.source.storage.withUnsafeBufferPointer { bytes in
      var printer = Printer(bytes: UnsafeBufferPointer(rebasing: bytes[..<document.source.count]))
      for index in document.nodes.indices { printer.visit(document, index) }
      printer.closeAll(before: Int.max)
      printer.out.append(0x0A)
      return printer.out
    }
  }

  private struct Printer {
    let bytes: UnsafeBufferPointer<UInt8>
    var out: [UInt8] = []
    /// Index after each open container, and what closes it.
    private var open: [(end: Int, bracket: UInt8)] = []
    private var isFirst = true
    private var isValueOfKey = false
    /// A line break and blanks for the deepest level so far.
    private var margin: [UInt8] = [0x0A]

    init(bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      out.reserveCapacity(bytes.count + bytes.count / 4 + 16)
    }

    mutating func visit(_ document: Document, _ index: Int) {
      closeAll(before: index)
      let node = document.nodes[index]
      if isValueOfKey {
        isValueOfKey = false
      } else if !open.isEmpty {
        if !isFirst { out.append(0x2C) }
        breakLine()
      }
      isFirst = false
      guard node.kind == .object || node.kind == .array else {
        let end = Swift.min(Int(node.end), bytes.count)
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[Swift.min(Int(node.start), end)..<end]))
        if node.flags.contains(.key) {
          out.append(0x3A)
          out.append(0x20)
          isValueOfKey = true
        }
        return
      }
      let bracket: UInt8 = node.kind == .object ? 0x7D : 0x5D
      out.append(bracket - 2)
      let end = document.subtreeEnd(index)
      if end == index + 1 {
        out.append(bracket)
      } else {
        open.append((end, bracket))
        isFirst = true
      }
    }

    /// Closes the containers that end before the node at `index`.
    mutating func closeAll(before index: Int) {
      while let last = open.last, index >= last.end {
        open.removeLast()
        breakLine()
        out.append(last.bracket)
        isFirst = false
      }
    }

    private mutating func breakLine() {
      let width = 1 + 2 * open.count
      while margin.count < width { margin.append(0x20) }
      margin.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<width])) }
    }
  }
}
