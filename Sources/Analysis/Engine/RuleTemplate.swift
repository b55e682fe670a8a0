import Lexer

/// The texts of a new rule, for `codikac dev new-rule`.
package struct RuleTemplate: Sendable {
  /// Paths are relative to the root of the package.
  package let swiftPath: String
  package let swiftText: String
  package let corpusPath: String
  package let corpusText: String
  /// The fault that is seeded into the sound use case; `MutationTests` asks for it.
  package let mutationPath: String
  package let mutationText: String
  /// The line in `Registry.rules`, without indentation.
  package let registryLine: String

  package static let registryPath = "Sources/Analysis/Engine/Registry.swift"

  /// A rule of the table takes its number, level and summary from there. `group` may be nil only for such a rule; nil is
  /// returned if no group is known, or if the id is not in kebab-case.
  package init?(id: String, group: RuleGroup? = nil) {
    let row = RuleTable[id]
    guard let group = row?.group ?? group, RuleTemplate.isKebabCase(id) else { return nil }
    let name = RuleTemplate.typeName(id)
    let level = row?.level ?? .warning
    swiftPath = "Sources/Analysis/Rules/\(RuleTemplate.folder(group))/\(name).swift"
    corpusPath = "Corpus/rules/\(group.rawValue)/\(id).md"
    registryLine = "\(name).self,"
    mutationPath = "Corpus/mutations/\(group.rawValue)/\(id).md"
    mutationText = "# \(id)\n"
    var arguments = "id: \"\(id)\", "
    if let row, row.row != 0 { arguments += "row: \(row.row), " }
    arguments += "group: .\(RuleTemplate.caseName(group)), level: .\(level.rawValue),"
    if let fix = row?.fix { arguments += " fix: .sometimes(.\(fix.name))," }
    let summary = row?.summary ?? "Node that does something"
    let suppressible = row?.isSuppressible == false ? ",\n    isSuppressible: false" : ""
    swiftText = """
      import Lexer
      import Parser

      /// \(summary).
      package enum \(name): Rule {
        package static let metadata = RuleMetadata(
          \(arguments)
          summary: "\(summary)",
          why: \"\"\"
            What happens at run time, in one or two sentences.
            \"\"\",
          examples: [
            .bad("workflows/main.json", #"{ "value": ↓"bad" }"#),
            .good("workflows/main.json", #"{ "value": "good" }"#),
          ]\(suppressible))

        package static func install(_ hooks: inout Hooks) {
          hooks.onNode { node, context in
            guard let value = node.parameters?["value"], value.string == "bad" else { return }
            context.report(Self.self, "value `bad` is not good", at: value.span)
          }
        }
      }

      """
    corpusText = """
      # \(id)

      \(summary).

      ## What is wrong

      ```json
      { "value": "bad" }
      //         ^^^^^ \(level == .off ? "warning" : level.rawValue)[\(id)]: replace this by what the rule says
      ```

      ## What is right

      ```json
      { "value": "good" }
      ```

      """
  }

  /// `Registry.swift` with the line at its place in the sorted list.
  package func registered(in text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isEntry: (String) -> Bool = { $0.hasPrefix("    ") && $0.contains(".self") }
    for index in lines.indices where isEntry(lines[index]) && !lines[index].hasSuffix(",") { lines[index] += "," }
    let line = "    " + registryLine
    guard !lines.contains(line) else { return text }
    // Compared by type name: `A` stands before `AB`.
    func key(_ line: String) -> Substring { line.prefix { $0 != "." } }
    let at =
      lines.firstIndex { isEntry($0) && key(line) < key($0) } ?? lines.lastIndex(where: isEntry).map { $0 + 1 }
      ?? lines.count
    lines.insert(line, at: at)
    return lines.joined(separator: "\n")
  }

  package static func folder(_ group: RuleGroup) -> String { typeName(group.rawValue) }

  private static func caseName(_ group: RuleGroup) -> String { group == .useCase ? "useCase" : group.rawValue }

  /// Words that are written in capitals.
  private static let acronyms: Set<Substring> = [
    "json", "yaml", "id", "url", "http", "ai", "llm", "sql", "tls", "cors", "di",
  ]

  /// `json-syntax` is `JSONSyntax`.
  package static func typeName(_ id: String) -> String {
    id.split(separator: "-").map { word in
      acronyms.contains(word) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  private static func isKebabCase(_ id: String) -> Bool {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
    } && id.utf8.first.map { 0x61...0x7A ~= $0 } == true
  }
}
