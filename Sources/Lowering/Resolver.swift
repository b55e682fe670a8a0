import Analysis
import Lexer
import Parser

/// What takes the place of a placeholder: the one resolver of all phases. What the chosen environment knows is
/// substituted; the rest stays for whoever installs the bundle, or is missing.
struct Resolver: Sendable {
  enum Answer {
    /// `source`: where the value is written.
    case value(OutputValue, source: SourceSpan?)
    /// `ORGSECRET_ERROR_WORKFLOW_ID: null`: there is no error workflow.
    case dropped
    /// `variable`: the name in `{ env: NAME }`.
    case deferred(variable: String?)
    /// The environment should know it and does not.
    case missing
  }

  /// Nil for the template, in which everything is deferred.
  let environment: Environment?
  /// The deployment parameters by key, those of sections included.
  private let parameters: [String: UseCase.Field]

  /// Of the deployer's environment, as far as they are given.
  private let variables: [String: String]

  init(environment: Environment?, parameters: [UseCase.Field], variables: [String: String] = [:]) {
    self.environment = environment
    self.variables = variables
    var byKey: [String: UseCase.Field] = [:]
    for field in UseCase.Field.values(of: parameters) {
      if let key = field.key?.value { byKey[key] = field }
    }
    self.parameters = byKey
  }

  func answer(_ reference: PlaceholderReference) -> Answer {
    guard let environment, reference.scope != .subwkfl else { return .deferred(variable: nil) }
    let known =
      reference.scope == .instparm
      ? parameter(reference.key, in: environment) : text(reference, in: environment)
    // The Codika platform knows every scope: what is not written here, it resolves itself.
    return known ?? (environment.backend == .codika ? .deferred(variable: nil) : .missing)
  }

  /// Where the environment is silent the default stands in; a parameter without one that need not be given is null.
  private func parameter(_ key: String, in environment: Environment) -> Answer? {
    let field = parameters[key]
    if let entry = environment.parameters[key] {
      if let variable = entry.variable { return supplied(variable, entry, field?.type?.value) }
      if let value = entry.value { return .value(Resolver.typed(value, field?.type?.value), source: entry.span) }
    }
    guard let field, environment.backend != .codika else { return nil }
    if let value = field.defaultValue {
      return .value(Resolver.typed(OutputValue(yaml: value), field.type?.value), source: value.span)
    }
    return field.required ? nil : .value(.null, source: nil)
  }

  private func supplied(_ variable: String, _ entry: Environment.Entry, _ type: String?) -> Answer {
    guard let text = variables[variable] else { return .deferred(variable: variable) }
    return .value(Resolver.typed(text: text, type), source: entry.span)
  }

  /// A variable is text; a parameter of another type is read from it where that is possible.
  private static func typed(text: String, _ type: String?) -> OutputValue {
    switch type {
    case "number": OutputValue.isJSONNumber(text) ? .number(text) : .string(text)
    case "boolean": text == "true" ? .bool(true) : text == "false" ? .bool(false) : .string(text)
    default: .string(text)
    }
  }

  private static let textTypes: Set<String> = ["string", "text", "date", "select", "radio"]

  /// YAML reads `COMPANY_NAME: 1871` as a number; the parameter is a text all the same.
  private static func typed(_ value: OutputValue, _ type: String?) -> OutputValue {
    guard let type, textTypes.contains(type) else { return value }
    return scalarText(value).map(OutputValue.string) ?? value
  }

  private static func scalarText(_ value: OutputValue) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .rawString, .placeholder, .array, .object: nil
    }
  }

  private func text(_ reference: PlaceholderReference, in environment: Environment) -> Answer? {
    if let entry = environment.values[reference.name] {
      if let variable = entry.variable { return supplied(variable, entry, nil) }
      if entry.isNull { return reference.name == "ORGSECRET_ERROR_WORKFLOW_ID" ? .dropped : nil }
      return entry.value.flatMap(Resolver.scalarText).map { .value(.string($0), source: entry.span) }
    }
    guard let part = reference.credential, let credential = environment.credentials[part.name] else { return nil }
    switch part.field {
    case .name: return credential.name.flatMap { entry in entry.value.map { .value($0, source: entry.span) } }
    case .id:
      if let entry = credential.id, let value = entry.value { return .value(value, source: entry.span) }
      // Looked up by type and name on the server, when it is deployed.
      return credential.name == nil ? nil : .deferred(variable: nil)
    }
  }
}

extension UseCase.Field {
  /// The fields that are values, in order: those of sections in the place of the section.
  static func values(of fields: [UseCase.Field]) -> [UseCase.Field] {
    fields.flatMap { $0.type?.value == "section" ? values(of: $0.children) : [$0] }
  }
}
