import Lexer
package import Parser

/// The full parameter trees of node types, as an installed n8n describes them. They are not part of the tool: who has
/// n8n hands them in (`ProjectInput.definitions`), and only for the types in use.
package struct NodeDefinitions: Sendable {
  /// One type in some of its versions.
  package final class Version: Sendable {
    package let numbers: [Double]
    /// Of the type, where the description says it.
    package let defaultNumber: Double?
    /// The name that the editor gives to a new node.
    package let defaultName: String?
    package let parameters: ParameterList

    fileprivate init(_ entry: Value) {
      numbers =
        entry["version"].map { $0.isArray ? $0.elements.compactMap(\.double) : [$0.double].compactMap(\.self) } ?? []
      defaultNumber = entry["defaultVersion"]?.double
      defaultName = entry["defaults"]?["name"]?.string
      parameters = ParameterList(entry["properties"]?.elements ?? [], depth: 0)
    }
  }

  private var types: [String: [Version]] = [:]

  package init() {}

  package var isEmpty: Bool { types.isEmpty }

  /// Adds the entries of a list in the form of `dist/types/nodes.json`. `package` completes names that stand alone.
  package mutating func add(_ document: Document, package: String? = nil) {
    for entry in document.root?.elements ?? [] {
      guard let name = entry["name"]?.string else { continue }
      types[NodeDefinitions.fullName(name, package), default: []].append(Version(entry))
    }
  }

  /// A list in the form of `dist/types/nodes.json`, as text.
  package init(_ text: String, package: String? = nil) {
    add(JSONParser.parse(SourceText(file: FileID(0), path: "nodes.json", text: text)), package: package)
  }

  /// Names in a package's own files stand without it: `set` for `n8n-nodes-base.set`.
  package static func fullName(_ name: String, _ package: String?) -> String {
    guard let package, !name.utf8.contains(UInt8(ascii: ".")) else { return name }
    return "\(package).\(name)"
  }

  /// The name of the type that a tool variant is made from; nil for any other name.
  package static func original(ofTool name: String) -> String? {
    name.hasSuffix("Tool") && !name.hasSuffix("HitlTool") ? String(name.dropLast(4)) : nil
  }

  func describes(_ type: String, version: Double) -> Bool {
    let versions = types[type] ?? NodeDefinitions.original(ofTool: type).flatMap { types[$0] } ?? []
    return versions.contains { $0.numbers.contains(version) }
  }

  /// What a node is described by; nil if its type or version is not described.
  package func definition(of node: Node) -> (version: Version, number: Double, isTool: Bool)? {
    guard !types.isEmpty, let name = node.type?.value else { return nil }
    var isTool = false
    var versions = types[name]
    if versions == nil, let original = NodeDefinitions.original(ofTool: name) {
      versions = types[original]
      isTool = true
    }
    guard let versions else { return nil }
    var number = node.typeVersion?.value ?? 0
    if number == 0 {
      number = versions.lazy.compactMap(\.defaultNumber).first ?? versions.flatMap(\.numbers).max() ?? 1
    }
    return versions.first { $0.numbers.contains(number) }.map { ($0, number, isTool) }
  }
}
