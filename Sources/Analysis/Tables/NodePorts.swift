package import Parser

extension NodeType {
  /// The ports that n8n would compute from the node's effective parameters, in order. Nil where a live expression or a
  /// placeholder decides, or if n8n cannot build a node of this version.
  package func inputs(of node: Node) -> [Port]? {
    let version = version(of: node)
    guard runs(version: version) else { return nil }
    switch variant {
    case .original: return ports(facts.inputs, version, node)
    case .tool: return []
    case .humanInTheLoopTool: return [Port(family: "ai_tool", isRequired: true)]
    }
  }

  /// As `inputs`, with the error output that `onError: continueErrorOutput` appends.
  package func outputs(of node: Node) -> [Port]? {
    guard var ports = naturalOutputs(of: node) else { return nil }
    if node.onError?.value == "continueErrorOutput" { ports.append(Port(family: "main")) }
    return ports
  }

  /// The outputs without the error output.
  package func naturalOutputs(of node: Node) -> [Port]? {
    let version = version(of: node)
    guard runs(version: version) else { return nil }
    switch variant {
    case .original: return ports(facts.outputs, version, node)
    case .tool, .humanInTheLoopTool: return [Port(family: "ai_tool")]
    }
  }

  /// The inputs that must have data before the node runs, under `executionOrder: v1`; nil if none is special, if it is
  /// not known, or for a version that n8n cannot build.
  package func requiredInputs(of node: Node) -> RequiredInputs? {
    let version = version(of: node)
    guard variant == .original, runs(version: version),
      let text = record.field("ri", version: version, in: release)
    else { return nil }
    switch text.first {
    case Separator.equals:
      return PortDescriptionData.named(text.dropFirst().string).flatMap {
        PortEvaluator($0, stored: node.parameters, version: version).requiredInputs()
      }
    case Separator.bracket:
      return .inputs(text.dropFirst().split(Separator.comma).compactMap { $0.number.flatMap { Int(exactly: $0) } })
    default: return text.number.flatMap { Int(exactly: $0) }.map { .atLeast($0) }
    }
  }

  /// The families of inputs that a node of this version has under some parameters; nil if they are listed by the
  /// parameters themselves or n8n cannot build such a node.
  package func possibleInputFamilies(of node: Node) -> Set<String>? {
    let version = version(of: node)
    guard runs(version: version) else { return nil }
    switch variant {
    case .original: return possibleFamilies(facts.inputs, version)
    case .tool: return []
    case .humanInTheLoopTool: return ["ai_tool"]
    }
  }

  /// As `possibleInputFamilies`.
  package func possibleOutputFamilies(of node: Node) -> Set<String>? {
    let version = version(of: node)
    guard runs(version: version) else { return nil }
    switch variant {
    case .original: return possibleFamilies(facts.outputs, version)
    case .tool, .humanInTheLoopTool: return ["ai_tool"]
    }
  }

  private func possibleFamilies(
    _ fact: NodeTypeFacts.Versioned<NodeTypeFacts.Ports>, _ version: Double
  ) -> Set<String>? {
    guard let ports = facts.fact(fact, version) else { return nil }
    switch ports {
    case nil: return []
    case .list(_, let families)?: return families
    case .described(_, let families)?: return families
    }
  }

  private func ports(
    _ fact: NodeTypeFacts.Versioned<NodeTypeFacts.Ports>, _ version: Double, _ node: Node
  ) -> [Port]? {
    guard let ports = facts.fact(fact, version) else { return nil }
    switch ports {
    case nil: return []
    case .list(let ports, _)?: return ports
    case .described(let description, _)?:
      return description.flatMap { PortEvaluator($0, stored: node.parameters, version: version).ports() }
    }
  }
}
