import Analysis
import Lexer
import Parser

/// What one entry of `environments:` and its file of values know.
struct Environment: Sendable {
  enum Backend: String, Sendable { case folder, n8n, codika }

  /// A value with the place where it is written.
  struct Entry: Sendable {
    /// Nil: `{ env: NAME }` or null.
    var value: OutputValue?
    /// The variable of `{ env: NAME }`.
    var variable: String?
    var isNull: Bool
    var span: SourceSpan
  }

  struct Credential: Sendable {
    var id: Entry?
    var name: Entry?
    var span: SourceSpan
  }

  var name: String
  var backend: Backend
  /// The file of values as the user calls it; nil if the environment names none.
  var valuesPath: String?
  /// Precedes the names of its workflows.
  var namePrefix: String
  /// By scope and key (`PROCDATA_PROCESS_ID`).
  var values: [String: Entry] = [:]
  /// By scope and key without `_ID` and `_NAME` (`FLEXCRED_ANTHROPIC`).
  var credentials: [String: Credential] = [:]
  /// By key.
  var parameters: [String: Entry] = [:]

  /// Nil if the use case has no such environment.
  init?(_ name: String, of project: Project) {
    guard let entry = project.useCase?.environments.first(where: { $0.name.value == name }) else { return nil }
    self.name = name
    backend = entry.backend.flatMap { Backend(rawValue: $0.value) } ?? .folder
    valuesPath = entry.values?.value
    namePrefix = entry.namePrefix?.value ?? ""
    if let file = entry.values.flatMap({ Environment.file($0.value, in: project) }) { read(file) }
  }

  /// The file of values. Files of environments are known by their stem; of several with one, the path decides.
  private static func file(_ path: String, in project: Project) -> EnvironmentFile? {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let stem = last.split(separator: ".").first.map(String.init) ?? last
    let candidates = project.environments.filter { $0.name == stem }
    return candidates.first { "/\($0.document.source.path)".hasSuffix("/\(path)") } ?? candidates.first
  }

  private mutating func read(_ file: EnvironmentFile) {
    for entry in file.values { values[entry.key.value] = Environment.entry(entry) }
    for entry in file.parameters { parameters[entry.key.value] = Environment.entry(entry) }
    for credential in file.credentials {
      credentials[credential.placeholder.value] = Credential(
        id: Environment.entry(credential.id), name: Environment.entry(credential.name),
        span: credential.placeholder.span)
    }
  }

  private static func entry(_ entry: EnvironmentFile.Entry) -> Entry {
    let isNull = entry.value.isNull
    return Entry(
      value: isNull || entry.variable != nil ? nil : OutputValue(yaml: entry.value),
      variable: entry.variable?.value, isNull: isNull, span: entry.value.span)
  }

  private static func entry(_ text: Located<String>?) -> Entry? {
    text.map { Entry(value: .string($0.value), variable: nil, isNull: false, span: $0.span) }
  }

  /// Every name under which it knows something, as it would be written in its file.
  var names: [String] {
    Array(values.keys) + Array(credentials.keys) + Array(parameters.keys)
  }
}
