import Analysis
import Emit
import Lexer

/// `codikac dev new-rule ID`
enum DevNewRuleCommand {
  private static let group = Option(
    name: "group", value: .choice(name: "GROUP", RuleGroup.allCases.map(\.rawValue)),
    summary: "what the rule is about; only for ids that are not in the rule table")

  static let command = Command(
    name: "new-rule", summary: "begin a rule: its Swift file, its cases, its mutation and its line in the registry",
    details: ["Run it in the root of the package."],
    arguments: [Argument(name: "ID", summary: "id of the rule in kebab-case", arity: .one, completion: .rule)],
    options: [group], isHidden: true,
    action: .immediate { (invocation, context) throws(Failure) in
      let id = invocation.arguments.first ?? ""
      let chosen = invocation.value(group).flatMap(RuleGroup.init(rawValue:))
      guard let template = RuleTemplate(id: id, group: chosen) else {
        throw .usage(
          "`\(id)` is no id of the rule table in kebab-case",
          help: "for a new id name its group: `--group \(RuleGroup.graph.rawValue)`")
      }
      try write(template, context)
      try context.console.print(
        "\(template.swiftPath)\n\(template.corpusPath)\n\(template.mutationPath)\n\(RuleTemplate.registryPath)\n")
      return .success
    })

  private static func write(_ template: RuleTemplate, _ context: Context) throws(Failure) {
    let registry: FileContents
    do throws(FileError) {
      registry = try context.files.read(RuleTemplate.registryPath)
    } catch {
      throw .usage(
        "`\(RuleTemplate.registryPath)` cannot be read: \(error.reason)", help: "run this in the root of the package")
    }
    let text = template.registered(in: String(decoding: registry.bytes, as: UTF8.self))
    try context.files.create(
      [
        OutputFile(path: template.swiftPath, bytes: Array(template.swiftText.utf8)),
        OutputFile(path: template.corpusPath, bytes: Array(template.corpusText.utf8)),
        OutputFile(path: template.mutationPath, bytes: Array(template.mutationText.utf8)),
      ], in: ".")
    try context.files.replace([
      FileChange(
        path: RuleTemplate.registryPath, shownPath: RuleTemplate.registryPath, expected: registry.bytes,
        bytes: Array(text.utf8))
    ])
  }
}
