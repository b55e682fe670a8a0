import Lexer
import Parser

/// How tracked executions run through one workflow: where they begin, where their result is sent, and which way the
/// items take between. Disabled nodes let items through from input 0 to output 0.
struct CodikaFlow {
  let file: WorkflowFile
  let nodes: [Node]
  /// What the enabled Codika nodes do, by index of the node.
  private(set) var operations: [Int: CodikaOperations.Operation] = [:]
  private(set) var inits: [Int] = []
  private(set) var results: [Int] = []
  private(set) var uploads: [Int] = []
  /// Nodes that may be an Init, or send a result: an expression says so, or it is a tool of theirs.
  private(set) var uncertain: Set<Int> = []
  /// By node and output, the targets on `main` in the order of the file.
  private let wiring: [[[Int]]]

  /// Nil if the workflow has no enabled Codika node, or if edges of it could not be read.
  init?(_ file: WorkflowFile, in project: Project) {
    let nodes = file.workflow.nodes
    guard nodes.contains(where: { CodikaOperations.isCodika($0) && !$0.disabled }), file.workflow.hasAllConnections
    else { return nil }
    self.file = file
    self.nodes = nodes
    wiring = CodikaFlow.wiring(file)
    for (index, node) in nodes.enumerated() where !node.disabled {
      guard let reading = CodikaOperations.reading(of: node, in: project) else { continue }
      if node.type?.value == CodikaOperations.toolType {
        for edge in file.graph.outgoing[index] { uncertain.insert(file.graph.edges[edge].to) }
        continue
      }
      guard case .operation(let operation) = reading else {
        uncertain.insert(index)
        continue
      }
      operations[index] = operation
      switch operation.role {
      case .initialize: inits.append(index)
      case .result: results.append(index)
      case .upload: uploads.append(index)
      case .other: continue
      }
    }
  }

  private static func wiring(_ file: WorkflowFile) -> [[[Int]]] {
    var wiring = [[[Int]]](repeating: [], count: file.workflow.nodes.count)
    let graph = file.graph
    for edge in graph.edges where edge.type == "main" && edge.output >= 0 && edge.output < 1000 {
      if graph.isDisabled[edge.from], edge.output != 0 { continue }
      if graph.isDisabled[edge.to], edge.input != 0 { continue }
      while wiring[edge.from].count <= edge.output { wiring[edge.from].append([]) }
      wiring[edge.from][edge.output].append(edge.to)
    }
    return wiring
  }

  /// By output, as far as outputs are connected.
  func outputs(of node: Int) -> [[Int]] { wiring.indices.contains(node) ? wiring[node] : [] }

  func targets(of node: Int, _ output: Int) -> [Int] {
    let outputs = outputs(of: node)
    return outputs.indices.contains(output) ? outputs[output] : []
  }

  func isInit(_ node: Int) -> Bool { operations[node]?.role == .initialize }
  func isResult(_ node: Int) -> Bool { operations[node]?.role == .result }
  func name(_ node: Int) -> String { nodes[node].name?.value ?? "" }

  /// By node: reached from one of `starts` over `main`, the starts themselves excluded unless something leads back to
  /// them. Nothing behind a node that `isEnd` is reached through it.
  func reached(from starts: [Int], isEnd: (Int) -> Bool = { _ in false }) -> [Bool] {
    var isReached = [Bool](repeating: false, count: nodes.count)
    var stack = starts
    while let node = stack.popLast() {
      for target in outputs(of: node).joined() where !isReached[target] {
        isReached[target] = true
        if !isEnd(target) { stack.append(target) }
      }
    }
    return isReached
  }

  /// By node: one of `goals`, or something leads from it to one.
  func leading(to goals: some Sequence<Int>) -> [Bool] {
    var sources = [[Int]](repeating: [], count: nodes.count)
    for (node, outputs) in wiring.enumerated() { for target in outputs.joined() { sources[target].append(node) } }
    var leads = [Bool](repeating: false, count: nodes.count)
    var stack: [Int] = []
    for goal in goals where !leads[goal] {
      leads[goal] = true
      stack.append(goal)
    }
    while let node = stack.popLast() {
      for source in sources[node] where !leads[source] {
        leads[source] = true
        stack.append(source)
      }
    }
    return leads
  }
}

/// What starts a workflow, as the platform sees it.
enum CodikaEntry: Sendable {
  case http, schedule
  /// Every other event from outside: a service, a form, a chat.
  case service
  case subWorkflow
  /// Runs from the editor, of the error workflow and of tool servers: none of them is tracked.
  case untracked

  init(_ node: Node) {
    switch node.type?.value {
    case "n8n-nodes-base.webhook": self = .http
    case "n8n-nodes-base.scheduleTrigger", "n8n-nodes-base.cron", "n8n-nodes-base.interval": self = .schedule
    case "n8n-nodes-base.executeWorkflowTrigger": self = .subWorkflow
    case "n8n-nodes-base.manualTrigger", "n8n-nodes-base.start", "n8n-nodes-base.errorTrigger",
      "n8n-nodes-base.evaluationTrigger", "@n8n/n8n-nodes-langchain.manualChatTrigger",
      "@n8n/n8n-nodes-langchain.mcpTrigger":
      self = .untracked
    default: self = .service
    }
  }

  var isSubWorkflow: Bool { self == .subWorkflow }

  /// As `triggerType` names it.
  var triggerType: String {
    switch self {
    case .http: "http"
    case .schedule: "schedule"
    case .service, .subWorkflow, .untracked: "service_event"
    }
  }

  /// The platform follows what it starts.
  var isTracked: Bool {
    switch self {
    case .http, .schedule, .service: true
    case .subWorkflow, .untracked: false
    }
  }
}

extension WorkflowFile {
  /// The enabled triggers whose runs the platform follows.
  var trackedEntries: [Int] { graph.entries.filter { CodikaEntry(workflow.nodes[$0]).isTracked } }
}

/// Which pipeline a workflow belongs to.
enum CodikaPipeline {
  /// True if the workflow embeds documents: the data ingestion of the use case, or an entry whose only triggers are
  /// `data_ingestion`. Nil if nothing says so or otherwise.
  static func isIngestion(_ file: WorkflowFile, in project: Project) -> Bool? {
    if file.isDataIngestion { return true }
    guard let entry = project.symbols.entry(file.key), !entry.triggers.isEmpty else { return nil }
    var ingestion = 0
    for trigger in entry.triggers {
      switch trigger.kind.value {
      case .dataIngestion: ingestion += 1
      case .unknown: return nil
      case .http, .schedule, .serviceEvent, .subworkflow: continue
      }
    }
    if ingestion == 0 { return false }
    return ingestion == entry.triggers.count ? true : nil
  }
}
