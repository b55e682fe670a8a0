package import Lexer
import Parser

/// What a run of the fix engine did.
package struct FixResult: Sendable {
  /// New bytes of each file that changed, in the order of their ids.
  package var changed: [(file: FileID, bytes: [UInt8])]
  /// Number of fixes applied by rule id, in files that were kept.
  package var applied: [String: Int]
  /// The findings that are left, after a fresh check of the changed project.
  package var remaining: CheckResult
  /// The project with the new bytes.
  package var project: Project
}

/// Applies fixes until nothing applies any more.
///
/// One round: the wanted fixes of all findings by place and rule, as many as do not meet (`FixSelection`), all edits at
/// once, then everything is parsed and checked again. A file in which rules fight, or that a fix would break, is put
/// back as it was (`fix-not-applied`).
package enum FixEngine {
  static let mostRounds = 10

  /// Applies every fix at `level` or above. With `within`, only findings in these files are fixed, and no other file is
  /// changed. Pure: nothing is written.
  package static func fix(
    _ input: ProjectInput, _ options: CheckOptions, level: Applicability, within: Set<FileID>? = nil
  ) async -> FixResult {
    let builder: (ProjectInput) async -> Project = { await ProjectBuilder.build($0) }
    return await fix(input, level: level, within: within, build: builder) { await Analyzer.check($0, options) }
  }

  /// The loop itself; `build` and `check` are parameters so that it can be tried with rules that fight.
  static func fix(
    _ input: ProjectInput, level: Applicability, within: Set<FileID>? = nil, build: (ProjectInput) async -> Project,
    check: (Project) async -> CheckResult
  ) async -> FixResult {
    var state = FixState(input)
    var project = await build(input)
    var result = await check(project)
    var round = 0
    while true {
      let selection = FixSelection(
        result.diagnostics, project, level: level, frozen: Set(state.frozen.keys), within: within)
      guard !selection.taken.isEmpty else { break }
      round += 1
      if round > mostRounds {
        // Whatever still wants to change has not converged.
        state.revert(selection.taken)
      } else {
        let before = project.brokenFiles
        var next = state
        next.apply(selection.taken)
        let candidate = await build(next.input)
        let newlyBroken = candidate.brokenFiles.subtracting(before)
        if newlyBroken.isEmpty {
          state = next
          state.revertRepeated()
        } else {
          state.revert(selection.taken.filter { !$0.files.isDisjoint(with: newlyBroken) })
        }
      }
      project = await build(state.input)
      result = await check(project)
    }
    result.diagnostics = merge(result.diagnostics, state.findings, project)
    return FixResult(changed: state.changed, applied: state.applied, remaining: result, project: project)
  }

  /// Findings of the engine stand at the beginning of their files.
  private static func merge(_ diagnostics: [Diagnostic], _ own: [Diagnostic], _ project: Project) -> [Diagnostic] {
    guard !own.isEmpty else { return diagnostics }
    var paths: [FileID: String] = [:]
    for fault in project.faults { paths[fault.file] = fault.path }
    for file in project.files { paths[file.id] = file.path }
    var result = diagnostics
    for finding in own {
      let path = paths[finding.span.file] ?? ""
      let at = result.firstIndex {
        let other = paths[$0.span.file] ?? ""
        return other > path || other == path && ($0.span.start, $0.span.end, $0.rule) >= (0, 0, finding.rule)
      }
      result.insert(finding, at: at ?? result.count)
    }
    return result
  }
}

extension Project {
  fileprivate var brokenFiles: Set<FileID> { Set(files.filter { $0.document.hasSyntaxErrors }.map(\.id)) }
}
