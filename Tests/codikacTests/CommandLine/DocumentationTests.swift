import Emit
import Support
import Testing

@testable import codikac

@Suite struct DocumentationTests {
  /// Made once: each page runs the examples of its rule.
  private static let made = DevDocsCommand.pages()

  @Test func noPageIsLeftOver() {
    let pages = Set(Self.made.map(\.path))
    for path in Expect.files(below: "docs/rules", suffix: ".md") {
      #expect(pages.contains(path), "no rule has this page: remove it")
    }
  }

  @Test(arguments: made.map(\.path))
  func generatedPagesAreUpToDate(path: String) throws {
    let page = try #require(Self.made.first { $0.path == path })
    let difference = try Expect.difference(String(decoding: page.bytes, as: UTF8.self), from: path)
    #expect(difference == nil, "run `swift run codikac dev docs`: \(difference ?? "")")
  }
}
