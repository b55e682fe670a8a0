import Lexer
package import Parser

/// The parameters of one node, or of one object in them, beside their definitions: what n8n shows, with defaults filled
/// in as n8n does.
///
/// Conditions see the stored value or the default even of a parameter that is not shown; only where a name is defined
/// several times must one of the definitions be shown to count.
package final class DefinedParameters {
  package let list: ParameterList
  package let stored: Value?
  private let number: Double
  private let isTool: Bool
  /// Nil at the top.
  private let root: DefinedParameters?
  /// n8n fills in no defaults within a collection.
  private let isCollection: Bool
  private var tested: [String: DisplayConditions.Tested] = [:]

  /// Nil if the type of the node is not described.
  package static func of(_ node: Node, _ project: Project) -> DefinedParameters? {
    guard let known = project.definitions.definition(of: node) else { return nil }
    return DefinedParameters(
      known.version.parameters, node.parameters, known.number, isTool: known.isTool, root: nil, isCollection: false)
  }

  private init(
    _ list: ParameterList, _ stored: Value?, _ number: Double, isTool: Bool, root: DefinedParameters?,
    isCollection: Bool
  ) {
    self.list = list
    self.stored = stored
    self.number = number
    self.isTool = isTool
    self.root = root
    self.isCollection = isCollection
  }

  /// Whether n8n shows a parameter; nil where something unknown decides.
  package func shows(_ definition: ParameterDefinition) -> Bool? { shows(definition, depth: 0) }

  /// The definition of a stored parameter that counts; nil if none does, or if something unknown decides.
  package func shown(_ name: String) -> ParameterDefinition? {
    var found: ParameterDefinition?
    for definition in list.named(name) {
      switch shows(definition) {
      case nil: return nil
      case true?:
        // Two that are shown at once may differ.
        guard found == nil else { return nil }
        found = definition
      case false?: continue
      }
    }
    return found
  }

  /// The stored objects that a parameter of nested parameters holds, each beside its definitions.
  package func nested(_ definition: ParameterDefinition, in value: Value) -> [DefinedParameters] {
    func inner(_ list: ParameterList, _ value: Value, isCollection: Bool) -> DefinedParameters? {
      value.isObject
        ? DefinedParameters(list, value, number, isTool: isTool, root: root ?? self, isCollection: isCollection) : nil
    }
    switch definition.kind {
    case .collection:
      let objects = definition.hasManyValues ? value.elements : [value]
      return objects.compactMap { inner(definition.fields, $0, isCollection: true) }
    case .fixedCollection:
      return definition.groups.flatMap { group -> [DefinedParameters] in
        guard let held = value[group.name] else { return [] }
        return (held.isArray ? held.elements : [held]).compactMap { inner(group.fields, $0, isCollection: false) }
      }
    default: return []
    }
  }

  // MARK: - Conditions

  /// A wrong description must not hang: conditions may not follow each other further than this.
  private static let deepest = 8

  private func shows(_ definition: ParameterDefinition, depth: Int) -> Bool? {
    guard !definition.display.isEmpty else { return true }
    guard depth < DefinedParameters.deepest else { return nil }
    return definition.display.hold { test($0, depth: depth + 1) }
  }

  private func test(_ name: String, depth: Int) -> DisplayConditions.Tested {
    if let known = tested[name] { return known }
    let result: DisplayConditions.Tested
    if name.utf8.first == UInt8(ascii: "/") {
      result = (root ?? self).test(String(name.dropFirst()), depth: depth)
    } else if name == "@version" {
      result = .number(number)
    } else if name == "@tool" {
      result = .flag(isTool)
    } else if name.utf8.first == UInt8(ascii: "@") {
      result = .unknown
    } else {
      result = path(name, depth)
    }
    // A result on the way to the limit is not the last word.
    if depth < DefinedParameters.deepest / 2 { tested[name] = result }
    return result
  }

  private func path(_ name: String, _ depth: Int) -> DisplayConditions.Tested {
    let keys = name.split(separator: ".").map(String.init)
    guard let first = keys.first else { return .absent }
    var value: Value?
    switch base(first, depth) {
    case .absent: return .absent
    case .unknown: return .unknown
    case .value(let found): value = found
    }
    for key in keys.dropFirst() {
      // An index into a list.
      if key.utf8.contains(UInt8(ascii: "[")) { return .unknown }
      value = value?[key]
    }
    return value.map(DefinedParameters.classify) ?? .absent
  }

  private enum Base {
    case absent, unknown
    case value(Value)
  }

  private func base(_ name: String, _ depth: Int) -> Base {
    let definitions = list.named(name)
    let value = stored?[name]
    if definitions.count <= 1 {
      if let value { return .value(value) }
      return isCollection ? .absent : definitions.first?.defaultValue.map { .value($0) } ?? .absent
    }
    var isUnknown = false
    for definition in definitions {
      switch shows(definition, depth: depth) {
      case true?:
        if let value { return .value(value) }
        return isUnknown ? .unknown : isCollection ? .absent : definition.defaultValue.map { .value($0) } ?? .absent
      case nil: isUnknown = true
      case false?: continue
      }
    }
    return isUnknown ? .unknown : .absent
  }

  private static func classify(_ value: Value) -> DisplayConditions.Tested {
    switch value.kind {
    case .placeholder, .invalid, .alias: return .unknown
    case .string:
      let text = value.string ?? ""
      if text.utf8.first == UInt8(ascii: "=") { return .expression }
      return text.containsBytes(of: "{{") ? .unknown : .value(value)
    case .object:
      guard value["__rl"]?.bool == true else { return .value(value) }
      return value["value"].map { $0.isObject ? .unknown : classify($0) } ?? .absent
    case .array:
      var isUnknown = false
      for element in value.elements {
        switch classify(element) {
        case .expression: return .expression
        case .unknown: isUnknown = true
        default: continue
        }
      }
      return isUnknown ? .unknown : .value(value)
    case .null, .bool, .number: return .value(value)
    }
  }

  /// True if the value is known as it stands: no expression, no placeholder.
  package static func isLiteral(_ value: Value) -> Bool {
    switch value.kind {
    case .placeholder, .invalid, .alias: return false
    case .string:
      let text = value.string ?? ""
      return text.utf8.first != UInt8(ascii: "=") && !text.containsBytes(of: "{{")
    case .null, .bool, .number, .array, .object: return true
    }
  }
}

