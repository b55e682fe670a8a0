import Emit
import Support
import Testing

@testable import codikac

@Suite struct DocumentationTests {
  @Test func noPageIsLeftOver() {
    let pages = Set(DevDocsCommand.pages().map(\.path))
    for path in Expect.files(below: "docs/rules", suffix: ".md") {
      #expect(pages.contains(path), "no rule has this page: remove it")
    }
  }

  @Test(arguments: DevDocsCommand.pages().map(\.path))
  func generatedPagesAreUpToDate(path: String) throws {
    let page = try #require(DevDocsCommand.pages().first { $0.path == path })
    let difference = try Expect.difference(String(decoding: page.bytes, as: UTF8.self), from: path)
    #expect(difference == nil, "run `swift run codikac dev docs`: \(difference ?? "")")
  }
}
