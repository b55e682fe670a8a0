package import Analysis

/// One file `Corpus/rules/<group>/<id>.md`, as lines that can be written back. `Corpus/README.md` describes the format.
package struct CorpusFile: Sendable {
  package struct Block: Sendable {
    /// Index of the opening fence in `lines`, and of the closing one.
    package var open: Int
    package var close: Int
    package var language: String
    package var flags: Set<String>
    /// As the line above names it, else by language.
    package var path: String
    package var content: [String]
  }

  package struct Fault: Sendable {
    package var path: String
    package var kind: ProjectInput.Fault.Kind
    /// Index of its line in `lines`, and of those with its marks.
    package var line: Int
    package var marks: [Mark]
  }

  package struct Case: Sendable {
    package var title: String
    package var sources: [Block] = []
    package var fixed: [Block] = []
    package var rendered: Block?
    package var faults: [Fault] = []
    package var hasWorkflowsFolder = true
    /// Rules that run beside the one of the file.
    package var alongside: [String] = []
    package var ruleset: Ruleset = .codika
    /// The descriptions of `Corpus/n8n/catalog` are imported.
    package var hasDefinitions = true
  }

  /// What stands behind the first `# `.
  package private(set) var rule = ""
  package private(set) var cases: [Case] = []
  package private(set) var lines: [String]
  /// What does not follow the format.
  package private(set) var problems: [String] = []

  package init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var path: String?
    var at = 0
    while at < lines.count {
      let line = lines[at]
      if line.hasPrefix("```") {
        let fence = String(line.prefix { $0 == "`" })
        var close = at + 1
        while close < lines.count, lines[close] != fence { close += 1 }
        if close == lines.count { problems.append("line \(at + 1): the block has no end") }
        add(at, close, info: line.dropFirst(fence.count), path)
        path = nil
        at = close + 1
        continue
      }
      if line.hasPrefix("# ") { rule = String(line.dropFirst(2)) }
      if line.hasPrefix("## ") { cases.append(Case(title: String(line.dropFirst(3)))) }
      if let named = CorpusFile.path(line) { path = named }
      if line.hasPrefix("- ") { readItem(line, at) }
      at += 1
    }
  }

  /// A line that is nothing but `` `path`: ``.
  private static func path(_ line: String) -> String? {
    guard line.hasPrefix("`"), line.hasSuffix("`:"), line.count > 3 else { return nil }
    let path = line.dropFirst().dropLast(2)
    return path.contains("`") ? nil : String(path)
  }

  private mutating func add(_ open: Int, _ close: Int, info: Substring, _ path: String?) {
    let words = info.split(separator: " ").map(String.init)
    let language = words.first ?? ""
    let flags = Set(words.dropFirst())
    let last = cases.count - 1
    guard last >= 0 else {
      problems.append("line \(open + 1): the block stands before the first `## `")
      return
    }
    let standard = ["json": "workflows/main.json", "yaml": "codika.yaml"][language]
    let path = path ?? (flags.contains("fixed") ? cases[last].sources.last?.path : nil) ?? standard
    guard flags.contains("rendered") || path != nil else {
      problems.append("line \(open + 1): the block has no path")
      return
    }
    let content = Array(lines[open + 1..<Swift.max(open + 1, close)])
    let block = Block(
      open: open, close: close, language: language, flags: flags, path: path ?? "", content: content)
    if flags.contains("rendered") {
      cases[last].rendered = block
    } else if flags.contains("fixed") {
      cases[last].fixed.append(block)
    } else {
      cases[last].sources.append(block)
    }
  }

  /// An item that says something of the project instead of showing a file.
  private mutating func readItem(_ line: String, _ at: Int) {
    let last = cases.count - 1
    guard last >= 0 else { return }
    func names(_ prefix: String) -> [String]? {
      guard line.hasPrefix(prefix) else { return nil }
      return line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    if line == "- There is no folder `workflows`." {
      cases[last].hasWorkflowsFolder = false
    } else if line == "- No catalogue is imported." {
      cases[last].hasDefinitions = false
    } else if let rules = names("- With ") {
      cases[last].alongside = rules
    } else if let names = names("- Ruleset "), let ruleset = names.first.flatMap(Ruleset.init(rawValue:)) {
      cases[last].ruleset = ruleset
    } else if line.hasPrefix("- `"), let end = line.dropFirst(3).firstIndex(of: "`") {
      let path = String(line[line.index(line.startIndex, offsetBy: 3)..<end])
      let said = line[line.index(after: end)...]
      guard let kind = CorpusFile.fault(said) else { return }
      var marks: [Mark] = []
      var next = at + 1
      while next < lines.count, let mark = Mark(lines[next], sign: "//", line: 0) {
        marks.append(mark)
        next += 1
      }
      cases[last].faults.append(Fault(path: path, kind: kind, line: at, marks: marks))
    }
  }

  private static func fault(_ said: Substring) -> ProjectInput.Fault.Kind? {
    if said == " is missing." { return .missing }
    if said == " lies outside." { return .escapesRoot }
    if said.hasPrefix(" cannot be read: "), said.hasSuffix(".") {
      return .unreadable(reason: String(said.dropFirst(17).dropLast()))
    }
    if said.hasPrefix(" has "), said.hasSuffix(" bytes."), let bytes = Int(said.dropFirst(5).dropLast(7)) {
      return .tooLarge(bytes: bytes)
    }
    return nil
  }
}
