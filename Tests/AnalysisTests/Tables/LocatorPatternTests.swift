import Testing

@testable import Analysis

@Suite struct LocatorPatternTests {
  @Test(arguments: [
    ("[a-zA-Z0-9]{2,}", "app1", true), ("[a-zA-Z0-9]{2,}", "a", false), ("[a-zA-Z0-9]{2,}", "app-1", false),
    ("https://airtable.com/([a-zA-Z0-9]{2,})/.*", "https://airtable.com/app1/tbl", true),
    ("https:\\/\\/(www\\.)?example\\.com\\/(?:a|b)+", "https://example.com/abba", true),
    ("https:\\/\\/(www\\.)?example\\.com\\/(?:a|b)+", "https://example.com/c", false),
    ("[0-9]+", "12", true), ("[0-9]+", "", false), ("[-a-z_]+", "a-b_c", true), ("[^\\s/]*?", "ab", true),
    ("(https?:\\/\\/)?[\\w.-]{1,10}", "http://a.b", true), ("a|b", "b", true), ("", "", true), ("(a*)*", "aaa", true),
  ])
  func theWholeTextCounts(pattern: String, text: String, isMet: Bool) throws {
    let read = try #require(LocatorPattern(pattern))
    #expect(read.matches(text) == isMet)
  }

  @Test(arguments: ["(", "a)", "[a", "*", "a{", "a{2", "a{3,1}", "\\b", "(?=a)", "\\1", "\\", "[z-a]", "a**"])
  func nothingIsSaidOfOtherPatterns(pattern: String) {
    #expect(LocatorPattern(pattern) == nil)
  }

  @Test func whatTakesTooLongIsLeft() throws {
    let slow = try #require(LocatorPattern("(a|a|a)*b"))
    #expect(slow.matches(String(repeating: "a", count: 200)) == nil)
    #expect(slow.matches(String(repeating: "a", count: 5000)) == nil)
  }
}
