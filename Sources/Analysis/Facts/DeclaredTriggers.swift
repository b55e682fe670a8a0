import Lexer
import Parser

/// The addresses that `codika.yaml` declares for one workflow, and the Webhook nodes that answer there.
struct DeclaredTriggers {
  /// One declared address.
  struct Address {
    let trigger: UseCase.Trigger
    /// The path behind `/webhook/`.
    let path: String
    /// What the user wrote of it, or what it follows from.
    let span: SourceSpan
    /// The short path or the whole address, as far as it is written.
    let value: Value?
    /// `value` is a whole address.
    let isURL: Bool
    /// Starts a schedule by hand.
    let isManual: Bool
    let method: Located<String>
    /// False where the platform's default counts.
    let hasMethod: Bool
  }

  let entry: UseCase.WorkflowEntry
  let webhooks: [WebhookEndpoint]
  /// Addresses with the webhook of the same path.
  private(set) var matches: [(address: Address, webhook: WebhookEndpoint)] = []
  /// Addresses whose path no webhook has, with the webhook that was most likely meant.
  private(set) var misses: [(address: Address, webhook: WebhookEndpoint)] = []
  /// Addresses with nothing behind them.
  private(set) var lost: [Address] = []
  /// Webhooks that no address leads to.
  private(set) var undeclared: [WebhookEndpoint] = []

  /// Nil for workflows without an entry, or whose triggers could not be read.
  init?(_ file: WorkflowFile, in project: Project) {
    guard !file.isDataIngestion, let entry = project.symbols.entry(file.key),
      project.workflow(file.key)?.file == file.file, !entry.triggers.isEmpty
    else { return nil }
    for trigger in entry.triggers { if case .unknown = trigger.kind.value { return nil } }
    self.entry = entry
    webhooks = WebhookEndpoint.webhooks(in: file, project.target?.release ?? .v2)
    pair(TriggerNodes(file))
  }

  private mutating func pair(_ nodes: TriggerNodes) {
    var isFree = [Bool](repeating: true, count: webhooks.count)
    var open: [Address] = []
    for address in entry.triggers.compactMap({ DeclaredTriggers.address(of: $0, entry) }) {
      let found = webhooks.indices.filter { webhooks[$0].path == address.path }
      let best = found.first { webhooks[$0].methods?.contains(address.method.value) ?? true } ?? found.first
      if let best {
        // Several with one method are a collision, which has a finding of its own.
        for index in found where webhooks[index].methods?.contains(address.method.value) ?? true {
          isFree[index] = false
        }
        isFree[best] = false
        matches.append((address, webhooks[best]))
      } else if !address.isManual || !nodes.schedules.isEmpty {
        open.append(address)
      }
    }
    for trigger in entry.triggers {
      guard let ingestion = trigger.ingestion else { continue }
      let paths = [ingestion.embed, ingestion.delete].compactMap { $0.map { IngestionWebhooks.path(of: $0.value) } }
      for index in webhooks.indices where webhooks[index].path.map(paths.contains) ?? false { isFree[index] = false }
      // What is not there has a finding of its own.
      isFree = isFree.map { _ in false }
    }
    // A webhook whose path an expression decides may be the one that is missing.
    guard !webhooks.indices.contains(where: { isFree[$0] && webhooks[$0].path == nil }) else { return }
    for address in open.sorted(by: { !$0.isManual && $1.isManual }) {
      let free = webhooks.indices.filter { isFree[$0] }
      guard address.value != nil else {
        // A schedule that names no path has no webhook of its own to miss, unless one is left over.
        if free.count == 1, open.count == 1, let index = free.first {
          isFree[index] = false
          misses.append((address, webhooks[index]))
        }
        continue
      }
      let near = Suggestions.nearest(address.path, in: free.compactMap { webhooks[$0].path }, limit: 3)
      if let index = free.first(where: { webhooks[$0].path == near }) ?? (free.count == 1 ? free.first : nil) {
        isFree[index] = false
        misses.append((address, webhooks[index]))
      } else if !webhooks.isEmpty {
        lost.append(address)
      }
    }
    // A webhook that is left where a trigger has no node stands in its place, and events of services without a trigger
    // node of their own arrive at one.
    let events = entry.triggers.count { if case .serviceEvent = $0.kind.value { true } else { false } }
    guard events <= nodes.services.count, entry.triggers.allSatisfy({ nodes.hasNode(for: $0) }) else { return }
    undeclared = webhooks.indices.filter { isFree[$0] }.map { webhooks[$0] }
  }

