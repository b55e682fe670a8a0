import Testing

@testable import codikac

@Suite struct PathTests {
  @Test(arguments: [
    ("a/b", "a/b"), ("./a//b/", "a/b"), ("a/../b", "b"), ("../a", "../a"), ("../../a/..", "../.."), ("", "."),
    (".", "."),
    ("/a/../../b", "/b"), ("/", "/"), ("a/..", "."),
  ])
  func normalizes(path: String, expected: String) { #expect(Path.normalized(path) == expected) }

  @Test(arguments: [
    ("/a/b/c", "/a", "b/c"), ("/a", "/a", "."), ("/a/b", "/a/c/d", "../../b"), ("/x", "/", "x"), ("/", "/a/b", "../.."),
    ("/ab", "/a", "../ab"),
  ])
  func relativePaths(path: String, folder: String, expected: String) {
    #expect(Path.relative(path, to: folder) == expected)
    #expect(Path.normalized(Path.join(folder, expected)) == path)
  }

  @Test(arguments: [
    ("a/b.json", "a", "b.json", "b"), ("b", ".", "b", "b"), ("/b.tar.gz", "/", "b.tar.gz", "b.tar"), ("/", "/", "", ""),
    (".x", ".", ".x", ".x"),
  ])
  func parts(path: String, folder: String, name: String, stem: String) {
    #expect(Path.folder(path) == folder)
    #expect(Path.name(path) == name)
    #expect(Path.stem(path) == stem)
  }

  @Test func ancestorsEndAtTheRoot() { #expect(Path.ancestors("/a/b") == ["/a/b", "/a", "/"]) }

  @Test func containment() {
    #expect(Path.contains("/a", "/a/b"))
    #expect(Path.contains("/a", "/a"))
    #expect(!Path.contains("/a", "/ab"))
    #expect(Path.contains("/", "/x"))
  }
}
