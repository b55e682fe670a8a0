package import Lexer

/// Reads a document as `environments/<name>.yaml`. Always returns a file; what is wrong with its shape is in the
/// diagnostics (`config-shape`).
package enum EnvironmentParser {
  private static let top = KeySet("credentials values parameters")
  private static let credential = KeySet("id name")
  private static let variable = KeySet("env*")

  package static func parse(name: String, _ document: Document) -> (file: EnvironmentFile, diagnostics: [Diagnostic]) {
    var file = EnvironmentFile(name: name, document: document)
    var reader = ShapeReader(document)
    // An empty file is an environment that knows nothing.
    guard let root = document.root, !root.isNull else { return (file, []) }
    guard root.isObject else {
      reader.wrongType(root, "the environment", expected: "a mapping")
      return (file, document.hasSyntaxErrors ? [] : reader.findings)
    }
    let mapping = Mapping("the environment", root)
    reader.check(mapping, top)
    file.credentials = reader.entries(mapping["credentials"]).compactMap { credential($0, &reader) }
    file.values = reader.entries(mapping["values"]).compactMap { value($0, &reader) }
    file.parameters = reader.entries(mapping["parameters"]).compactMap { parameter($0, &reader) }
    return (file, document.hasSyntaxErrors ? [] : reader.findings)
  }

  private static func credential(
    _ member: Value.Member, _ reader: inout ShapeReader
  ) -> EnvironmentFile.Credential? {
    guard let key = member.key.locatedString else { return nil }
    var result = EnvironmentFile.Credential(placeholder: key, value: member.value)
    guard let mapping = reader.mapping(member, "credential \(reader.excerpt(key.span))") else { return nil }
    reader.check(mapping, credential)
    result.id = reader.text(mapping["id"])
    result.name = reader.text(mapping["name"])
    if mapping["id"] == nil, mapping["name"] == nil, !mapping.isIncomplete, mapping.members.isEmpty {
      reader.report(
        "credential \(reader.excerpt(key.span)) has neither `id` nor `name`", at: mapping.place,
        "expected `{ id: …, name: … }`")
    }
    return result
  }

  /// A scalar, `{ env: NAME }`, or for a workflow's id `{ name: … }`.
  private static func value(_ member: Value.Member, _ reader: inout ShapeReader) -> EnvironmentFile.Entry? {
    guard let key = member.key.locatedString else { return nil }
    switch member.value.kind {
    case .object where key.value == "ORGSECRET_ERROR_WORKFLOW_ID" && member.value["name"] != nil:
      let mapping = Mapping(reader.excerpt(key.span), member.value, at: key.span)
      reader.check(mapping, KeySet("name*"))
      return reader.text(mapping["name"]).map { _ in .init(key: key, value: member.value, variable: nil) }
    case .object:
      let name = variable(member, &reader)
      return EnvironmentFile.Entry(key: key, value: member.value, variable: name)
    case .array:
      reader.wrongType(member, expected: "a string")
      return nil
    case .invalid: return nil
    default: return EnvironmentFile.Entry(key: key, value: member.value, variable: nil)
    }
  }

  /// Any value: a parameter may be a list or an object. A mapping with the one key `env` names a variable.
  private static func parameter(_ member: Value.Member, _ reader: inout ShapeReader) -> EnvironmentFile.Entry? {
    guard let key = member.key.locatedString, member.value.kind != .invalid else { return nil }
    let members = member.value.lastMembers
    let isVariable = member.value.isObject && members.count == 1 && members.first?.name == "env"
    return EnvironmentFile.Entry(
      key: key, value: member.value, variable: isVariable ? variable(member, &reader) : nil)
  }

  private static func variable(_ member: Value.Member, _ reader: inout ShapeReader) -> Located<String>? {
    let mapping = Mapping(reader.excerpt(member.key.span), member.value, at: member.key.span)
    reader.check(mapping, variable)
    guard let name = reader.text(mapping["env"]), !name.value.isEmpty else { return nil }
    if !isVariableName(name.value) {
      reader.report(
        "\(reader.excerpt(name.span)) is no name of an environment variable", at: name.span,
        "expected letters, digits and `_`")
    }
    return name
  }

  /// Shells take letters, digits and `_`, no digit first.
  private static func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39 ~= first) else { return false }
    return name.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x5F }
  }
}
