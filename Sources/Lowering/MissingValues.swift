import Analysis
import Lexer

/// `environment-value-missing`: one finding per name, at its first use.
enum MissingValues {
  static let rule = "environment-value-missing"
  /// Labels of one finding; the rest is counted.
  private static let mostLabels = 4

  static func diagnostics(
    _ missing: [WorkflowLowering.Missing], in environment: Environment, _ project: Project
  ) -> [Diagnostic] {
    var names: [String] = []
    var uses: [String: [WorkflowLowering.Missing]] = [:]
    for use in missing {
      let name = use.reference.entryName
      if uses[name] == nil { names.append(name) }
      uses[name, default: []].append(use)
    }
    return names.compactMap { name in
      uses[name].flatMap { diagnostic(name, $0, in: environment, project) }
    }
  }

  private static func diagnostic(
    _ name: String, _ uses: [WorkflowLowering.Missing], in environment: Environment, _ project: Project
  ) -> Diagnostic? {
    guard let first = uses.first else { return nil }
    let others = uses.dropFirst()
    var labels = others.prefix(mostLabels).map { Label($0.span, "and here") }
    if others.count > mostLabels, let last = labels.indices.last {
      labels[last].text = "and here, and at \(others.count - mostLabels) more places"
    }
    var address = DomainAddress(workflow: first.workflow, node: first.node)
    address.pointer = project.pointer(at: first.span)
    let noun =
      first.reference.credential != nil ? "credential" : first.reference.scope == .instparm ? "parameter" : "value"
    var message = "environment `\(environment.name)` has no \(noun) `\(name)`"
    if let half = first.reference.credential, let written = environment.credentials[half.name] {
      message = "credential `\(name)` of environment `\(environment.name)` has no \(half.field)"
      labels.append(Label(written.span, "has no \(half.field)"))
    } else if let entry = environment.values[name] ?? environment.parameters[name], entry.isNull {
      labels.append(Label(entry.span, "null is no value"))
    }
    return Diagnostic(
      rule: rule, severity: .error, message: message,
      span: first.span, label: "needed here", labels: labels, address: address,
      why: "the server would get the text `\(first.reference.text)` instead of the \(noun)",
      help: help(name, first.reference, in: environment))
  }

  private static func help(_ name: String, _ reference: PlaceholderReference, in environment: Environment) -> String {
    guard let path = environment.valuesPath else {
      return "name a file of values in `environments.\(environment.name).values`"
    }
    if reference.credential != nil, environment.credentials[name] != nil {
      return "write both `id` and `name` in \(path)"
    }
    if let near = Suggestions.nearest(name, in: environment.names) {
      return "\(path) has `\(near)`: rename one of them"
    }
    if reference.credential != nil { return "add `\(name): { id: …, name: … }` under `credentials` in \(path)" }
    return "add `\(name): …` under `\(reference.scope == .instparm ? "parameters" : "values")` in \(path)"
  }
}

extension PlaceholderReference {
  /// As its entry in an environment's file is called.
  var entryName: String {
    if scope == .instparm { return key }
    return credential?.name ?? name
  }
}
