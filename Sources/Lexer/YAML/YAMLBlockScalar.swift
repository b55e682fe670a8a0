/// A literal (`|`) or folded (`>`) text, cooked as libyaml does.
package struct YAMLBlockScalar {
  /// The first line: style, indicators, comment.
  struct Header {
    enum Chomping { case strip, clip, keep }

    let isFolded: Bool
    private(set) var chomping = Chomping.clip
    /// 1 to 9 if written.
    private(set) var indentation: Int?
    /// Offset after `|`, `>`, `+`, `-` and the digit.
    private(set) var indicatorsEnd: Int
    private(set) var comment: Range<Int>?
    /// Offset of the line below.
    private(set) var textStart: Int

    init(_ source: SourceText, _ range: Range<Int>) {
      let bytes = source.storage
      var i = range.lowerBound
      isFolded = i < range.upperBound && bytes[i] == 0x3E
      i = Swift.min(i + 1, range.upperBound)
      while i < range.upperBound {
        switch bytes[i] {
        case 0x2B: chomping = .keep
        case 0x2D: chomping = .strip
        case 0x31...0x39: indentation = Int(bytes[i] - 0x30)
        default:
          indicatorsEnd = i
          while i < range.upperBound, YAMLTrivia.isBlank(bytes[i]) { i += 1 }
          if i < range.upperBound, bytes[i] == 0x23 {
            let start = i
            while i < range.upperBound, !YAMLTrivia.isBreak(bytes[i]) { i += 1 }
            comment = start..<i
          }
          textStart = YAMLTrivia.afterBreak(bytes, i, range.upperBound)
          return
        }
        i += 1
      }
      indicatorsEnd = i
      textStart = i
    }
  }

  package let text: DecodedText
  /// Of the header line, if there is one.
  package let comment: Range<Int>?
  /// Offset after the last byte that belongs to the text, its kept line breaks included; without text the end of the
  /// indicators.
  package let end: Int

  /// `range` begins at `|` or `>` and ends at the end of the text or where the next line begins.
  package init(_ source: SourceText, _ range: Range<Int>, parentIndent: Int) {
    let header = Header(source, range)
    var reader = Reader(source, header, end: range.upperBound, parentIndent: parentIndent)
    reader.read()
    comment = header.comment
    end = reader.builder.pieces.last.map { Int($0.rawEnd) } ?? header.indicatorsEnd
    text = reader.builder.finish(Swift.min(header.textStart, end)..<end)
  }

  /// Follows the steps of libyaml's `yaml_parser_scan_block_scalar`, on bytes.
  private struct Reader {
    let header: Header
    let end: Int
    let bytes: [UInt8]
    let parentIndent: Int
    var builder: DecodedTextBuilder
    var at: Int
    var lineStart: Int
    /// 0 as long as it is to be found.
    var indent: Int
    /// The line break after the last line, and those of the empty lines below it.
    var leadingBreak: Range<Int>?
    var trailingBreaks: [Range<Int>] = []

    init(_ source: SourceText, _ header: Header, end: Int, parentIndent: Int) {
      self.header = header
      self.end = end
      self.parentIndent = parentIndent
      bytes = source.storage
      builder = DecodedTextBuilder(source)
      at = Swift.min(header.textStart, end)
      lineStart = at
      indent = header.indentation.map { Swift.max(parentIndent, 0) + $0 } ?? 0
    }

    mutating func read() {
      skipEmptyLines()
      var lastBeganBlank = false
      while at < end, at - lineStart == indent {
        let beginsBlank = YAMLTrivia.isBlank(bytes[at])
        joinLines(folding: header.isFolded && !lastBeganBlank && !beginsBlank)
        lastBeganBlank = beginsBlank
        let start = at
        while at < end, !YAMLTrivia.isBreak(bytes[at]) { at += 1 }
        builder.literal(start..<at)
        let afterBreak = YAMLTrivia.afterBreak(bytes, at, end)
        leadingBreak = afterBreak > at ? at..<afterBreak : nil
        at = afterBreak
        lineStart = at
        skipEmptyLines()
      }
      if header.chomping != .strip, let leadingBreak { lineBreak(leadingBreak) }
      if header.chomping == .keep { lineBreaks() }
    }

    private mutating func joinLines(folding: Bool) {
      if let leadingBreak {
        if !folding {
          lineBreak(leadingBreak)
        } else if trailingBreaks.isEmpty {
          builder.cooked(CollectionOfOne(0x20), from: leadingBreak)
        }
      }
      lineBreaks()
      leadingBreak = nil
      trailingBreaks.removeAll(keepingCapacity: true)
    }

    private mutating func lineBreaks() {
      for raw in trailingBreaks { lineBreak(raw) }
    }

    private mutating func lineBreak(_ raw: Range<Int>) {
      if raw.count == 1, bytes[raw.lowerBound] == 0x0A {
        builder.literal(raw)
      } else {
        builder.cooked(CollectionOfOne(0x0A), from: raw)
      }
    }

    /// Skips indentation and empty lines; finds the indentation if it is not known: the widest so far.
    private mutating func skipEmptyLines() {
      var widest = 0
      while true {
        while at < end, bytes[at] == 0x20, indent == 0 || at - lineStart < indent { at += 1 }
        widest = Swift.max(widest, at - lineStart)
        let afterBreak = YAMLTrivia.afterBreak(bytes, at, end)
        guard afterBreak > at else { break }
        trailingBreaks.append(at..<afterBreak)
        at = afterBreak
        lineStart = at
      }
      if indent == 0 { indent = Swift.max(widest, parentIndent + 1, 1) }
    }
  }
}
