/// Reserved: no check can fail inside without ending the program.
package enum CheckCrashed: Rule {
  package static let metadata = RuleMetadata(
    id: "check-crashed", row: 3, group: .driver, level: .error,
    summary: "Check that failed inside, so that the result is incomplete",
    why: """
      Some linters go on when one of their checks fails and report less than there is. Here no check can fail on its own: a
      fault of codikac ends the run with exit code 3. The id is reserved, so that it can stand in lists of ids.
      """,
    isSuppressible: false)
}
