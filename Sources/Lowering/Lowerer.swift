package import Analysis
import Lexer
import Parser

/// Project to bundle: the back half of the compiler.
package enum Lowerer {
  /// `environment` is a key of `environments:`; nil makes the template, in which nothing is set but derived values.
  ///
  /// The project must have no errors, `codika.yaml` included. Without a bundle the reasons are in the diagnostics:
  /// everything that the environment should know and does not, at once.
  ///
  /// `supplied` is for deployments alone.
  package static func lower(
    _ project: Project, environment name: String?, supplied: SuppliedValues = SuppliedValues()
  ) -> LoweringResult {
    guard let useCase = project.useCase else { return LoweringResult(bundle: nil, diagnostics: []) }
    var environment: Environment?
    if let name {
      environment = Environment(name, of: project)
      if environment == nil { return LoweringResult(bundle: nil, diagnostics: []) }
    }
    let resolver = Resolver(
      environment: environment, parameters: useCase.parameters, variables: supplied.variables)
    let derived = DerivedValues(project, useCase, resolver)

    var ledger = PlaceholderLedger()
    var missing: [WorkflowLowering.Missing] = []
    var provenance = Provenance()
    var workflows: [ResolvedWorkflow] = []
    let listed = project.workflows.filter { $0.isDataIngestion || derived.entry(of: $0) != nil }
    for file in LinkOrder.sorted(listed, by: project.calls) {
      let path = (file.isDataIngestion ? "data-ingestion/" : "workflows/") + file.key + ".json"
      let workflowName = derived.name(of: file, prefix: environment?.namePrefix ?? "")
      var lowering = WorkflowLowering(file, to: path, name: workflowName, resolver, ledger)
      let content = lowering.lower()
      ledger = lowering.ledger
      missing += lowering.missing
      provenance.entries += lowering.provenance
      workflows.append(
        ResolvedWorkflow(
          key: file.key, name: content["name"]?.string ?? file.key, path: path, content: content,
          calls: derived.calls(of: file), calledBy: derived.callers(of: file), triggers: derived.triggers(of: file),
          credentials: derived.credentials(of: file), isDataIngestion: file.isDataIngestion))
    }
    if let environment, !missing.isEmpty {
      return LoweringResult(bundle: nil, diagnostics: MissingValues.diagnostics(missing, in: environment, project))
    }
    for file in project.files { provenance.paths[file.id] = file.path }
    return LoweringResult(
      bundle: ResolvedBundle(
        useCase: derived.useCaseFacts, environment: name, isForCodika: environment?.backend == .codika,
        workflows: workflows, resolved: ledger.resolved, deferred: ledger.deferred, provenance: provenance,
        wire: derived.wire),
      diagnostics: [])
  }
}
