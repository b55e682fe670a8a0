import Foundation
import Support
import Testing

/// Every seed of the fuzzers, and every input that broke something once, whole and cut off.
@Suite struct FuzzSeedTests {
  struct Target: Sendable {
    /// Every so many bytes the input is cut off.
    var stride: Int
    var violation: @Sendable ([UInt8]) -> String?
  }

  static let targets: [String: Target] = [
    "javascript": Target(stride: 2) { JavaScriptFuzz.violation($0) },
    "json": Target(stride: 1) { JSONFuzz.violation($0) },
    "yaml": Target(stride: 3) { YAMLFuzz.violation($0) },
    "project": Target(stride: 17) { ProjectFuzz.violation($0) },
  ]

  static func inputs(_ target: String) -> [URL] {
    ["seeds", "crashes"].flatMap { kind in
      let folder = Expect.root.appending(path: "Corpus/fuzz/\(kind)/\(target)")
      return (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    }
  }

  @Test(arguments: targets.keys.sorted()) func everythingHolds(_ name: String) throws {
    let target = try #require(Self.targets[name])
    let inputs = Self.inputs(name)
    #expect(inputs.count >= 3)
    for file in inputs {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(target.violation(bytes) == nil, "\(file.lastPathComponent)")
      for count in stride(from: 0, to: bytes.count, by: target.stride) {
        #expect(target.violation(Array(bytes[..<count])) == nil, "\(file.lastPathComponent), cut at \(count)")
      }
    }
  }

  @Test func everyTargetIsTested() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Expect.root.appending(path: "Fuzz/targets"), includingPropertiesForKeys: nil)
    #expect(files.map { $0.deletingPathExtension().lastPathComponent }.sorted() == Self.targets.keys.sorted())
  }
}
