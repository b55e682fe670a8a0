import Lexer
import Support
import Testing

@Suite struct SourceTextTests {
  @Test func paddingIsThereAndZero() {
    for storage in [
      [], [0x61], [0x61, 0x62] + Array(repeating: UInt8(0), count: 63), Array(repeating: 0x61, count: 200),
    ] {
      for count in [0, 1, 2, storage.count, storage.count + 9, -1] {
        let source = SourceText(file: FileID(0), path: "x", padded: storage, count: count)
        let text = storage.prefix(max(0, min(count, storage.count)))
        #expect(source.bytes.elementsEqual(text))
        let rest = source.storage.dropFirst(source.count).prefix(SourceText.padding)
        #expect(rest.count == SourceText.padding && rest.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test func slicesAreClamped() {
    let source = SourceText.of("hello")
    #expect(source.text(SourceSpan(FileID(0), 1, 3)) == "el")
    #expect(source.text(SourceSpan(FileID(0), 3, 99)) == "lo")
    #expect(source.text(SourceSpan(FileID(0), 9, 99)) == "")
  }

  @Test func wellFormedUTF8IsWhatTheStandardLibraryTakes() {
    var random = SplitMix64(seed: 7)
    let edges: [UInt8] = [
      0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<4).map { _ in edges[random.below(edges.count)] }
      guard bytes[0] >= 0x80 else { continue }
      let length = (bytes + [0, 0, 0, 0]).withUnsafeBufferPointer { $0.baseAddress.map(UTF8Sequence.length) ?? 0 }
      let valid = (1...4).first { String(validating: bytes.prefix($0), as: UTF8.self) != nil } ?? 0
      #expect(length == valid, "\(bytes)")
    }
  }
}
