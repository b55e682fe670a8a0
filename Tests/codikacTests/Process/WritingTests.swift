import Foundation
import Testing

@testable import codikac

/// What `--fix` writes is whole, or not there at all.
@Suite struct WritingTests {
  static let broken = "{\"nodes\": [], \"connections\": {},}\n"
  static let mended = "{\"nodes\": [], \"connections\": {}}\n"
  static let fix = ["check", "--fix", "--only", "json-syntax"]
  static let fixLine = "\"$0\" \(fix.joined(separator: " "))"

  /// A folder with workflows that `fix` mends.
  static func folder(_ count: Int = 1) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count { try folder.write("w\(number).json", broken) }
    return folder
  }

  /// A workflow that is mended too, and is longer than what `ulimit -f 8` lets a process write.
  static let long = "{\"nodes\": [], \"connections\": {}, \"name\": \"\(String(repeating: "x", count: 40_000))\",}\n"

  @Test func modesAreKeptAndLinksFollowed() throws {
    let folder = try Self.folder()
    try Tool.shell("chmod 640 w0.json; ln -s w0.json link.json", in: folder)
    #expect(try Tool.run(Self.fix + ["link.json"], in: folder).status == 0)
    #expect(try folder.read("w0.json") == Self.mended)
    let kinds = try Tool.shell("stat -c '%a %F' w0.json; stat -c %F link.json", in: folder).results
    #expect(kinds == "640 regular file\nsymbolic link\n")
    #expect(folder.leftovers.isEmpty)
  }

  @Test func aFullDiskLeavesTheOriginal() throws {
    let folder = try TemporaryFolder()
    try folder.write("w0.json", Self.long)
    let run = try Tool.shell("ulimit -f 8; exec \(Self.fixLine)", in: folder)
    #expect(run.status == 3)
    #expect(run.messages == "error: cannot write `w0.json`: file too large; nothing is written\n")
    #expect(try folder.read("w0.json") == Self.long)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func allFilesOrNone() throws {
    let folder = try Self.folder(2)
    try folder.write("w2.json", Self.long)
    let run = try Tool.shell("ulimit -f 8; exec \(Self.fixLine)", in: folder)
    #expect(run.status == 3)
    for name in ["w0.json", "w1.json"] { #expect(try folder.read(name) == Self.broken) }
    #expect(folder.leftovers.isEmpty)
  }

  @Test func aFileThatAnotherProgramHoldsIsLeftToIt() throws {
    let folder = try Self.folder(2)
    let run = try Tool.shell("flock w1.json \(Self.fixLine)", in: folder)
    #expect(run.status == 3)
    #expect(run.messages.hasPrefix("error: `w1.json` was changed by another program since it was read"))
    #expect(try folder.read("w0.json") == Self.broken)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func twoWritersAtOnceNeverMix() throws {
    for _ in 0..<5 {
      let folder = try Self.folder(40)
      let writers = try (0..<3).map { _ in try Tool.start("exec \(Self.fixLine)", [], in: folder) }
      let ended = writers.map { $0.wait() }
      #expect(ended.allSatisfy { [0, 3].contains($0.status) }, "\(ended)")
      #expect(ended.contains { $0.status == 0 })
      for number in 0..<40 { #expect(try folder.read("w\(number).json") == Self.mended) }
      #expect(folder.leftovers.isEmpty)
    }
  }

  @Test func anInterruptedWriteIsDoneOrUndone() throws {
    for delay in stride(from: 0, to: 40, by: 2) {
      let folder = try Self.folder(60)
      let running = try Tool.start("exec \(Self.fixLine)", [], in: folder)
      usleep(UInt32(delay * 1000))
      kill(running.process.processIdentifier, delay % 4 == 0 ? SIGINT : SIGTERM)
      let ended = running.wait()
      // Until the handler is installed a signal ends the process by itself.
      #expect([0, 130].contains(ended.status) || ended.wasKilled, "\(ended)")
      let texts = try Set((0..<60).map { try folder.read("w\($0).json") })
      #expect(texts == [Self.broken] || texts == [Self.mended])
      #expect(folder.leftovers.isEmpty)
    }
  }

  @Test func aFileThatIsNotToBeWrittenIsLeftAlone() throws {
    let folder = try Self.folder(2)
    // Root may write everything but what is immutable, which not every file system knows.
    guard try Tool.shell("chattr +i w1.json", in: folder).status == 0 else { return }
    defer { _ = try? Tool.shell("chattr -i w1.json", in: folder) }
    let run = try Tool.run(Self.fix, in: folder)
    #expect(run.status == 3)
    #expect(run.messages.contains("cannot write `w1.json`: operation not permitted"), "\(run.messages)")
    #expect(try folder.read("w0.json") == Self.broken)
    #expect(folder.leftovers.isEmpty)
  }

  @Test func aFolderThatIsNotToBeWrittenIsLeftAlone() throws {
    let folder = try Self.folder()
    guard try Tool.shell("mkdir d; mv w0.json d; chattr +i d", in: folder).status == 0 else { return }
    defer { _ = try? Tool.shell("chattr -i d", in: folder) }
    let run = try Tool.run(Self.fix, in: folder)
    #expect(run.status == 3)
    #expect(run.messages.contains("cannot write `d/w0.json`: operation not permitted"), "\(run.messages)")
    #expect(try folder.read("d/w0.json") == Self.broken)
  }

  @Test func filesBeforeTheCallAreNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("version.json", "mine")
    #expect(try Tool.run(["init"], in: folder).status == 2)
    #expect(folder.names == ["version.json"])
    let full = try Tool.shell("ulimit -f 0; exec \"$0\" init new/deep", in: folder)
    #expect(full.status == 3)
    #expect(folder.names == ["version.json"])
  }
}
