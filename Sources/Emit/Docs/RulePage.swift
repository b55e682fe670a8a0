package import Analysis
import Lexer

/// All there is to know of one rule: what `codikac explain` shows and `docs/rules/<id>.md` holds.
package struct RulePage: Sendable {
  private let rule: RuleInfo

  package init(_ rule: RuleInfo) { self.rule = rule }

  package var markdown: String { page(Style()).markdown }

  package func terminal(_ style: Style) -> String { page(style).terminal(style) }

  private func page(_ style: Style) -> Page {
    var page = Page(title: rule.id)
    page.blocks.append(.paragraph(rule.summary + "."))
    guard let metadata = rule.metadata else {
      page.blocks.append(.paragraph("This rule is planned: no version of \(Tool.name) checks it yet."))
      page.blocks.append(.facts(facts))
      return page
    }
    page.blocks.append(.heading("Why it matters"))
    page.blocks.append(.paragraph(metadata.explanation))
    for example in metadata.examples where example.verdict == .bad { add(example, style, &page) }
    for example in metadata.examples where example.verdict == .good { add(example, style, &page) }
    page.blocks.append(.heading("About this rule"))
    page.blocks.append(.facts(facts))
    addSettings(&page)
    return page
  }

  private func add(_ example: RuleExample, _ style: Style, _ page: inout Page) {
    let isBad = example.verdict == .bad
    let heading = isBad ? "Wrong" : "Right"
    page.blocks.append(.heading(example.title.isEmpty ? heading : "\(heading): \(example.title)"))
    for fault in example.faults { page.blocks.append(.paragraph("`\(fault.path)` \(text(fault.kind)).")) }
    if !example.hasWorkflowsFolder { page.blocks.append(.paragraph("There is no folder `workflows`.")) }
    for file in example.files {
      page.blocks.append(.code(caption: "`\(file.path)`", language: language(file.path), text: file.text))
    }
    guard isBad else { return }
    let report = ExampleReport(example, rule: rule.id).report
    var painted = style
    painted.width = style.width.map { $0 - Page.codeIndentation }
    var plain = painted
    plain.hasColor = false
    page.blocks.append(
      .output(plain: FullRenderer.render(report, plain), painted: FullRenderer.render(report, painted)))
    for file in example.fixed ?? [] {
      page.blocks.append(.code(caption: "`\(file.path)`, fixed", language: language(file.path), text: file.text))
    }
  }

  private var facts: [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = []
    let inN8n = Ruleset.n8n.level(of: rule)
    let levels =
      inN8n == rule.level ? rule.level.rawValue : "\(rule.level.rawValue); \(inN8n.rawValue) in ruleset `n8n`"
    facts.append(("Level", levels))
    facts.append(("Group", rule.group.rawValue))
    facts.append(("Fix", fix))
    facts.append(("Since", rule.metadata?.since ?? "planned"))
    if !rule.aliases.isEmpty {
      facts.append(("Also known as", rule.aliases.map { "`\($0)`" }.joined(separator: ", ")))
    }
    return facts
  }

  private var fix: String {
    func name(_ applicability: Applicability) -> String {
      switch applicability {
      case .safe: "safe, with `--fix`"
      case .suggested: "suggested, with `--fix --unsafe-fixes`"
      case .manual: "shown, made by hand"
      }
    }
    switch rule.fix {
    case .none: return "none"
    case .always(let applicability): return "always; \(name(applicability))"
    case .sometimes(let applicability): return "sometimes; \(name(applicability))"
    }
  }

  private func addSettings(_ page: inout Page) {
    guard rule.isSuppressible else {
      page.blocks.append(.paragraph("It can be neither suppressed nor switched off."))
      return
    }
    page.blocks.append(
      .code(
        caption: "To change its level, in `codika.yaml`", language: "yaml",
        text: "checks:\n  \(rule.id): \(rule.level == .off ? "warning" : "off")"))
    page.blocks.append(
      .code(
        caption: "To suppress one finding, in a comment above it, or in the `notes` of a node", language: "yaml",
        text: "# codikac-ignore[\(rule.id)]: the reason"))
  }

  private func language(_ path: String) -> String {
    if path.hasSuffix(".json") { return "json" }
    if path.hasSuffix(".yaml") || path.hasSuffix(".yml") { return "yaml" }
    return path.hasSuffix(".md") ? "markdown" : "text"
  }

  private func text(_ fault: ProjectInput.Fault.Kind) -> String {
    switch fault {
    case .missing: "is missing"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let bytes): "is \(bytes) bytes long"
    case .escapesRoot: "leads out of the use case"
    }
  }
}
