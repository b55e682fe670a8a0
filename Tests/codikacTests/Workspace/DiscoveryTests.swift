import Testing

@testable import codikac

/// Rulings, "Which files `check` reads".
@Suite struct DiscoveryTests {
  static let files = MemoryFileSystem([
    "use/codika.yaml": .file([]), "use/workflows/a.json": .file([]), "use/other.json": .file([]),
    "use/inner/codika.yaml": .file([]), "flows/x.json": .file([]), "flows/deep/y.JSON": .file([]),
    "flows/z.txt": .file([]), "flows/.hidden/h.json": .file([]), "flows/.h.json": .file([]),
    "flows/node_modules/n.json": .file([]), "flows/dist/d.json": .file([]), "flows/deployments/p.json": .file([]),
    "flows/.gitignore": MemoryFileSystem.text("/tmp/\n*.local.json\n!keep.local.json\n"),
    "flows/tmp/t.json": .file([]), "flows/a.local.json": .file([]), "flows/keep.local.json": .file([]),
    "flows/deep/.gitignore": MemoryFileSystem.text("!b.local.json\n"), "flows/deep/b.local.json": .file([]),
    "flows/deep/tmp/t.json": .file([]), "flows/nested/codika.yaml": .file([]), "flows/nested/n.json": .file([]),
    "flows/circle": .link(".."), "flows/linked.json": .link("../use/other.json"), "flows/lost.json": .link("nowhere"),
    "pipe": .other,
  ])

  static func run(_ paths: String...) -> Discovery { Discovery.run(paths, files) }

  @Test func aFolderIsWalked() {
    let found = Self.run("flows")
    #expect(
      found.candidates.map(\.path) == [
        "/home/flows/deep/b.local.json", "/home/flows/deep/tmp/t.json", "/home/flows/deep/y.JSON",
        "/home/flows/keep.local.json", "/home/flows/linked.json", "/home/flows/x.json",
      ])
    #expect(found.candidates.allSatisfy { !$0.isNamed })
    #expect(found.useCases.map(\.folder) == ["/home/flows/nested"])
  }

  @Test func aPathInAUseCaseMeansTheNearestOne() {
    for path in ["use", "use/workflows", "use/"] {
      #expect(Self.run(path).useCases.map(\.folder) == ["/home/use"])
      #expect(Self.run(path).useCases.first?.named == nil)
    }
    #expect(Self.run("use/inner").useCases.map(\.folder) == ["/home/use/inner"])
    #expect(Self.run("use/workflows/a.json").useCases.first?.named == ["/home/use/workflows/a.json"])
  }

  @Test func aWholeUseCaseCoversItsFiles() {
    #expect(Self.run("use/workflows/a.json", "use").useCases.map(\.named) == [nil])
    #expect(Self.run("use", "use/workflows/a.json").useCases.map(\.named) == [nil])
    #expect(
      Self.run("use/workflows/a.json", "use/other.json").useCases.map(\.named)
        == [["/home/use/workflows/a.json", "/home/use/other.json"]])
  }

  @Test func theCurrentFolderIsMeantByNothing() {
    let found = Self.run()
    #expect(found.useCases.map(\.folder) == ["/home/flows/nested", "/home/use"])
    #expect(!found.candidates.isEmpty)
  }

  @Test func aNamedFileIsTakenWhateverItsPlace() {
    #expect(Self.run("flows/dist/d.json").candidates.map(\.path) == ["/home/flows/dist/d.json"])
    #expect(Self.run("flows/tmp").candidates.map(\.path) == ["/home/flows/tmp/t.json"])
    #expect(Self.run("flows/a.local.json", "flows").candidates.first?.isNamed == true)
  }

  @Test func aFileIsTakenOnce() {
    let found = Self.run("flows/x.json", "./flows//x.json", "/home/flows/../flows/x.json", "flows")
    #expect(found.candidates.filter { $0.path == "/home/flows/x.json" }.map(\.isNamed) == [true])
  }

  @Test func whatIsNotThereIsTold() {
    let found = Self.run("nope", "flows/lost.json", "pipe")
    #expect(found.missing.map(\.path) == ["nope", "flows/lost.json", "pipe"])
    #expect(found.missing.map(\.error) == [.missing, .missing, .other("is not a regular file")])
  }

  @Test func buildsLookForAUseCaseOnly() {
    #expect(Discovery.run(["flows"], Self.files, .useCaseAround).candidates.isEmpty)
    #expect(Discovery.run(["flows"], Self.files, .useCaseAround).useCases.isEmpty)
    #expect(Discovery.run(["use/other.json"], Self.files, .useCaseAround).useCases.map(\.named) == [nil])
  }

  @Test func theOrderOfArgumentsDoesNotMatter() {
    let paths = ["use", "flows", "flows/dist/d.json", "flows/nested"]
    let expected = Discovery.run(paths, Self.files)
    let reversed = Discovery.run(paths.reversed(), Self.files)
    #expect(expected.useCases.map(\.folder) == reversed.useCases.map(\.folder))
    #expect(expected.candidates.map(\.path) == reversed.candidates.map(\.path))
  }

  @Test func ignoreFilesAboveCountWithinARepository() {
    let inside = MemoryFileSystem([
      "repo/.git": .folder, "repo/.gitignore": MemoryFileSystem.text("skip.json\n"), "repo/a/skip.json": .file([]),
      "repo/a/take.json": .file([]),
    ])
    #expect(Discovery.run(["repo/a"], inside).candidates.map(\.path) == ["/home/repo/a/take.json"])
    let outside = MemoryFileSystem([
      ".gitignore": MemoryFileSystem.text("skip.json\n"), "a/skip.json": .file([]),
    ])
    #expect(Discovery.run(["a"], outside).candidates.map(\.path) == ["/home/a/skip.json"])
  }
}
