/// `build`, `plan` and `deploy` need a use case.
package enum ConfigMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "config-missing", row: 401, group: .useCase, level: .error,
    summary: "Folder without `codika.yaml`",
    why: """
      A bundle is built from a use case, and `codika.yaml` is what makes a folder one. `check` takes such a folder for plain
      workflows and says nothing of it.
      """)
}
