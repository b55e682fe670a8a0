package import Parser

/// What n8n has for a `typeVersion` of a node type.
package enum VersionStanding: Sendable, Hashable {
  case implemented
  /// Not listed, but a class without versions takes any number.
  case unlisted
  /// No implementation: building the workflow fails.
  case notImplemented
  /// `<name>Tool` of a version that offers no tool: `Node cannot be used as a tool`.
  case notATool
  /// `<name>HitlTool` of a type that supplies data itself.
  case notForHumans
}

extension NodeType {
  /// Versions that have an implementation, ascending. Of a listed tool variant, those that offer it.
  package var versions: [Double] {
    guard let flag = variantFlag, let offers = record.field(flag, in: release) else { return listedVersions }
    return listedVersions.filter { FactRecord.value(offers, for: $0) != nil }
  }

  /// The versions of the original, ascending.
  var listedVersions: [Double] {
    facts.listedVersions
  }

  /// The version that n8n takes for a node without `typeVersion`. Not always the highest.
  package var defaultVersion: Double {
    facts.defaultVersion
  }

  /// A versioned class has no implementation for a version that is not listed; any other class takes every number.
  package var isVersioned: Bool { facts.isVersioned }

  /// The version that n8n reads a node as: the default one also for 0.
  package func version(of node: Node) -> Double {
    guard let version = node.typeVersion?.value, version != 0 else { return defaultVersion }
    return version
  }

  package func standing(of version: Double) -> VersionStanding {
    if isVersioned, !isListed(version) { return .notImplemented }
    switch variant {
    case .original: break
    case .tool:
      if record.field("tool", version: version, in: release) == nil { return .notATool }
    case .humanInTheLoopTool:
      if methods(version: version).contains(.supplyData) { return .notForHumans }
    }
    return isListed(version) ? .implemented : .unlisted
  }

  /// True if n8n can build a node of this version.
  package func runs(version: Double) -> Bool {
    if variant == .original { return !isVersioned || isListed(version) }
    return switch standing(of: version) {
    case .implemented, .unlisted: true
    case .notImplemented, .notATool, .notForHumans: false
    }
  }

  /// True if n8n lists `<name>Tool`, or `<name>HitlTool`, for a version.
  package func offersTool(version: Double) -> Bool { record.field("tool", version: version, in: release) != nil }
  package func offersHumanInTheLoopTool(version: Double) -> Bool {
    release == .v2 && record.field("hitl", version: version, in: release) != nil
  }

  private func isListed(_ version: Double) -> Bool { facts.listedVersions.contains(version) }

  private var variantFlag: StaticString? {
    switch variant {
    case .original: nil
    case .tool: "tool"
    case .humanInTheLoopTool: "hitl"
    }
  }
}
