import Analysis
import Emit

/// What `init` can begin with.
enum UseCaseTemplate: String, CaseIterable, Sendable {
  case http, schedule

  /// One line for help.
  var summary: String {
    switch self {
    case .http: "a workflow that answers a request"
    case .schedule: "a workflow that runs every Monday and on request"
    }
  }

  /// The files of a new use case, relative to its folder. They pass `check` as they are.
  func files(_ name: UseCaseName) -> [OutputFile] {
    let configuration: String
    let workflow: (path: String, text: String)
    switch self {
    case .http:
      configuration = HTTPTemplate.configuration(name)
      workflow = ("workflows/\(HTTPTemplate.key).json", HTTPTemplate.workflow(name))
    case .schedule:
      configuration = ScheduleTemplate.configuration(name)
      workflow = ("workflows/\(ScheduleTemplate.key).json", ScheduleTemplate.workflow(name))
    }
    return [
      ("codika.yaml", configuration), ("environments/local.yaml", UseCaseTemplate.environment(name)),
      ("version.json", "{\n  \"version\": \"0.1.0\"\n}\n"), workflow,
    ].map { OutputFile(path: $0.0, bytes: Array($0.1.utf8)) }
  }

  private static func environment(_ name: UseCaseName) -> String {
    """
    # What one environment knows. Secrets never stand here: name a variable, as the last value does.

    credentials:
      # A placeholder's scope and key, and the credential of n8n that it stands for there.
      ORGSECRET_WEBHOOK_AUTH_CRED: { id: "replaceWithAnId1", name: Webhook header }

    values:
      ORGSECRET_N8N_BASE_URL: http://127.0.0.1:5678
      ORGSECRET_ERROR_WORKFLOW_ID: null      # null: no error workflow
      PROCDATA_PROCESS_ID: \(name.id)
      USERDATA_PROCESS_INSTANCE_UID: demo
      USERDATA_ORGANIZATION_ID: acme
      USERDATA_USER_ID: demo-user
      MEMSECRT_EXECUTION_AUTH: { env: CODIKA_MEMBER_SECRET }

    """
  }

  /// The head of every `codika.yaml`.
  static func head(_ name: UseCaseName, description: String) -> String {
    """
    # A use case: this file and the n8n workflows beside it. `codikac check` finds mistakes in both, `codikac build`
    # makes a bundle of them.
    codika: 1                      # version of this format

    id: \(name.id)
    title: \(name.title)
    description: \(description)
    # tags: [first, second]
    # readme: README.md            # what people read before they install it

    # Asked at installation, used as {{INSTPARM_<KEY>_MRAPTSNI}} in workflows.
    # parameters:
    #   COMPANY_NAME: { type: string, label: Company name, required: true }


    """
  }

  /// The tail of every `codika.yaml`.
  static let tail = """

    # Levels of rules: error, warning, note, off. `codikac rules` lists them.
    # checks:
    #   canonical-format: warning

    environments:
      local:                       # codikac build --env local
        backend: folder            # folder, n8n or codika
        values: environments/local.yaml

    """

  /// The id of a node: the same for the same names.
  static func id(_ name: UseCaseName, _ workflow: String, _ node: String) -> String {
    DerivedID.make("\(name.id)/\(workflow)/node/\(node)")
  }

  static func webhookID(_ name: UseCaseName, _ workflow: String, _ node: String) -> String {
    DerivedID.make("\(name.id)/\(workflow)/webhook/\(node)")
  }
}

/// Names of a use case made from that of its folder.
struct UseCaseName: Sendable, Hashable {
  /// A slug: lower-case letters, digits and single hyphens, beginning with a letter. Safe as a plain scalar of YAML.
  let id: String
  /// The same as words.
  let title: String

  init(folder: String) {
    var words: [String] = []
    for word in folder.lowercased().unicodeScalars.split(whereSeparator: { !UseCaseName.isPlain($0) }) {
      words.append(String(String.UnicodeScalarView(word)))
    }
    // YAML would read a lone `yes` or `12` as something else than text, or warn of it.
    if let word = words.first, words.count == 1, UseCaseName.reserved.contains(word) { words.append("flow") }
    if words.first?.first?.isLetter != true { words = ["use", "case"] + words }
    id = words.joined(separator: "-")
    let text = id.split(separator: "-").joined(separator: " ")
    title = text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
  }
}
