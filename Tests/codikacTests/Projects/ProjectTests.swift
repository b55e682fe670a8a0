import Support
import Testing

@testable import codikac

/// The use cases below `Corpus/projects`: what `check` says of each, and the bundles of those that are sound.
@Suite struct ProjectTests {
  static let all = Expect.files(below: "Corpus/projects", suffix: "/codika.yaml").map { String($0.dropLast(12)) }
  static let broken = all.filter { $0.hasPrefix("Corpus/projects/broken/") }
  static let sound = all.filter { !$0.hasPrefix("Corpus/projects/broken/") }

  /// The files of a project in memory, at the current folder.
  private func files(_ project: String) -> MemoryFileSystem {
    var items: [String: MemoryFileSystem.Item] = [:]
    for path in Expect.files(below: project, suffix: "") where !path.hasPrefix(project + "/expect/") {
      guard let text = Expect.read(path) else { continue }
      items[String(path.dropFirst(project.count + 1))] = MemoryFileSystem.text(text)
    }
    return MemoryFileSystem(items)
  }

  private func expect(_ text: String, at path: String) throws {
    if let difference = try Expect.difference(text, from: path) { Issue.record("\(path): \(difference)") }
  }

  @Test func thereAreEnough() {
    #expect(Self.broken.count >= 10)
    #expect(Self.sound.contains("Corpus/projects/invoice-intake"))
  }

  @Test(arguments: broken)
  func brokenProjectIsExplained(project: String) async throws {
    let run = await MemorySession.run("check --max-diagnostics 100", files(project))
    #expect(run.status == .findings)
    try expect(run.results + "\n" + run.messages, at: "\(project)/expect/diagnostics.txt")
  }

  @Test(arguments: sound)
  func soundProjectIsClean(project: String) async {
    let run = await MemorySession.run("check", files(project))
    #expect(run.status == .success)
    #expect(run.results.isEmpty, "\(run.results)")
  }

  /// Project, options and the folder of the expected bundle.
  static let bundles = [
    ("hello", "--env local", "local"), ("hello", "", "template"),
  ]

  @Test(arguments: bundles)
  func bundleIsAsExpected(project: String, options: String, name: String) async throws {
    let folder = "Corpus/projects/\(project)"
    let disk = files(folder)
    let before = Set(disk.texts.keys)
    let run = await MemorySession.run("build \(options) -o out", disk)
    #expect(run.status == .success, "\(run.results)\(run.messages)")
    let written = disk.texts.filter { !before.contains($0.key) }
    #expect(!written.isEmpty)
    for (path, text) in written {
      try expect(text, at: "\(folder)/expect/\(name)/\(path.split(separator: "/").dropFirst().joined(separator: "/"))")
    }
    let kept = Expect.files(below: "\(folder)/expect/\(name)", suffix: ".json")
    #expect(kept.count == written.count, "files of an older bundle are left in expect/\(name)")
  }
}
