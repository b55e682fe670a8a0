package import Lexer
import Parser

/// Which rules run, and at which level.
package struct CheckOptions: Sendable {
  /// Ids or aliases; nil means all rules of the ruleset. Names of no rule are ignored (`unknownRules`).
  package var only: [String]?
  package var skip: [String]
  /// What was there before: hidden, and not fixed.
  package var baseline: Baseline?

  package init(only: [String]? = nil, skip: [String] = [], baseline: Baseline? = nil) {
    self.only = only
    self.skip = skip
    self.baseline = baseline
  }

  /// False for a rule that this run was told to leave out.
  package func includes(_ rule: String) -> Bool {
    func names(_ list: [String]) -> Bool { list.contains { RuleIndex.ids(for: $0).contains(rule) } }
    return (only.map(names) ?? true) && !names(skip)
  }
}

/// What a run found.
package struct CheckResult: Sendable {
  /// Levels and suppressions applied; sorted by path, start, end, rule, message.
  package var diagnostics: [Diagnostic]
  /// Findings that a suppression hid.
  package var suppressed: Int
  /// Entries of the baseline that hid a finding.
  package var baselined: Set<Baseline.Entry>

  package init(diagnostics: [Diagnostic] = [], suppressed: Int = 0, baselined: Set<Baseline.Entry> = []) {
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    self.baselined = baselined
  }
}

/// Runs the rules over a project: syntax and shape (found by the parsers), then what the rules subscribe to, then one
/// cause to one finding, suppressions, and what is to be said of those.
package enum Analyzer {
  /// Workflows are walked in parallel; the result does not depend on timing.
  package static func check(_ project: Project, _ options: CheckOptions = CheckOptions()) async -> CheckResult {
    let levels = RunLevels(project, options)
    let walker = Walker(project, hooks(project, levels))
    let found = await withTaskGroup(of: (Int, [Diagnostic]).self) { group in
      var results = [[Diagnostic]](repeating: [], count: 1)
      for (index, batch) in batches(project.workflows).enumerated() {
        results.append([])
        group.addTask {
          var found: [Diagnostic] = []
          for file in batch { walker.walk(file, into: &found) }
          return (index + 1, found)
        }
      }
      results[0] = walker.walkRest()
      for await (index, diagnostics) in group { results[index] = diagnostics }
      return results.flatMap(\.self)
    }
    return finish(found, project, levels, options.baseline)
  }

  /// The same on the caller's thread.
  package static func checkSerially(_ project: Project, _ options: CheckOptions = CheckOptions()) -> CheckResult {
    let levels = RunLevels(project, options)
    let walker = Walker(project, hooks(project, levels))
    var found = walker.walkRest()
    for file in project.workflows { walker.walk(file, into: &found) }
    return finish(found, project, levels, options.baseline)
  }

  private static func hooks(_ project: Project, _ levels: RunLevels) -> Hooks {
    var hooks = Hooks()
    let isPeer = project.ruleset == .peerFlowlint
    for rule in Registry.rules where levels.isOn(rule.metadata.id) {
      if isPeer && FlowlintRules.predicates[rule.metadata.id] != nil { continue }
      rule.install(&hooks)
    }
    if isPeer { FlowlintRules.install(&hooks, levels.isOn) }
    return hooks
  }

  /// A task costs more than a small workflow: about 64 KiB go into each.
  private static func batches(_ workflows: [WorkflowFile]) -> [ArraySlice<WorkflowFile>] {
    var result: [ArraySlice<WorkflowFile>] = []
    var start = 0
    var size = 0
    for (index, file) in workflows.enumerated() {
      size += file.workflow.document.source.count
      if size >= 1 << 16 {
        result.append(workflows[start...index])
        start = index + 1
        size = 0
      }
    }
    if start < workflows.count { result.append(workflows[start...]) }
    return result
  }

  /// Everything between what parsers and rules found and what is shown.
  private static func finish(
    _ found: [Diagnostic], _ project: Project, _ levels: RunLevels, _ baseline: Baseline?
  ) -> CheckResult {
    var diagnostics = gated(found, project)
    levels.apply(to: &diagnostics)
    let filler = AddressFiller(project: project)
    filler.fill(&diagnostics)

    let isSilenced = Precedence.isSilenced(diagnostics)
    var suppressions = Suppressions(project)
    var hidden = 0
    var kept = 0
    for index in diagnostics.indices {
      // A suppression of what another rule says already is not unused.
      let isHidden = suppressions.hides(diagnostics[index])
      guard !isSilenced[index] else { continue }
      if isHidden {
        hidden += 1
      } else {
        diagnostics.swapAt(kept, index)
        kept += 1
      }
    }
    diagnostics.removeLast(diagnostics.count - kept)

    // Findings about suppressions can be suppressed too: names and reasons first, then what is unused, and last what
    // was meant to hide that.
    let aboutItself: Set = ["unused-suppression"]
    let stages: [(inout Suppressions) -> [Diagnostic]] = [
      { $0.nameFindings() },
      { $0.unused(levels) { !aboutItself.contains($0) } },
      { $0.unused(levels) { aboutItself.contains($0) } },
    ]
    for stage in stages {
      var findings = stage(&suppressions)
      levels.apply(to: &findings)
      filler.fill(&findings)
      for finding in findings {
        if suppressions.hides(finding) { hidden += 1 } else { diagnostics.append(finding) }
      }
    }
    var result = CheckResult(diagnostics: sorted(diagnostics, project), suppressed: hidden)
    baseline?.hide(in: &result, project)
    return result
  }

  /// The findings of parsers and rules together. In a file with syntax errors only those of its syntax count: the
  /// others speak of a tree that is not whole.
  private static func gated(_ found: [Diagnostic], _ project: Project) -> [Diagnostic] {
    let broken = Set(project.files.filter { $0.document.hasSyntaxErrors }.map(\.id))
    var result = found
    if !broken.isEmpty { result.removeAll { broken.contains($0.span.file) } }
    result += project.diagnostics
    for file in project.files {
      result += file.document.diagnostics
      if !broken.contains(file.id) { result += file.diagnostics }
    }
    return result
  }

  /// By path, start, end, rule, message; of equal ones the first.
  private static func sorted(_ diagnostics: [Diagnostic], _ project: Project) -> [Diagnostic] {
    var paths: [FileID: String] = [:]
    for fault in project.faults { paths[fault.file] = fault.path }
    for file in project.files { paths[file.id] = file.path }
    let ordered = paths.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let ranks = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.key, $0 + 1) })
    // Findings are large: their places are sorted, and each is copied once.
    let keys = diagnostics.map { (rank: ranks[$0.span.file] ?? 0, start: $0.span.start, end: $0.span.end) }
    let order = diagnostics.indices.sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      if diagnostics[a].rule != diagnostics[b].rule { return diagnostics[a].rule < diagnostics[b].rule }
      if diagnostics[a].message != diagnostics[b].message { return diagnostics[a].message < diagnostics[b].message }
      return a < b
    }
    var result: [Diagnostic] = []
    result.reserveCapacity(diagnostics.count)
    for index in order {
      if let last = result.last, last.span == diagnostics[index].span, last.rule == diagnostics[index].rule,
        last.message == diagnostics[index].message
      {
        continue
      }
      result.append(diagnostics[index])
    }
    return result
  }
}