  private static func address(of trigger: UseCase.Trigger, _ entry: UseCase.WorkflowEntry) -> Address? {
    func value(_ key: String) -> Value? { trigger.value[trigger.kind.value.name]?[key] }
    switch trigger.kind.value {
    case .http(let http):
      let method = http.method ?? Located("POST", trigger.kind.span)
      if let url = http.url {
        // An address without a path has a finding of its own.
        return WebhookPath.path(of: url.value).map {
          Address(
            trigger: trigger, path: $0, span: url.span, value: value("url"), isURL: true, isManual: false,
            method: method, hasMethod: http.method != nil)
        }
      }
      guard let path = http.path else { return nil }
      return Address(
        trigger: trigger, path: WebhookPath.full(path.value), span: path.span, value: value("path"), isURL: false,
        isManual: false, method: method, hasMethod: http.method != nil)
    case .schedule(let schedule):
      let method = Located("POST", trigger.kind.span)
      if let url = schedule.manualTriggerUrl {
        return WebhookPath.path(of: url.value).map {
          Address(
            trigger: trigger, path: $0, span: url.span, value: value("manualTriggerUrl"), isURL: true, isManual: true,
            method: method, hasMethod: false)
        }
      }
      let path = schedule.manualPath
      return Address(
        trigger: trigger, path: WebhookPath.full(path?.value ?? "\(entry.key.value)/run"),
        span: path?.span ?? trigger.kind.span, value: value("manualPath"), isURL: false, isManual: true,
        method: method, hasMethod: false)
    case .serviceEvent, .subworkflow, .dataIngestion, .unknown: return nil
    }
  }
}

/// The enabled triggers of a workflow by what may be declared of them.
struct TriggerNodes {
  private(set) var webhooks: [Node] = []
  private(set) var schedules: [Node] = []
  private(set) var subworkflows: [Node] = []
  /// Triggers of services, forms and chats.
  private(set) var services: [Node] = []

  init(_ file: WorkflowFile) {
    for index in file.graph.entries where file.workflow.nodes.indices.contains(index) {
      let node = file.workflow.nodes[index]
      switch TriggerNodes.kind(of: node) {
      case "http": webhooks.append(node)
      case "schedule": schedules.append(node)
      case "subworkflow": subworkflows.append(node)
      case "service_event": services.append(node)
      default: continue
      }
    }
  }

  /// True if a node of the kind that the trigger declares is there.
  func hasNode(for trigger: UseCase.Trigger) -> Bool {
    switch trigger.kind.value {
    case .http: !webhooks.isEmpty
    case .schedule: !schedules.isEmpty
    case .subworkflow: !subworkflows.isEmpty
    case .serviceEvent: !services.isEmpty
    // The webhooks of an ingestion are judged by their addresses.
    case .dataIngestion, .unknown: true
    }
  }

  var all: [Node] { (webhooks + schedules + subworkflows + services).sorted { $0.index < $1.index } }

  /// The kind of trigger that declares a node; nil for those that start a workflow by hand, on errors and in tests, which
  /// nobody declares.
  static func kind(of node: Node) -> String? {
    guard let type = node.type?.value else { return nil }
    switch type {
    case WebhookEndpoint.webhook: return "http"
    case "n8n-nodes-base.executeWorkflowTrigger": return "subworkflow"
    case "n8n-nodes-base.manualTrigger", "n8n-nodes-base.errorTrigger", "n8n-nodes-base.evaluationTrigger",
      "n8n-nodes-base.start", "@n8n/n8n-nodes-langchain.manualChatTrigger", "n8n-nodes-base.n8nTrigger",
      "n8n-nodes-base.workflowTrigger":
      return nil
    default: return ScheduleTiming.types.contains(type) ? "schedule" : "service_event"
    }
  }
}

/// The webhooks of a data ingestion.
enum IngestionWebhooks {
  /// The path that an address of `embed` or `delete` means, written as an address or as a path.
  static func path(of text: String) -> String { WebhookPath.path(of: text) ?? WebhookPath.canonical(text) }
}
