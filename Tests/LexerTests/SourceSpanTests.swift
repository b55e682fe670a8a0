import Lexer
import Testing

@Suite struct SourceSpanTests {
  @Test func isTwelveBytes() {
    #expect(MemoryLayout<SourceSpan>.size == 12)
  }
}
