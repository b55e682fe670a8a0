import Testing

@testable import codikac

@Suite struct TextTests {
  @Test func wrapsBetweenWords() {
    #expect(Text.wrap("one two three", width: 8) == ["one two", "three"])
    #expect(Text.wrap("one two three", width: 9, indent: "  ") == ["  one two", "  three"])
    #expect(Text.wrap("unbreakable", width: 3) == ["unbreakable"])
    #expect(Text.wrap("", width: 3) == [])
  }

  @Test func columnsAlign() {
    #expect(
      Text.columns([("a", "one two three"), ("bcd", "x"), (String(repeating: "n", count: 40), "y")], width: 14)
        == ["  a    one two", "       three", "  bcd  x", "  " + String(repeating: "n", count: 40), "       y"])
  }

  @Test func trims() {
    #expect(Text.trimmed(" \ta b\r\n") == "a b")
    #expect(Text.trimmed("  ") == "")
  }
}
