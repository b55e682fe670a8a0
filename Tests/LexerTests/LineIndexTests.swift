import Lexer
import Support
import Testing

@Suite struct LineIndexTests {
  @Test(
    arguments: [
      ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\nb", [0, 2]), ("\n\n", [0, 1, 2]), ("a\r\nb", [0, 3]),
      ("a\rb", [0, 2]),
      ("\r\r\n\n", [0, 1, 3, 4]), ("a\r", [0, 2]), ("a\r\n", [0, 3]),
    ] as [(String, [UInt32])])
  func linesBegin(_ text: String, _ starts: [UInt32]) {
    #expect(LineIndex(.of(text)).lineStarts == starts)
  }

  /// Blocks of 64 bytes are read in one step: breaks at every offset around their borders, alone and in crowds.
  @Test func blocksHaveNoSeams() {
    var random = SplitMix64(seed: 1)
    for round in 0..<400 {
      let count = random.below(300)
      let crowd = 1 + random.below(40)
      let bytes = (0..<count).map { _ -> UInt8 in
        switch random.below(crowd) {
        case 0: 0x0A
        case 1 where round % 3 == 0: 0x0D
        default: UInt8(truncatingIfNeeded: 0x20 + random.below(0xDF))
        }
      }
      var expected: [UInt32] = [0]
      for (i, byte) in bytes.enumerated() {
        let next: UInt8? = i + 1 < bytes.count ? bytes[i + 1] : nil
        if byte == 0x0A || byte == 0x0D && next != 0x0A { expected.append(UInt32(i + 1)) }
      }
      #expect(LineIndex(.of(bytes)).lineStarts == expected, "seed 1, round \(round)")
    }
  }

  @Test func onlyLineBreaks() {
    let index = LineIndex(.of(String(repeating: "\n", count: 1_000)))
    #expect(index.lineCount == 1_001)
    #expect(index.line(of: 500) == 501)
  }

  @Test func columnsCountWhatIsAsked() {
    let index = LineIndex(.of("añ🎉z\n€"))
    let z: UInt32 = 7
    #expect(index.position(of: z, in: .utf8) == Position(line: 1, column: 8))
    #expect(index.position(of: z, in: .utf16) == Position(line: 1, column: 5))
    #expect(index.position(of: z, in: .scalar) == Position(line: 1, column: 4))
    #expect(index.position(of: 12, in: .utf16) == Position(line: 2, column: 2))
  }

  @Test func byteOrderMarkIsNoColumn() {
    let index = LineIndex(.of("\u{FEFF}ab\nc"))
    #expect(index.position(of: 3) == Position(line: 1, column: 1))
    #expect(index.position(of: 0) == Position(line: 1, column: 1))
    #expect(index.position(of: 4, in: .utf8) == Position(line: 1, column: 2))
    #expect(index.lineSpan(1).range == 3..<5)
    #expect(index.position(of: 6) == Position(line: 2, column: 1))
  }

  @Test func linesHaveNoBreakInThem() {
    let source = SourceText.of("one\r\ntwo\rthree\n")
    let index = LineIndex(source)
    #expect((0...5).map { source.text(index.lineSpan($0)) } == ["", "one", "two", "three", "", ""])
  }

  @Test(arguments: [ColumnUnit.utf8, .utf16, .scalar])
  func positionsComeBack(_ unit: ColumnUnit) {
    let source = SourceText.of("\u{FEFF}{\r\n\t\"ä\": \"🎉\u{2028}\"\r}\n\n€")
    let index = LineIndex(source)
    for offset in 3...source.count {
      // Not inside a character, and not between CR and LF, which is the end of the line as well.
      let isInside = offset < source.count && source.storage[offset] & 0xC0 == 0x80
      let isInBreak = source.storage[offset] == 0x0A && source.storage[offset - 1] == 0x0D
      if isInside || isInBreak { continue }
      let position = index.position(of: UInt32(offset), in: unit)
      #expect(Int(index.offset(of: position, in: unit)) == offset, "offset \(offset), \(position)")
    }
  }

  @Test func placesOutsideAreClamped() {
    let source = SourceText.of("ab\ncd")
    let index = LineIndex(source)
    #expect(index.position(of: 99) == Position(line: 2, column: 3))
    #expect(index.offset(of: Position(line: 1, column: 99)) == 2)
    #expect(index.offset(of: Position(line: 9, column: 1)) == 5)
    #expect(index.offset(of: Position(line: 0, column: 0)) == 5)
    #expect(index.offset(of: Position(line: 1, column: -5)) == 0)
  }
}
