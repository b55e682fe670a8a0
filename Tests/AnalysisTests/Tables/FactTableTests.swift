import Testing

@testable import Analysis

@Suite struct FactTableTests {
  static let table = FactTable(
    "a\tgh/g\tx=1\t1x=2\nb\t+/+\tx=~1..1.3,2:old~2.1..3:new\t1x=-\nb.c\t/\nd\t-a/-\ty=\tz==q")

  @Test func recordsAreFoundByKey() throws {
    #expect(Self.table.records.map(\.key) == ["a", "b", "b.c", "d"])
    for key in ["a", "b", "b.c", "d"] { #expect(Self.table.record(key)?.key == key) }
    for key in ["", "A", "aa", "b.", "b.d", "c", "e", "a\tx", "a\tgh/g\tx=1", "b.c\t/", "é", "\u{0}"] {
      #expect(Self.table.record(key) == nil)
    }
    #expect(FactTable("only").record("only")?.key == "only")
    #expect(FactTable("a\nb\n").records.map(\.key) == ["a", "b"])
  }

  @Test func fieldsDifferByRelease() throws {
    let a = try #require(Self.table.record("a"))
    #expect(a.field("x", in: .v2)?.string == "1" && a.field("x", in: .v1)?.string == "2")
    let b = try #require(Self.table.record("b"))
    #expect(b.field("x", in: .v1) == nil && a.field("y", in: .v2) == nil)
    let d = try #require(Self.table.record("d"))
    #expect(d.field("y", in: .v1)?.string == "" && d.field("z", in: .v2)?.string == "=q")
  }

  @Test(
    arguments: [(1, "old"), (1.2, "old"), (1.3, "old"), (2, "old"), (2.1, "new"), (3, "new")] as [(Double, String)])
  func versionsAreCovered(version: Double, expected: String) throws {
    #expect(try #require(Self.table.record("b")).field("x", version: version, in: .v2)?.string == expected)
  }

  @Test(arguments: [0, 1.4, 2.05, 3.1, -1, .infinity, .nan] as [Double])
  func versionsAreNotCovered(version: Double) throws {
    #expect(try #require(Self.table.record("b")).field("x", version: version, in: .v2) == nil)
  }

  @Test func numbers() {
    #expect(FactText("2.41").number == 2.41 && FactText("12").number == 12 && FactText("1.123").number == 1.123)
    for text in ["", "-1", "1e3", "x", "1.2.3", "1234567890123456"] as [StaticString] {
      #expect(FactText(text).number == nil)
    }
  }

  /// Bytes are sought eight at a time: every place in a word counts.
  @Test func bytesAreFound() {
    let text = FactText("abcdefgh=jklmnop=rs=u")
    #expect(text.firstIndex(of: Separator.equals) == 8 && text.firstIndex(of: Separator.equals, from: 9) == 16)
    #expect(
      text.firstIndex(of: Separator.equals, from: 17) == 19 && text.firstIndex(of: Separator.equals, from: 20) == nil)
    for (i, byte) in "abcdefgh".utf8.enumerated() { #expect(text.firstIndex(of: byte) == i) }
    #expect(text.firstIndex(of: Separator.tab) == nil && text.firstIndex(of: Separator.tab, from: 99) == nil)
  }

  @Test func piecesStayInside() {
    let text = FactText("abc")
    #expect(text.piece(-3, 9).string == "abc" && text.piece(2, 1).string == "" && text[7] == 0 && text[-1] == 0)
    #expect(FactText("a,,b,").split(Separator.comma).map(\.string) == ["a", "", "b", ""])
    #expect(Array(FactText("").split(Separator.comma)).isEmpty)
  }
}
