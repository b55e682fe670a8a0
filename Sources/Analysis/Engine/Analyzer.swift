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
        group.addTask { (index + 1, batch.flatMap(walker.walk)) }
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
    return finish(walker.walkRest() + project.workflows.flatMap(walker.walk), project, levels, options.baseline)
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
    var shown: [Diagnostic] = []
    shown.reserveCapacity(diagnostics.count)
    var hidden = 0
    for (diagnostic, isSilenced) in zip(diagnostics, isSilenced) {
      // A suppression of what another rule says already is not unused.
      let isHidden = suppressions.hides(diagnostic)
      guard !isSilenced else { continue }
      if isHidden { hidden += 1 } else { shown.append(diagnostic) }
    }

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
        if suppressions.hides(finding) { hidden += 1 } else { shown.append(finding) }
      }
    }
    var result = CheckResult(diagnostics: sorted(shown, project), suppressed: hidden)
    baseline?.hide(in: &result, project)
    return result
  }

  /// The findings of parsers and rules together. In a file with syntax errors only those of its syntax count: the
  /// others speak of a tree that is not whole.
  private static func gated(_ found: [Diagnostic], _ project: Project) -> [Diagnostic] {
    let broken = Set(project.files.filter { $0.document.hasSyntaxErrors }.map(\.id))
    var result = project.diagnostics
    for file in project.files {
      result += file.document.diagnostics
      if !broken.contains(file.id) { result += file.diagnostics }
    }
    result += broken.isEmpty ? found : found.filter { !broken.contains($0.span.file) }
    return result
  }

  /// By path, start, end, rule, message; of equal ones the first.
  private static func sorted(_ diagnostics: [Diagnostic], _ project: Project) -> [Diagnostic] {
    var paths: [FileID: String] = [:]
    for fault in project.faults { paths[fault.file] = fault.path }
    for file in project.files { paths[file.id] = file.path }
    let keyed = diagnostics.map { (path: paths[$0.span.file] ?? "", diagnostic: $0) }
    let sorted = keyed.sorted { a, b in
      let (x, y) = (a.diagnostic, b.diagnostic)
      if x.span.file != y.span.file, a.path != b.path { return a.path < b.path }
      return (x.span.start, x.span.end, x.rule, x.message, x.span.file)
        < (y.span.start, y.span.end, y.rule, y.message, y.span.file)
    }
    var result: [Diagnostic] = []
    result.reserveCapacity(sorted.count)
    for (_, diagnostic) in sorted {
      if let last = result.last, last.span == diagnostic.span, last.rule == diagnostic.rule,
        last.message == diagnostic.message
      {
        continue
      }
      result.append(diagnostic)
    }
    return result
  }
}
