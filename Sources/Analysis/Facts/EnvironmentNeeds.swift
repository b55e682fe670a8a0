import Lexer
import Parser

/// What the workflows and derived values of a use case ask of an environment.
struct EnvironmentNeeds {
  /// Scope and key without `_ID` and `_NAME`: `FLEXCRED_ANTHROPIC`.
  private(set) var credentials: Set<String> = []
  /// Scope and key: `PROCDATA_PROCESS_ID`.
  private(set) var values: Set<String> = []
  /// Keys of parameters: declared ones, used or not, since every installation may give them a value.
  private(set) var parameters: Set<String> = []

  init(_ project: Project, _ useCase: UseCase) {
    let configured = PlaceholderParser.placeholders(in: useCase.document)
    for placeholder in project.workflows.flatMap(\.placeholders) + configured {
      guard let scope = ScopeName(rawValue: placeholder.prefix.value), let key = placeholder.key else { continue }
      add(scope, key.value)
    }
    // The addresses that lowering derives for triggers.
    let hasAddress = useCase.workflows.contains { entry in
      entry.triggers.contains { trigger in
        switch trigger.kind.value {
        case .http: true
        case .schedule: true
        default: false
        }
      }
    }
    if hasAddress {
      values.formUnion(["ORGSECRET_N8N_BASE_URL", "PROCDATA_PROCESS_ID", "USERDATA_PROCESS_INSTANCE_UID"])
    }
    parameters.formUnion(Self.keys(of: useCase.parameters))
  }

  private mutating func add(_ scope: ScopeName, _ key: String) {
    switch scope {
    case .flexcred, .usercred, .orgcred, .instcred, .syscreds:
      credentials.insert("\(scope.rawValue)_\(Self.withoutMarker(key))")
    case .orgsecret where key.hasSuffix("_CRED_ID") || key.hasSuffix("_CRED_NAME"):
      credentials.insert("\(scope.rawValue)_\(Self.withoutMarker(key))")
    case .instparm: parameters.insert(key)
    case .subwkfl: break
    case .procdata, .userdata, .memsecrt, .orgsecret: values.insert("\(scope.rawValue)_\(key)")
    }
  }

  private static func withoutMarker(_ key: String) -> String {
    if key.hasSuffix("_ID") { return String(key.dropLast(3)) }
    if key.hasSuffix("_NAME") { return String(key.dropLast(5)) }
    return key
  }

  /// Keys of the fields that hold a value, sections looked through. Sections nest as deep as the file does, which the
  /// parser bounds.
  private static func keys(of fields: [UseCase.Field]) -> [String] {
    fields.flatMap { field in
      field.type?.value == "section" ? keys(of: field.children) : [field.key?.value].compactMap { $0 }
    }
  }
}
