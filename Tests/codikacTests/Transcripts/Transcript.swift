import Support
import Testing

@testable import codikac

/// One file of `Corpus/cli` (Corpus/README.md): files in blocks, and calls with what they are to answer.
struct Transcript {
  private var lines: [String]
  /// Of a case: a heading begins a new one.
  private var files: [String: MemoryFileSystem.Item] = [:]
  private var disk = MemoryFileSystem()
  private var input = ""

  /// The text with the answers of today, and a sentence for each call that answers otherwise than written.
  static func run(_ text: String) async -> (text: String, differences: [String]) {
    var transcript = Transcript(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return await transcript.run()
  }

  private mutating func run() async -> (text: String, differences: [String]) {
    var output: [String] = []
    var differences: [String] = []
    var path: String?
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      output.append(line)
      if line.hasPrefix("#") { await startCase() }
      if let folder = quoted(line, before: "From ", after: ":") { addFolder(folder) }
      if let name = quoted(line, before: "", after: ":") { path = name }
      guard line.hasPrefix("```"), line.count > 3 else { continue }
      let end = lines[index...].firstIndex { $0 == "```" } ?? lines.count
      let block = Array(lines[index..<end])
      index = end
      if line == "```console" {
        let answered = await answer(block)
        if answered != block { differences.append(Transcript.difference(block, answered)) }
        output += answered
      } else if let name = path {
        add(name, block.map { $0 + "\n" }.joined())
        output += block
        path = nil
      } else {
        output += block
      }
    }
    return (output.joined(separator: "\n"), differences)
  }

  private mutating func startCase() async {
    files = [:]
    input = ""
    disk = MemoryFileSystem()
  }

  private mutating func add(_ name: String, _ text: String) {
    if name == "stdin" { input = text } else { files[name] = MemoryFileSystem.text(text) }
    disk = MemoryFileSystem(files, input: input)
  }

  private mutating func addFolder(_ folder: String) {
    for path in Expect.files(below: folder, suffix: "") where !path.hasPrefix(folder + "/expect/") {
      guard let text = Expect.read(path) else { continue }
      files[Path.join(Path.name(folder), Path.relative("/" + path, to: "/" + folder))] = MemoryFileSystem.text(text)
    }
    disk = MemoryFileSystem(files, input: input)
  }

  /// The text between backticks of a line that holds nothing else but the words around it.
  private func quoted(_ line: String, before: String, after: String) -> String? {
    guard line.hasPrefix(before + "`"), line.hasSuffix("`" + after) else { return nil }
    let text = line.dropFirst(before.count + 1).dropLast(after.count + 1)
    return text.contains("`") || text.isEmpty ? nil : String(text)
  }

  // MARK: calls

  /// The block with the commands as they stand and the answers of today.
  private func answer(_ block: [String]) async -> [String] {
    var result: [String] = []
    for line in block where line.hasPrefix("$ ") {
      result.append(line)
      result += await run(String(line.dropFirst(2)))
    }
    return result
  }

  private func run(_ line: String) async -> [String] {
    var words = line.split(separator: " ").map(String.init)
    var variables = ["LANG": "C.UTF-8"]
    while let word = words.first, let equals = word.firstIndex(of: "="), !word.hasPrefix("-") {
      variables[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words.removeFirst()
    }
    if words.first == "cat" { return words.dropFirst().flatMap { shown($0) } }
    if words == ["find"] { return disk.texts.keys.sorted() }
    guard words.first == "codikac" else { return ["no such command in a transcript"] }
    let run = await MemorySession.run(words.dropFirst().joined(separator: " "), disk, variables: variables)
    var answer = Transcript.lines(run.results) + Transcript.lines(run.messages).map { $0.isEmpty ? "!" : "! \($0)" }
    if run.status != .success { answer.append("[\(run.status.rawValue)]") }
    return answer
  }

  private func shown(_ name: String) -> [String] { disk.texts[name].map(Transcript.lines) ?? ["no such file"] }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines.append("(no newline)") }
    return lines
  }

  private static func difference(_ old: [String], _ new: [String]) -> String {
    "expected:\n\(old.joined(separator: "\n"))\nanswered:\n\(new.joined(separator: "\n"))"
  }
}

@Suite struct TranscriptTests {
  @Test(arguments: Expect.files(below: "Corpus/cli", suffix: ".md"))
  func callsAnswerAsWritten(path: String) async throws {
    let text = try #require(Expect.read(path))
    let (answered, differences) = await Transcript.run(text)
    if Expect.isUpdating {
      if answered != text { try Expect.write(answered, to: path) }
    } else {
      for difference in differences { Issue.record("\(path): \(difference)") }
    }
  }
}
