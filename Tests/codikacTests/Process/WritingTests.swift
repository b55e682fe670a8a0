import Foundation
import Testing

@testable import codikac

/// What is written is whole, or not there at all.
@Suite struct WritingTests {
  static let ugly = "{\"nodes\":[],\n  \"connections\": {}}"

  /// A folder with workflows in another layout than `fmt` writes.
  static func folder(_ count: Int = 1) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count { try folder.write("w\(number).json", ugly) }
    return folder
  }

  static let pretty: String = {
    let bytes = try? folder().formatted()
    return bytes ?? ""
  }()

  @Test func modesAreKeptAndLinksFollowed() throws {
    let folder = try Self.folder()
    try Tool.shell("chmod 640 w0.json; ln -s w0.json link.json", in: folder)
    #expect(try Tool.run(["fmt", "link.json"], in: folder).status == 0)
    #expect(try folder.read("w0.json") == Self.pretty)
    #expect(
      try Tool.shell("stat -c '%a %F' w0.json; stat -c %F link.json", in: folder).results
        == "640 regular file\nsymbolic link\n")
    #expect(folder.leftovers.isEmpty)
  }

  @Test func aFullDiskLeavesTheOriginal() throws {
    let folder = try Self.folder()
    try folder.write(
      "w0.json", "{\"nodes\":[],\"connections\":{},\"name\":\"" + String(repeating: "x", count: 40_000) + "\"}")
    let before = try folder.read("w0.json")
    let run = try Tool.shell("ulimit -f 8; exec \"$0\" fmt w0.json", in: folder)
    #expect(run.status == 3)
    #expect(run.messages == "error: cannot write `w0.json`: file too large; nothing is written\n")
    #expect(try folder.read("w0.json") == before)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func allFilesOrNone() throws {
    let folder = try Self.folder(3)
    try folder.write(
      "w2.json", "{\"nodes\":[],\"connections\":{},\"name\":\"" + String(repeating: "x", count: 40_000) + "\"}")
    let run = try Tool.shell("ulimit -f 8; exec \"$0\" fmt", in: folder)
    #expect(run.status == 3)
    #expect(try folder.read("w0.json") == Self.ugly)
    #expect(try folder.read("w1.json") == Self.ugly)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func aFileThatAnotherProgramHoldsIsLeftToIt() throws {
    let folder = try Self.folder(2)
    let run = try Tool.shell("flock w1.json \"$0\" fmt", in: folder)
    #expect(run.status == 3)
    #expect(run.messages.hasPrefix("error: `w1.json` was changed by another program since it was read"))
    #expect(try folder.read("w0.json") == Self.ugly)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func twoWritersAtOnceNeverMix() throws {
    for _ in 0..<5 {
      let folder = try Self.folder(40)
      let writers = try (0..<3).map { _ in try Tool.start("exec \"$0\" fmt", [], in: folder) }
      let ended = writers.map { $0.wait() }
      #expect(ended.allSatisfy { [0, 3].contains($0.status) }, "\(ended)")
      #expect(ended.contains { $0.status == 0 })
      for number in 0..<40 { #expect(try folder.read("w\(number).json") == Self.pretty) }
      #expect(folder.leftovers.isEmpty)
    }
  }

  @Test func anInterruptedWriteIsDoneOrUndone() throws {
    for delay in stride(from: 0, to: 40, by: 2) {
      let folder = try Self.folder(60)
      let running = try Tool.start("exec \"$0\" fmt", [], in: folder)
      usleep(UInt32(delay * 1000))
      kill(running.process.processIdentifier, delay % 4 == 0 ? SIGINT : SIGTERM)
      let ended = running.wait()
      // Until the handler is installed a signal ends the process by itself.
      #expect([0, 130].contains(ended.status) || ended.wasKilled, "\(ended)")
      let texts = try Set((0..<60).map { try folder.read("w\($0).json") })
      #expect(texts == [Self.ugly] || texts == [Self.pretty])
      #expect(folder.leftovers.isEmpty)
    }
  }

  @Test func aFileThatIsNotToBeWrittenIsLeftAlone() throws {
    let folder = try Self.folder(2)
    // Root may write everything but what is immutable, which not every file system knows.
    let made = try Tool.shell("chattr +i w1.json", in: folder)
    guard made.status == 0 else { return }
    defer { _ = try? Tool.shell("chattr -i w1.json", in: folder) }
    let run = try Tool.run(["fmt"], in: folder)
    #expect(run.status == 3)
    #expect(run.messages.contains("cannot write `w1.json`: operation not permitted"))
    #expect(try folder.read("w0.json") == Self.ugly)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func filesThatCannotBeReadAgainAreNotFormatted() throws {
    let folder = try Self.folder(1)
    try folder.write("broken.json", "{\"nodes\": [,], \"connections\": {}}")
    let run = try Tool.run(["fmt"], in: folder)
    #expect(run.status == 1)
    #expect(run.results == "w0.json\n")
    #expect(run.messages.contains("error[json-syntax]"))
    #expect(try folder.read("broken.json") == "{\"nodes\": [,], \"connections\": {}}")
  }
}

extension TemporaryFolder {
  /// What `fmt` makes of the first workflow.
  fileprivate func formatted() throws -> String {
    _ = try Tool.run(["fmt"], in: self)
    return try read("w0.json")
  }
}
