import Lexer
import Parser

/// Findings about files as such: what `codika.yaml` names and is not there, what is there and is not named, and what
/// could not be read. Where an entry is the cause, the finding points at it.
struct FileChecks {
  private(set) var diagnostics: [Diagnostic] = []

  private let plan: BuildPlan
  private let useCase: UseCase?
  private let workflows: [WorkflowFile]
  /// Workflow files that no entry names and no finding has mentioned.
  private var unlisted: [String]
  private var told: Set<String> = []

  init(_ plan: BuildPlan, _ useCase: UseCase?, _ workflows: [WorkflowFile]) {
    self.plan = plan
    self.useCase = useCase
    self.workflows = workflows
    unlisted = plan.workflowPaths.filter { plan.named.roles[$0] == nil }
    checkEntries()
    checkSkills()
    checkFaults()
    checkUnlisted()
  }

  // MARK: Entries

  private mutating func checkEntries() {
    let faults = Dictionary(plan.input.faults.map { ($0.relativePath, $0) }) { first, _ in first }
    var lacksFolder: [NamedFiles.Entry] = []
    var owners: [String: NamedFiles.Entry] = [:]
    for entry in plan.named.entries {
      guard let path = entry.path else {
        told.insert(entry.written)
        report(escapes: entry.written, at: entry.span)
        continue
      }
      if case .workflow = entry.kind {
        if let owner = owners[path] {
          report(entry, sharesFileOf: owner)
          continue
        }
        owners[path] = entry
      }
      if let fault = faults[path], fault.kind != .missing {
        told.insert(path)
        report(fault, written: entry.written, at: entry.span)
      } else if plan.fileByPath[path] == nil {
        told.insert(path)
        if faults.contains(where: { RelativePath.contains($0.key, path) }) { continue }
        if !plan.input.hasWorkflowsFolder, RelativePath.contains("workflows", path) {
          lacksFolder.append(entry)
        } else {
          report(missing: entry, path)
        }
      }
    }
    if !lacksFolder.isEmpty { reportMissingFolder(lacksFolder) }
  }

  private mutating func report(missing entry: NamedFiles.Entry, _ path: String) {
    let label = entry.isWritten ? "no such file" : "expected in `\(path)`"
    switch entry.kind {
    case .readme, .environment:
      add("path-missing", "there is no file `\(entry.written)`", at: entry.span, label)
    case .workflow, .dataIngestion:
      let near = nearestUnlisted(path)
      if let near { unlisted.removeAll { $0 == near } }
      let noun = if case .workflow(let key) = entry.kind { "workflow `\(key)`" } else { "data ingestion" }
      add(
        "listed-file-missing", "\(noun) has no file `\(path)`", at: entry.span, label,
        help: near.map { "did you mean `\($0)`?" } ?? "write the file, or remove the entry",
        fixes: near.flatMap { fix(entry, to: $0) } ?? [])
    }
  }

  /// A workflow file without an entry whose name is a slip away.
  private func nearestUnlisted(_ path: String) -> String? {
    let stem = RelativePath.stem(path)
    guard let near = Suggestions.nearest(stem, in: unlisted.map(RelativePath.stem)) else { return nil }
    return unlisted.first { RelativePath.stem($0) == near }
  }

