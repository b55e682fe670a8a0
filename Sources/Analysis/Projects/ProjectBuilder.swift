/// Parses all files of an input and joins them to a `Project`.
package enum ProjectBuilder {
  /// Files are parsed in parallel; the result does not depend on their order.
  package static func build(_ input: ProjectInput) async -> Project { Project() }

  /// The same on the caller's thread.
  package static func buildSerially(_ input: ProjectInput) -> Project { Project() }
}
