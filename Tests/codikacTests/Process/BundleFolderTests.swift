import Emit
import Foundation
import Testing

@testable import codikac

/// The folder of a bundle is exchanged as a whole.
@Suite struct BundleFolderTests {
  static let files = [
    OutputFile(path: "manifest.json", bytes: Array(#"{"format_version":1,"tool":{"name":"codikac"}}"#.utf8)),
    OutputFile(path: "workflows/a.json", bytes: Array("{}".utf8)),
  ]

  static func replace(_ path: String, _ files: [OutputFile] = files) throws(Failure) {
    try DiskFileSystem().replaceFolder(path, with: files, isReplaceable: BundleFolder.isBundle)
  }

  @Test func aNewFolderIsMadeWithThoseAboveIt() throws {
    let folder = try TemporaryFolder()
    try Self.replace(folder.path("dist/dev"))
    #expect(
      folder.names == ["dist", "dist/dev", "dist/dev/manifest.json", "dist/dev/workflows", "dist/dev/workflows/a.json"])
  }

  @Test func aBundleIsReplacedWhole() throws {
    let folder = try TemporaryFolder()
    try Self.replace(folder.path("out"))
    try folder.write("out/workflows/old.json", "{}")
    try folder.link("out/link", to: "/etc")
    try Self.replace(folder.path("out"))
    #expect(folder.names == ["out", "out/manifest.json", "out/workflows", "out/workflows/a.json"])
    #expect(FileManager.default.fileExists(atPath: "/etc/passwd"))
  }

  @Test func anEmptyFolderIsFilledAndKeepsItsMode() throws {
    let folder = try TemporaryFolder()
    try Tool.shell("mkdir -m 750 out", in: folder)
    try Self.replace(folder.path("out"))
    #expect(try Tool.shell("stat -c %a out", in: folder).results == "750\n")
    #expect(folder.names.contains("out/manifest.json"))
  }

  @Test func aLinkToAFolderStays() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("real"), withIntermediateDirectories: true)
    try folder.link("out", to: "real")
    try Self.replace(folder.path("out"))
    #expect(try folder.read("real/manifest.json").hasPrefix("{"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out")) == "real")
  }

  @Test(arguments: [
    ("notes.txt", "mine"), ("manifest.json", "{}"), ("manifest.json", #"{"format_version":1,"tool":{"name":"other"}}"#),
    ("manifest.json", "{"), ("workflows/a.json", "{}"),
  ])
  func anythingElseIsRefusedAndLeft(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("out/\(name)", text)
    let before = folder.names
    #expect { try Self.replace(folder.path("out")) } throws: { ($0 as? Failure)?.status == .usage }
    #expect(folder.names == before)
    #expect(try folder.read("out/\(name)") == text)
  }

  @Test func filesAndLostLinksAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "mine")
    try folder.link("lost", to: "nowhere")
    for name in ["file", "lost"] {
      #expect { try Self.replace(folder.path(name)) } throws: { ($0 as? Failure)?.status == .usage }
    }
    #expect { try Self.replace(folder.path("file/out")) } throws: { ($0 as? Failure)?.status == .fault }
    #expect(folder.names == ["file", "lost"])
  }

  @Test func aFailureInTheMiddleLeavesTheOldOne() throws {
    let folder = try TemporaryFolder()
    try Self.replace(folder.path("out"))
    let before = folder.names
    // The second file wants to be in a folder that is a file.
    let impossible = [OutputFile(path: "a", bytes: []), OutputFile(path: "a/b", bytes: [])]
    #expect { try Self.replace(folder.path("out"), impossible) } throws: { ($0 as? Failure)?.status == .fault }
    #expect { try Self.replace(folder.path("new/deep"), impossible) } throws: { ($0 as? Failure)?.status == .fault }
    #expect(folder.names == before)
  }
}