/// What n8n misses in the parameters of a node.
package struct MissingParameter {
  package var name: String
  /// The empty value; nil if nothing is stored.
  package var value: Value?
  /// The value is there, and n8n does not take its form.
  package var isMalformed = false

  /// The required parameters that are shown and empty, nested ones included, in the order of their definitions.
  package static func all(in parameters: DefinedParameters) -> [MissingParameter] {
    var found: [MissingParameter] = []
    collect(parameters, &found)
    return found
  }

  private static func collect(_ parameters: DefinedParameters, _ found: inout [MissingParameter]) {
    for definition in parameters.list.all {
      let isNesting = definition.kind == .collection || definition.kind == .fixedCollection
      guard definition.isRequired || isNesting || !definition.patterns.isEmpty, parameters.shows(definition) == true
      else { continue }
      let stored = parameters.stored?[definition.name]
      if definition.isRequired {
        if definition.hasManyValues {
          let values = (stored ?? definition.defaultValue)?.elements ?? []
          if let empty = values.first(where: { isMissing($0, definition.kind) }) {
            found.append(MissingParameter(name: definition.name, value: stored == nil ? nil : empty))
          }
        } else if isMissing(stored ?? definition.defaultValue, definition.kind) {
          found.append(MissingParameter(name: definition.name, value: stored))
        }
      }
      if let stored, !definition.patterns.isEmpty, let held = malformed(stored, definition) {
        found.append(MissingParameter(name: definition.name, value: held, isMalformed: true))
      }
      if isNesting, let stored {
        for inner in parameters.nested(definition, in: stored) { collect(inner, &found) }
      }
    }
  }

  /// The value of a locator that its mode does not take; n8n reads an empty one as text, too, where it is not required.
  private static func malformed(_ locator: Value, _ definition: ParameterDefinition) -> Value? {
    guard locator["__rl"] != nil, let mode = locator["mode"]?.string, let patterns = definition.patterns[mode],
      let held = locator["value"], DefinedParameters.isLiteral(held)
    else { return nil }
    // What is empty is missing, if it has to be there at all.
    guard let text = held.string ?? (held.kind == .number ? held.rawText : nil), !text.isEmpty else { return nil }
    return patterns.contains { LocatorPattern($0)?.matches(text) == false } ? held : nil
  }

  /// n8n's own idea of empty, which differs from type to type.
  private static func isMissing(_ value: Value?, _ kind: ParameterDefinition.Kind) -> Bool {
    switch kind {
    case .string, .dateTime, .options: return value == nil || value?.string == ""
    case .multiOptions: return value.map { $0.isArray && $0.elements.isEmpty } ?? false
    case .resourceLocator, .workflowSelector: return value.map(isEmptyLocator) ?? true
    default: return false
    }
  }

  private static func isEmptyLocator(_ value: Value) -> Bool {
    switch value.kind {
    case .object:
      guard let held = value["value"] else { return true }
      return held.isNull || held.string == "" || held.bool == false
    case .null: return true
    case .string: return value.string == ""
    case .bool: return value.bool == false
    case .number: return value.double == 0
    case .array, .placeholder, .alias, .invalid: return false
    }
  }
}
