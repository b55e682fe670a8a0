import Testing

@testable import codikac

/// `.gitignore` as git reads it.
@Suite struct IgnoreFileTests {
  @Test(arguments: [
    ("*.json", "a.json", false, true), ("*.json", "x/a.json", false, true), ("*.json", "a.jsonl", false, nil),
    ("/a.json", "a.json", false, true), ("/a.json", "x/a.json", false, nil), ("x/a.json", "x/a.json", false, true),
    ("x/a.json", "y/x/a.json", false, nil), ("build/", "build", true, true), ("build/", "build", false, nil),
    ("build/", "x/build", true, true), ("**/logs", "a/b/logs", true, true), ("a/**", "a/b", false, true),
    ("a/**", "a/b/c", false, true), ("a/**", "a", true, nil), ("a/**/z", "a/z", false, true),
    ("a/**/z", "a/b/c/z", false, true), ("a/**/z", "a/b/c", false, nil), ("# a", "# a", false, nil),
    ("\\#a", "#a", false, true), ("\\!a", "!a", false, true), ("a ", "a", false, true), ("a\\ ", "a ", false, true),
    ("", "a", false, nil), ("a?c", "abc", false, true), ("a?c", "ac", false, nil), ("[ab]x", "bx", false, true),
    ("[!ab]x", "bx", false, nil), ("[a-c]x", "bx", false, true), ("[]]x", "]x", false, true),
    ("[ax", "[ax", false, true),
    ("*.json\n!keep.json", "keep.json", false, false), ("!a\na", "a", false, true), ("a\r\nb", "a", false, true),
    ("**", "x", false, true), ("**/", "x", true, true), ("**/foo/**", "foo/bar", false, true), ("/", "a", false, nil),
    ("a*b*c*d", "aXbXcXd", false, true), ("é*", "éa", false, true),
  ])
  func verdicts(file: String, path: String, isFolder: Bool, expected: Bool?) {
    #expect(IgnoreFile(file.utf8).verdict(path, isFolder: isFolder) == expected)
  }

  @Test func manyStarsStayCheap() {
    let pattern = Array(String(repeating: "*a", count: 60).utf8)
    #expect(!Glob.matches(pattern, Array(repeating: 0x61, count: 200) + [0x62]))
    let file = IgnoreFile((String(repeating: "**/a/", count: 60) + "b").utf8)
    #expect(file.verdict(String(repeating: "a/", count: 200) + "c", isFolder: false) == nil)
  }
}
