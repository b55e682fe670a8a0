import Parser

/// Services whose events may start a workflow.
package enum TriggerServices {
  package static let source = FactSource("2026-11-25", "the platform's validator of trigger services")

  package static let names = ["telegram", "email", "slack", "discord", "pipedrive", "other"]

  /// With those that the project adds: `services: { whatsapp: true }`. What is `false` there is taken away.
  package static func names(in project: Project) -> [String] {
    guard let own = project.useCase?.tables["services"], !own.isEmpty else { return names }
    return names.filter { own[$0]?.bool != false }
      + own.keys.filter { own[$0]?.bool != false && !names.contains($0) }.sorted()
  }
}
