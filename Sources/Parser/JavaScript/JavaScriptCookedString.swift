import Lexer

/// The value of a string or of a text of a template, with a map back to the source.
package struct JavaScriptCookedString: Sendable {
  /// UTF-8; surrogates that stand alone are U+FFFD.
  package private(set) var value: [UInt8] = []
  /// Where copying resumes after each escape: sorted offsets into `value` and the text of the program.
  private var anchors: [(cooked: Int, raw: Int)]
  private let end: Int

  /// Offset in the text of the program from which the byte at `offset` of `value` comes: the beginning of its escape, if
  /// it comes from one. The end of the value is the end of the content.
  package func rawOffset(_ offset: Int) -> Int {
    if offset >= value.count { return end }
    var low = 0
    var high = anchors.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if anchors[middle].cooked <= offset { low = middle } else { high = middle }
    }
    let next = low + 1 < anchors.count ? anchors[low + 1].raw : end
    return min(anchors[low].raw + max(0, offset - anchors[low].cooked), max(next - 1, anchors[low].raw))
  }

  /// Cooks `range` of `text`, the content between the quotes. `text` ends in zeros.
  init(_ text: [UInt8], _ range: Range<Int>, isTemplate: Bool) {
    anchors = [(0, range.lowerBound)]
    end = range.upperBound
    value.reserveCapacity(range.count)
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, range.upperBound + JavaScriptLexer.padding <= buffer.count else { return }
      var i = range.lowerBound
      while i < range.upperBound {
        let byte = base[i]
        if byte == 0x5C, i + 1 < range.upperBound {
          mark(i)
          i = escape(base, i, range.upperBound)
          mark(i)
        } else if byte == 0x0D, isTemplate {
          // Templates read every end of a line as a line feed.
          mark(i)
          value.append(0x0A)
          i += base[i + 1] == 0x0A ? 2 : 1
          mark(i)
        } else {
          value.append(byte)
          i += 1
        }
      }
    }
  }

  private mutating func mark(_ raw: Int) {
    if let last = anchors.last, last.cooked == value.count { anchors.removeLast() }
    anchors.append((value.count, raw))
  }

  /// Appends what the escape at a backslash stands for; gives the offset behind it.
  private mutating func escape(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let byte = base[start + 1]
    let next = start + 2
    switch byte {
    case 0x6E: value.append(0x0A)
    case 0x74: value.append(0x09)
    case 0x72: value.append(0x0D)
    case 0x62: value.append(0x08)
    case 0x66: value.append(0x0C)
    case 0x76: value.append(0x0B)
    case 0x0D: return base[next] == 0x0A ? next + 1 : next
    case 0x0A: break
    case 0xE2 where JavaScriptLexer.isLineSeparator(base + start + 1): return next + 2
    case 0x78:
      let (high, low) = (JavaScriptEscapes.digit(base[next]), JavaScriptEscapes.digit(base[next + 1]))
      guard high < 16, low < 16 else { return next }
      JavaScriptEscapes.append(UInt32(high) << 4 | UInt32(low), to: &value)
      return next + 2
    case 0x75: return unicode(base, next)
    case 0x30...0x37: return octal(base, start + 1)
    default: value.append(byte)
    }
    return min(next, end)
  }

  /// Two escapes may be the halves of one character.
  private mutating func unicode(_ base: UnsafePointer<UInt8>, _ start: Int) -> Int {
    guard let (high, length) = JavaScriptEscapes.unicode(base + start) else { return start }
    let next = start + length
    if high & 0xFC00 == 0xD800, base[next] == 0x5C, base[next + 1] == 0x75,
      let (low, rest) = JavaScriptEscapes.unicode(base + next + 2), low & 0xFC00 == 0xDC00
    {
      JavaScriptEscapes.append(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF, to: &value)
      return next + 2 + rest
    }
    JavaScriptEscapes.append(high, to: &value)
    return next
  }

  /// At most three digits, at most 377.
  private mutating func octal(_ base: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var number: UInt32 = 0
    var i = start
    while i < start + (base[start] < 0x34 ? 3 : 2), base[i] & 0xF8 == 0x30 {
      number = number << 3 | UInt32(base[i] & 7)
      i += 1
    }
    JavaScriptEscapes.append(number, to: &value)
    return i
  }
}
