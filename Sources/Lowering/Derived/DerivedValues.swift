import Analysis
import Lexer
import Parser

/// What nobody writes: ids, addresses, callers, integrations (config-format, "Derived values").
struct DerivedValues {
  let project: Project
  let useCase: UseCase
  let resolver: Resolver
  private let id: String
  /// Workflow keys by workflow key.
  private var callees: [String: Set<String>] = [:]
  private var callersOf: [String: Set<String>] = [:]
  /// Own integrations and those of every callee, by workflow key.
  private var integrations: [String: Set<String>] = [:]

  init(_ project: Project, _ useCase: UseCase, _ resolver: Resolver) {
    self.project = project
    self.useCase = useCase
    self.resolver = resolver
    id = useCase.id?.value ?? Slug.make(useCase.title?.value ?? "")
    for call in project.calls.calls {
      callees[call.caller, default: []].insert(call.callee)
      callersOf[call.callee, default: []].insert(call.caller)
    }
    for file in project.workflows {
      integrations[file.key, default: []].formUnion(
        file.placeholders.compactMap { PlaceholderReference($0)?.integration })
    }
    // Callees come first, so that one pass is enough.
    for key in project.calls.order {
      for callee in callees[key] ?? [] { integrations[key, default: []].formUnion(integrations[callee] ?? []) }
    }
  }
}

extension DerivedValues {
  func calls(of file: WorkflowFile) -> [String] { (callees[file.key] ?? []).sorted() }
  func callers(of file: WorkflowFile) -> [String] { (callersOf[file.key] ?? []).sorted() }
  func integrationUids(of key: String) -> [String] { (integrations[key] ?? []).sorted() }

  /// The union over the workflows of the use case.
  var allIntegrationUids: [String] {
    Set(useCase.workflows.flatMap { integrations[$0.key.value] ?? [] }).sorted()
  }

  func entry(of file: WorkflowFile) -> UseCase.WorkflowEntry? {
    file.isDataIngestion ? nil : useCase.workflows.first { $0.key.value == file.key }
  }

  /// `workflowName` with the prefix of the environment; nil if neither is there: the file's own name stays.
  func name(of file: WorkflowFile, prefix: String) -> Located<String>? {
    let written = file.isDataIngestion ? useCase.dataIngestion?.workflowName : entry(of: file)?.workflowName
    guard let name = written ?? (prefix.isEmpty ? nil : file.workflow.name) else { return nil }
    return Located(prefix + name.value, name.span)
  }

  func triggers(of file: WorkflowFile) -> [ResolvedWorkflow.Trigger] {
    guard let entry = entry(of: file) else { return [] }
    return zip(entry.triggers, triggerIds(of: entry)).map {
      ResolvedWorkflow.Trigger(kind: $0.kind.value.name, id: $1)
    }
  }

  /// As written, else derived from the path of an HTTP trigger and the position among its kind of every other (from 1).
  func triggerIds(of entry: UseCase.WorkflowEntry) -> [String] {
    var ordinals: [String: Int] = [:]
    return entry.triggers.map { trigger in
      let kind = trigger.kind.value.name
      ordinals[kind, default: 0] += 1
      if let written = trigger.triggerId { return written.value }
      var part = String(ordinals[kind] ?? 1)
      if case .http(let http) = trigger.kind.value, let path = http.path { part = path.value }
      return DerivedID.make("\(id)/\(entry.key.value)/trigger/\(kind)/\(part)")
    }
  }

  func credentials(of file: WorkflowFile) -> [ResolvedWorkflow.Credential] {
    file.workflow.nodes.flatMap { node in
      node.credentials.map { credential in
        let range = credential.value.index..<Swift.max(credential.value.index + 1, credential.value.endIndex)
        let placeholder = file.placeholders.lazy
          .filter { range.contains($0.value.index) }
          .compactMap { PlaceholderReference($0)?.credential?.name }.first
        return ResolvedWorkflow.Credential(
          node: node.name?.value ?? "", type: credential.type.value, placeholder: placeholder)
      }
    }
  }

  var useCaseFacts: ResolvedBundle.UseCase {
    let version = project.version?.version?.value
    return ResolvedBundle.UseCase(
      id: id, title: useCase.title?.value ?? "", version: version ?? "1.0.0",
      configDigest: Digest.hex(Digest.sha256(useCase.document.source.bytes)))
  }
}

extension Value {
  /// Index of the node after the value.
  fileprivate var endIndex: Int { Int(document.nodes[index].next) }
}
