import Lexer
package import Parser

/// One parameter as the description of a node type defines it. A name may be defined several times, each under other
/// display conditions.
package final class ParameterDefinition: Sendable {
  package enum Kind: String, Sendable {
    case string, number, boolean, json, dateTime, options, multiOptions, collection, fixedCollection
    case resourceLocator, workflowSelector, resourceMapper, filter, assignmentCollection
    /// Every other one, and those of later releases: nothing is known of their values.
    case other
  }

  /// One group of a fixed collection.
  package struct Group: Sendable {
    package var name: String
    package var fields: ParameterList
  }

  package let name: String
  package let kind: Kind
  package let defaultValue: Value?
  package let isRequired: Bool
  package let display: DisplayConditions
  /// The values of `options` and `multiOptions`, hidden ones included.
  package let choices: [Value]
  /// The server or a script offers more than `choices`.
  package let hasOpenChoices: Bool
  /// What a collection may hold.
  package let fields: ParameterList
  package let groups: [Group]
  package let hasManyValues: Bool
  /// Names of the modes of a locator.
  package let modes: [String]
  /// What a value has to look like, by mode. All of them have to be met.
  package let patterns: [String: [String]]

  /// Nested deeper than any description is; a damaged one must not end the process.
  private static let deepest = 24

  /// Nil if the entry has no name.
  init?(_ value: Value, depth: Int) {
    guard depth < ParameterDefinition.deepest, let name = value["name"]?.string else { return nil }
    let kind = value["type"]?.string.flatMap(Kind.init(rawValue:)) ?? .other
    let typeOptions = value["typeOptions"]
    let options = value["options"]?.elements ?? []
    self.name = name
    self.kind = kind
    defaultValue = value["default"]
    isRequired = value["required"]?.bool == true
    display = DisplayConditions(value["displayOptions"])
    hasManyValues = typeOptions?["multipleValues"]?.bool == true
    modes = (value["modes"]?.elements ?? []).compactMap { $0["name"]?.string }
    var patterns: [String: [String]] = [:]
    for mode in value["modes"]?.elements ?? [] {
      guard let name = mode["name"]?.string else { continue }
      for check in mode["validation"]?.elements ?? [] where check["type"]?.string == "regex" {
        if let pattern = check["properties"]?["regex"]?.string { patterns[name, default: []].append(pattern) }
      }
    }
    self.patterns = patterns
    hasOpenChoices =
      ["loadOptionsMethod", "loadOptions", "allowArbitraryValues"].contains { typeOptions?[$0] != nil }
      || value["allowArbitraryValues"]?.bool == true
    switch kind {
    case .options, .multiOptions:
      choices = options.compactMap { $0["value"] }
      fields = ParameterList([])
      groups = []
    case .collection:
      choices = []
      fields = ParameterList(options, depth: depth + 1)
      groups = []
    case .fixedCollection:
      choices = []
      fields = ParameterList([])
      groups = options.compactMap { group in
        group["name"]?.string.map {
          Group(name: $0, fields: ParameterList(group["values"]?.elements ?? [], depth: depth + 1))
        }
      }
    default:
      choices = []
      fields = ParameterList([])
      groups = []
    }
  }
}

/// The definitions of one level, in order, with an index by name.
package struct ParameterList: Sendable {
  package let all: [ParameterDefinition]
  private let byName: [String: [Int]]

  init(_ all: [ParameterDefinition]) {
    self.all = all
    byName = Dictionary(grouping: all.indices) { all[$0].name }
  }

  init(_ values: [Value], depth: Int) {
    self.init(values.compactMap { ParameterDefinition($0, depth: depth) })
  }

  package func named(_ name: String) -> [ParameterDefinition] { byName[name]?.map { all[$0] } ?? [] }
  package var names: some Sequence<String> { byName.keys }
}
