import Foundation
import Testing

@testable import codikac

/// Hard input on disk.
@Suite struct ReadingTests {
  @Test func thingsThatAreNoFilesAreRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    try Tool.shell("mkfifo pipe.json", in: folder)
    let run = try Tool.run(["check", "pipe.json", "/dev/null", "missing.json"], in: folder)
    #expect(run.status == 2)
    #expect(run.results.contains("`pipe.json` cannot be read: is not a regular file"))
    #expect(run.results.contains("there is no file or folder `missing.json`"))
  }

  @Test func aFolderWhereTheConfigurationBelongsIsTold() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("codika.yaml"), withIntermediateDirectories: true)
    let run = try Tool.run(["check"], in: folder)
    #expect(run.status == 1)
    #expect(run.results.contains("error[path-unreadable]"), "\(run.results)")
    #expect(run.results.contains("is a directory"))
  }

  @Test func linksOutOfTheUseCaseAreTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/a.json", "{}")
    try Tool.run(["init", "use"], in: folder)
    try folder.link("use/workflows/out.json", to: "../../elsewhere/a.json")
    let run = try Tool.run(["check", "use"], in: folder)
    #expect(run.status == 1)
    #expect(run.results.contains("error[path-escapes-root]"), "\(run.results)")
    #expect(run.results.contains("use/workflows/out.json"))
  }

  @Test func circlesOfLinksEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/x.json", #"{"nodes":[],"connections":{}}"#)
    try folder.link("a/again", to: "..")
    try folder.link("a/self.json", to: "self.json")
    let run = try Tool.run(["check", "--format", "concise"], in: folder)
    #expect(!run.wasKilled)
    #expect(!run.results.contains("again/"))
  }

  @Test func filesBeyondTheLimitAreRefusedWithoutReading() throws {
    let folder = try TemporaryFolder()
    try Tool.shell("truncate -s 257M big.json; truncate -s 1T huge.json", in: folder)
    let run = try Tool.run(["check", "big.json", "huge.json"], in: folder)
    #expect(run.status == 2)
    #expect(run.results.contains("error[limit-exceeded]: file `big.json` has 269484032 bytes"))
    #expect(run.results.contains("`huge.json` has 1099511627776 bytes"))
  }

  @Test func standardInputStandsForAFile() throws {
    let folder = try TemporaryFolder()
    try Tool.run(["init", "use"], in: folder)
    let broken = Data("{\n".utf8)
    let run = try Tool.run(
      ["check", "--format", "concise", "-", "--stdin-name", "use/workflows/hello.json"], in: folder, input: broken)
    #expect(run.status == 1)
    #expect(run.results.contains("use/workflows/hello.json:"))
    #expect(run.results.contains("error[json-syntax]"), "\(run.results)")
    let plain = try Tool.run(["check", "--format", "concise", "-"], in: folder, input: broken)
    #expect(plain.results.hasPrefix("stdin.json:"))
  }

  @Test func longStandardInputIsReadToItsEnd() throws {
    let text = "{\"nodes\":[],\"connections\":{},\"name\":\"" + String(repeating: "x", count: 3_000_000) + "\",}"
    let run = try Tool.run(["check", "--format", "concise", "-"], input: Data(text.utf8))
    #expect(run.results.contains("stdin.json:1:300003"), "\(run.results)")
  }
}
