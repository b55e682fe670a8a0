/// A file in which fixes do not settle is left as it was.
package enum FixNotApplied: Rule {
  package static let metadata = RuleMetadata(
    id: "fix-not-applied", row: 5, group: .driver, level: .warning,
    summary: "Fix that was asked for and could not be applied",
    why: """
      Fixes are applied in rounds until nothing changes. If two of them undo each other, or one would break the syntax, the file is
      put back as it was, and the findings stay.
      """,
    isSuppressible: false)
}
