/// Tells whether JSON text looks like an n8n workflow: an object whose root keys include `nodes` and `connections`.
///
/// Works on text with syntax errors too, and stops as soon as it knows.
enum WorkflowSniffer {
  /// `padded` ends in at least one zero byte behind `count`.
  static func isWorkflow(_ padded: [UInt8], count: Int) -> Bool {
    padded.withUnsafeBufferPointer { scan($0, count) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Bool {
    var depth = 0
    var hasNodes = false
    var hasConnections = false
    var i = 0
    while i < count {
      switch bytes[i] {
      case 0x22:
        let start = i + 1
        i = stringEnd(bytes, start, count)
        if depth == 1, isKey(bytes, i + 1, count) {
          let key = UnsafeBufferPointer(rebasing: bytes[start..<i])
          hasNodes = hasNodes || key.elementsEqual("nodes".utf8)
          hasConnections = hasConnections || key.elementsEqual("connections".utf8)
          if hasNodes && hasConnections { return true }
        }
      case 0x7B: depth += 1
      case 0x5B:
        if depth == 0 { return false }
        depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      i += 1
    }
    return false
  }

  /// Offset of the closing quote, or the end.
  private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var i = start
    while i < count, bytes[i] != 0x22 { i += bytes[i] == 0x5C ? 2 : 1 }
    return min(i, count)
  }

  private static func isKey(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Bool {
    var i = start
    while i < count, bytes[i] == 0x20 || (0x09...0x0D).contains(bytes[i]) { i += 1 }
    return i < count && bytes[i] == 0x3A
  }
}
