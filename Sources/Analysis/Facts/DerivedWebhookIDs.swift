import Parser

/// Webhook ids that follow from the names of nodes: the same on every machine and in every build.
struct DerivedWebhookIDs {
  private let space: String
  private var count: [String: Int] = [:]

  init(_ file: WorkflowFile, in project: Project) {
    let useCase = project.useCase.map { $0.id?.value ?? Slug.make($0.title?.value ?? "") }
    space = DerivedID.space(workflow: file.key, useCase: useCase)
    for node in file.workflow.nodes { if let name = node.name?.value { count[name, default: 0] += 1 } }
  }

  /// Nil for a node without a name, or with one that stands twice.
  func id(of node: Node) -> String? {
    guard let name = node.name?.value, !name.isEmpty, count[name] == 1 else { return nil }
    return DerivedID.make("\(space)/webhook/\(name)")
  }
}
