package import Analysis
import Lexer

/// An edit of a sound use case, written as Markdown: `Corpus/mutations/<group>/<id>.md` and `Corpus/harmless/*.md`.
/// `Corpus/README.md` describes the format.
package struct Mutation: Sendable {
  /// A rule that the mutation raises too, with the sentence that says why.
  package struct Alongside: Sendable {
    package let rule: String
    package let reason: String
  }

  /// What stands behind `# `: the id of a rule, or the title of a harmless edit.
  package private(set) var title = ""
  /// The sentence behind `No mutation: `.
  package private(set) var reason: String?
  package private(set) var alongside: [Alongside] = []
  /// What does not follow the format, or does not fit the use case.
  package private(set) var problems: [String] = []
  /// The files after the edit, by path.
  package private(set) var files: [String: String]
  /// True if something was edited.
  package private(set) var hasEdits = false

  package static let project = "Corpus/projects/invoice-intake"

  /// The texts of the sound use case, by path within it, without its expected bundles.
  package static let sound: [String: String] = Dictionary(
    uniqueKeysWithValues: Expect.files(below: project, suffix: "").compactMap { path in
      let inner = String(path.dropFirst(project.count + 1))
      guard !inner.hasPrefix("expect/"), let text = Expect.read(path) else { return nil }
      return (inner, text)
    })

  package init(_ text: String) {
    files = Mutation.sound
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var path: String?
    var at = 0
    while at < lines.count {
      let line = lines[at]
      at += 1
      if line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else if line.hasPrefix("No mutation: ") {
        reason = String(line.dropFirst(13))
      } else if line.hasPrefix("Alongside: `") {
        let parts = line.dropFirst(12).split(separator: "`", maxSplits: 1)
        alongside.append(Alongside(rule: String(parts.first ?? ""), reason: String(parts.last?.dropFirst(2) ?? "")))
      } else if line.hasPrefix("`"), line.hasSuffix("`:") {
        path = String(line.dropFirst().dropLast(2))
      } else if line.hasPrefix("`"), line.hasSuffix("`: deleted") {
        let deleted = String(line.dropFirst().dropLast(10))
        if files.removeValue(forKey: deleted) == nil { problems.append("there is no \(deleted)") }
        hasEdits = true
      } else if line.hasPrefix("```") {
        let fence = String(line.prefix { $0 == "`" })
        let end = lines[at...].firstIndex(of: fence) ?? lines.count
        apply(Array(lines[at..<end]), String(line.dropFirst(fence.count)), path)
        at = end + 1
      }
    }
  }

  private mutating func apply(_ block: [String], _ info: String, _ path: String?) {
    guard let path else {
      problems.append("a block has no path")
      return
    }
    hasEdits = true
    if info.hasSuffix(" added") {
      if files[path] != nil { problems.append("\(path) is there already") }
      files[path] = block.joined(separator: "\n") + "\n"
      return
    }
    guard info == "diff" else {
      problems.append("`\(info)` is no kind of edit")
      return
    }
    guard let text = files[path] else {
      problems.append("there is no \(path)")
      return
    }
    let old = block.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) }
    let new = block.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { $0 + old.count <= lines.count && Array(lines[$0..<$0 + old.count]) == old }
    guard !old.isEmpty, let place = places.first, places.count == 1 else {
      problems.append("the lines occur \(places.count) times in \(path): \(old.first ?? "(none)")")
      return
    }
    files[path] = (lines[..<place] + new + lines[(place + old.count)...]).joined(separator: "\n")
  }

  /// What `check` is given.
  package var input: ProjectInput {
    var store = SourceStore()
    let paths = files.keys.sorted()
    var input = ProjectInput(kind: .useCase, files: [])
    input.timeZones = ExampleProject.timeZones
    input.definitions = CorpusRun.definitions
    for path in paths {
      input.files.append(
        ProjectInput.File(source: store.add(path: path, bytes: (files[path] ?? "").utf8), relativePath: path))
    }
    return input
  }
}
