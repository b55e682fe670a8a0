import Analysis
import Lexer
import Testing

@testable import codikac

/// What is read, under which names and ids.
@Suite struct WorkspaceReaderTests {
  static let workflow = MemoryFileSystem.text(#"{"nodes":[],"connections":{}}"#)

  @Test func pathsAreShownFromTheCurrentFolder() async {
    let files = MemoryFileSystem(
      ["use/codika.yaml": .file([]), "use/workflows/a.json": Self.workflow, "b.json": Self.workflow],
      currentFolder: "/home/use/workflows")
    let workspace = await WorkspaceReader.read(["a.json", "/home/b.json"], files)
    #expect(workspace.sources.sources.map(\.path) == ["../codika.yaml", "a.json", "../../b.json"])
    #expect(workspace.targets.map(\.root) == ["/home/use", nil])
    #expect(workspace.targets.first?.only == [FileID(1)])
  }

  @Test func jsonOutsideOfUseCasesCountsIfItLooksLikeAWorkflow() async {
    let files = MemoryFileSystem(["a.json": Self.workflow, "b.json": MemoryFileSystem.text("{}")])
    #expect(await WorkspaceReader.read(["."], files).sources.sources.map(\.path) == ["a.json"])
    #expect(await WorkspaceReader.read(["b.json"], files).sources.sources.map(\.path) == ["b.json"])
  }

  @Test func aNamedFileThatIsNoPartOfItsUseCaseIsJudgedAlone() async {
    let files = MemoryFileSystem(["use/codika.yaml": .file([]), "use/extra/x.json": MemoryFileSystem.text("{}")])
    let workspace = await WorkspaceReader.read(["use/extra/x.json"], files)
    #expect(workspace.targets.map(\.input.kind) == [.workflows])
    #expect(workspace.targets.first?.input.files.map(\.relativePath) == ["use/extra/x.json"])
  }

  @Test func unreadableFilesAreFaultsInsideAndProblemsOutside() async {
    let files = MemoryFileSystem([
      "use/codika.yaml": .file([]), "use/workflows/a.json": .unreadable("permission denied"),
      "b.json": .unreadable("permission denied"), "flows/c.json": .unreadable("permission denied"),
    ])
    let workspace = await WorkspaceReader.read(["use", "b.json", "flows", "nope"], files)
    #expect(workspace.targets.flatMap(\.input.faults).map(\.path) == ["use/workflows/a.json", "flows/c.json"])
    #expect(workspace.problems.map(\.rule) == ["path-unreadable", "path-missing"])
    #expect(
      workspace.problems.map(\.message) == [
        "`b.json` cannot be read: permission denied", "there is no file or folder `nope`",
      ])
    for problem in workspace.problems { #expect(workspace.sources[problem.span.file] != nil) }
  }

  @Test func manyFilesKeepTheirOrder() async {
    var items: [String: MemoryFileSystem.Item] = [:]
    for number in 100..<200 {
      items["w\(number).json"] = MemoryFileSystem.text(#"{"n":\#(number),"nodes":[],"connections":{}}"#)
    }
    let workspace = await WorkspaceReader.read([], MemoryFileSystem(items))
    #expect(workspace.sources.sources.map(\.path) == (100..<200).map { "w\($0).json" })
    for source in workspace.sources.sources {
      let number = source.path.dropFirst().prefix(3)
      #expect(source.text(source.wholeSpan).hasPrefix("{\"n\":\(number)"))
      #expect(source.storage.count >= source.count + SourceText.padding)
    }
  }
}
