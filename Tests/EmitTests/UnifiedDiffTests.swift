import Foundation
import Support
import Testing

@testable import Emit

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.json") -> String {
    String(decoding: UnifiedDiff.render(path: path, old: old.utf8, new: new.utf8), as: UTF8.self)
  }

  @Test func equalTextsHaveNone() {
    #expect(diff("", "") == "")
    #expect(diff("a\nb", "a\nb") == "")
  }

  @Test func oneLine() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/a.json
        +++ b/a.json
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func farChangesAreTwoHunksAndNearOnesAreOne() {
    let old = (1...20).map { "\($0)\n" }.joined()
    #expect(
      diff(old, old.replacingOccurrences(of: "2\n3\n", with: "3\n").replacingOccurrences(of: "19\n", with: "19\nx\n"))
        == """
        --- a/a.json
        +++ b/a.json
        @@ -1,5 +1,4 @@
         1
        -2
         3
         4
         5
        @@ -17,4 +16,5 @@
         17
         18
         19
        +x
         20

        """)
    #expect(
      diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") == """
        --- a/a.json
        +++ b/a.json
        @@ -1,8 +1,8 @@
        -a
        +A
         1
         2
         3
         4
         5
         6
        -b
        +B

        """)
  }

  @Test func fromAndToNothing() {
    #expect(diff("", "a\nb\n") == "--- a/a.json\n+++ b/a.json\n@@ -0,0 +1,2 @@\n+a\n+b\n")
    #expect(diff("a\n", "") == "--- a/a.json\n+++ b/a.json\n@@ -1 +0,0 @@\n-a\n")
  }

  @Test func missingFinalNewline() {
    #expect(
      diff("a\nb", "a\nb\n") == """
        --- a/a.json
        +++ b/a.json
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """)
    #expect(
      diff("a\nb", "A\nb") == """
        --- a/a.json
        +++ b/a.json
        @@ -1,2 +1,2 @@
        -a
        +A
         b
        \\ No newline at end of file

        """)
  }

  @Test func carriageReturnsAreKept() {
    #expect(diff("a\r\n", "a\n") == "--- a/a.json\n+++ b/a.json\n@@ -1 +1 @@\n-a\r\n+a\n")
  }

  @Test func oddNamesAreWrittenAsGitDoes() {
    #expect(diff("", "a\n", path: "my flow.json").hasPrefix("--- a/my flow.json\t\n+++ b/my flow.json\t\n"))
    #expect(diff("", "a\n", path: "a\"\n\u{1}.json").hasPrefix("--- \"a/a\\\"\\n\\001.json\"\n"))
  }

  @Test func colours() {
    let text = String(
      decoding: UnifiedDiff.render(path: "a", old: "x\n\ty\u{1B}\n".utf8, new: "x\n".utf8, hasColor: true),
      as: UTF8.self)
    #expect(
      text.replacingOccurrences(of: "\u{1B}", with: "^")
        == "^[1m--- a/a^[0m\n^[1m+++ b/a^[0m\n^[1;34m@@ -1,2 +1 @@^[0m\n x\n^[31m-\ty␛^[0m\n")
  }

  @Test func textsWithNothingInCommonAndLongOnes() {
    let old = (0..<3000).map { "a\($0)\n" }.joined()
    let new = (0..<3000).map { "b\($0)\n" }.joined()
    let text = diff(old, new)
    #expect(
      text.utf8.count == old.utf8.count + new.utf8.count + 6000
        + "--- a/a.json\n+++ b/a.json\n@@ -1,3000 +1,3000 @@\n".utf8.count)
  }

  /// What `git apply` and `patch` make of the difference of random texts is the new text.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func appliedItGivesTheNewText(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let folder = FileManager.default.temporaryDirectory.appending(path: "diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var patch: [UInt8] = []
    var expected: [String: [UInt8]] = [:]
    for number in 0..<60 {
      let (old, new) = texts(&random, number)
      let path = "f\(number).txt"
      try Data(old).write(to: folder.appending(path: path))
      expected[path] = new
      patch += UnifiedDiff.render(path: path, old: old, new: new)
    }
    try Data(patch).write(to: folder.appending(path: "all.patch"))
    var tools = [
      (forth: ["git", "apply", "--whitespace=nowarn"], back: ["git", "apply", "--whitespace=nowarn", "-R"])
    ]
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") {
      tools.append((["patch", "-s", "-p1", "-i"], ["patch", "-s", "-R", "-p1", "-i"]))
    }
    for tool in tools {
      try run(tool.forth + ["all.patch"], in: folder)
      for (path, bytes) in expected {
        let file = try Data(contentsOf: folder.appending(path: path))
        #expect([UInt8](file) == bytes, "\(path) of seed \(seed) after \(tool.forth)")
      }
      try run(tool.back + ["all.patch"], in: folder)
    }
  }

  /// Short texts get a shortest difference.
  @Test func shortestDifference() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let old = (0..<Int(random.next() % 12)).map { _ in Int(random.next() % 4) }
      let new = (0..<Int(random.next() % 12)).map { _ in Int(random.next() % 4) }
      let diff = LineDiff(old, new)
      let kept = old.indices.filter { !diff.isDeleted[$0] }.map { old[$0] }
      #expect(kept == new.indices.filter { !diff.isInserted[$0] }.map { new[$0] })
      #expect(kept.count == longestCommonSubsequence(old, new), "\(old) \(new)")
    }
  }

  private func longestCommonSubsequence(_ a: [Int], _ b: [Int]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices {
      for j in b.indices {
        table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : Swift.max(table[i][j + 1], table[i + 1][j])
      }
    }
    return table[a.count][b.count]
  }

  private func run(_ command: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
  }

  /// Two texts: small alphabets make many equal lines, the large ones exceed the effort of the search.
  private func texts(_ random: inout SplitMix64, _ number: Int) -> ([UInt8], [UInt8]) {
    let alphabet = number % 3 == 0 ? 2 : number % 3 == 1 ? 6 : 400
    let length = number == 59 ? 4000 : number % 10 == 0 ? 1 : 60
    var old: [String] = []
    for _ in 0..<Int(random.next() % UInt64(length + 1)) { old.append("line \(random.next() % UInt64(alphabet))\n") }
    if old.isEmpty { old = ["first\n"] }
    var new: [String] = []
    let rate: UInt64 = number % 2 == 0 ? 2 : 20
    for line in old {
      switch random.next() % (3 * rate) {
      case 0: break
      case 1: new.append("line \(random.next() % UInt64(alphabet))\n")
      case 2: new += [line, "more \(random.next() % 3)\r\n"]
      default: new.append(line)
      }
    }
    if new.isEmpty { new = ["last\n"] }
    for side in 0..<2 where random.next() % 4 == 0 {
      if side == 0 { old[old.count - 1].removeLast() } else { new[new.count - 1].removeLast() }
    }
    return (Array(old.joined().utf8), Array(new.joined().utf8))
  }
}