  private func fix(_ entry: NamedFiles.Entry, to path: String) -> [Fix]? {
    guard entry.isWritten else { return nil }
    let isPlain = path.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F
        || $0 == 0x5F
    }
    let text = isPlain ? path : "\"\(JSONStrings.escape(path))\""
    return [Fix.replace(entry.span, with: text, "use `\(path)`", .suggested)]
  }

  private mutating func report(_ entry: NamedFiles.Entry, sharesFileOf owner: NamedFiles.Entry) {
    guard case .workflow(let key) = entry.kind, case .workflow(let other) = owner.kind else { return }
    add(
      "config-shape", "workflows `\(other)` and `\(key)` have the same file", at: entry.span,
      "is the file of `\(other)`", also: [Label(owner.span, "named here first")],
      help: "give `\(key)` a file of its own, or remove it")
  }

  private mutating func reportMissingFolder(_ entries: [NamedFiles.Entry]) {
    guard let first = entries.first else { return }
    let names = entries.compactMap { entry -> String? in
      if case .workflow(let key) = entry.kind { key } else { nil }
    }
    add(
      "workflows-folder", "there is no folder `workflows`", at: first.span,
      names.count == 1 ? "its file should be there" : "\(names.count) files should be there",
      help: "create `workflows` and export the workflows from n8n into it")
  }

  // MARK: Skills

  /// A folder below `skills` is a skill, and a skill is its `SKILL.md`.
  private mutating func checkSkills() {
    let missing = Set(plan.input.faults.filter { $0.kind == .missing }.map(\.relativePath))
    var seen: Set<String> = []
    for path in plan.knownPaths.sorted() where path.hasPrefix("skills/") {
      let parts = path.split(separator: "/")
      guard parts.count > 2, seen.insert(String(parts[1])).inserted else { continue }
      let expected = "skills/\(parts[1])/SKILL.md"
      guard !plan.knownPaths.contains(expected) || missing.contains(expected) else { continue }
      let file = plan.input.faults.first { $0.relativePath == expected }?.file ?? plan.fileByPath[path]?.source.file
      guard let file else { continue }
      told.insert(expected)
      add(
        "skill-structure", "skill `\(parts[1])` has no `SKILL.md`", at: SourceSpan(file, 0, 0), "",
        why: "an agent reads this file and no other: the skill is not deployed",
        help: "write it, in capital letters as here, or remove the folder")
    }
  }

  // MARK: Faults

  private mutating func checkFaults() {
    let isListKnown = useCase.map { !$0.document.hasSyntaxErrors } ?? false
    for fault in plan.input.faults where !told.contains(fault.relativePath) {
      // A link to nothing in the folder of workflows is no workflow that could be listed.
      if fault.kind == .missing, isListKnown, plan.named.roles[fault.relativePath] != nil { continue }
      unlisted.removeAll { $0 == fault.relativePath }
      report(fault, written: fault.path, at: SourceSpan(fault.file, 0, 0))
    }
  }

  private mutating func report(_ fault: ProjectInput.Fault, written: String, at span: SourceSpan) {
    switch fault.kind {
    case .missing: add("path-missing", "there is no file `\(written)`", at: span, "")
    case .unreadable(let reason):
      add("path-unreadable", "cannot read `\(written)`: \(reason)", at: span, span.isEmpty ? "" : reason)
    case .tooLarge(let bytes):
      add(
        "limit-exceeded", "`\(written)` has \(FileChecks.size(bytes)); the limit is 256 MiB", at: span,
        span.isEmpty ? "" : "too large")
    case .escapesRoot: report(escapes: written, at: span)
    }
  }

  private mutating func report(escapes written: String, at span: SourceSpan) {
    add(
      "path-escapes-root", "`\(written)` lies outside of the use case", at: span,
      span.isEmpty ? "" : "expected a path below the folder of `codika.yaml`",
      why: "a use case is one folder: what lies elsewhere is missing on the next machine")
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }

  // MARK: Files without an entry

  private mutating func checkUnlisted() {
    guard let useCase, !useCase.document.hasSyntaxErrors else { return }
    let entries = useCase.document.root?.member("workflows")?.key.span
    for path in unlisted {
      guard let file = plan.fileByPath[path] else { continue }
      add(
        "file-unlisted", "`\(path)` has no entry in `codika.yaml`", at: file.source.startPoint, "",
        also: entries.map { [Label($0, "workflows are listed here")] } ?? [],
        why: "only workflows with an entry are built and deployed",
        help: "add an entry `\(RelativePath.stem(path))`, or remove the file",
        fixes: workflows.first { $0.file == file.source.file }.flatMap { EntryProposal.fix($0, in: useCase) }
          .map { [$0] } ?? [])
    }
  }

  private mutating func add(
    _ rule: String, _ message: String, at span: SourceSpan, _ label: String, also labels: [Label] = [],
    why: String? = nil, help: String? = nil, fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: message, span: span, label: label, labels: labels, why: why, help: help,
        fixes: fixes))
  }
}
