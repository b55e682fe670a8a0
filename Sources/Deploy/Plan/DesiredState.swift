package import Analysis
import Emit
import Lexer
package import Lowering

/// One workflow as a server is to have it, but for the ids of the workflows that it calls.
package struct DesiredWorkflow: Sendable, Hashable {
  package var key: String
  /// Name, nodes with stable ids, connections, settings, node groups. Sub-workflows are still placeholders.
  package var content: OutputValue
  /// Keys.
  package var calls: [String]
  package var triggers: [TriggerFact]
  /// The key that it had before.
  package var renamedFrom: String?

  package init(
    key: String, content: OutputValue, calls: [String], triggers: [TriggerFact], renamedFrom: String? = nil
  ) {
    self.key = key
    self.content = content
    self.calls = calls
    self.triggers = triggers
    self.renamedFrom = renamedFrom
  }

  package var name: String { content["name"]?.string ?? key }

  /// SHA-256 of the content.
  package var digest: String {
    var writer = JSONWriter(.compact)
    writer.value(content)
    return "sha256:" + Digest.hex(Digest.sha256(writer.bytes))
  }

  /// Whether it is to be live. 1.x refuses to activate what only other workflows start, and runs it all the same; from
  /// 2.0 on it has to be published.
  package func isToBeLive(on profile: ServerProfile) -> Bool {
    triggers.contains { trigger in
      switch trigger.kind {
      case .webhook, .silent: true
      case .subworkflow, .errors: profile.has(.versions)
      }
    }
  }

  /// The content with the ids of the called workflows.
  package func content(calling ids: [String: String]) -> OutputValue {
    Self.replacing(
      content,
      Dictionary(
        uniqueKeysWithValues: ids.map { key, id in (PlaceholderScope(.subwkfl).text(key), id) }))
  }

  /// Ids are letters and digits: wherever a placeholder stands, they mean themselves.
  private static func replacing(_ value: OutputValue, _ texts: [String: String]) -> OutputValue {
    switch value {
    case .string(let text): return .string(replacing(text, texts))
    case .rawString(let text): return .rawString(replacing(text, texts))
    case .placeholder(let text): return texts[text].map(OutputValue.string) ?? value
    case .array(let elements): return .array(elements.map { replacing($0, texts) })
    case .object(let members):
      return .object(members.map { .init(replacing($0.key, texts), replacing($0.value, texts)) })
    case .null, .bool, .number: return value
    }
  }

  private static func replacing(_ text: String, _ texts: [String: String]) -> String {
    guard text.utf8.contains(0x7B) else { return text }
    var text = text
    for (placeholder, id) in texts where text.contains(placeholder) {
      text = text.split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: id)
    }
    return text
  }
}

/// Everything that is to be on a server for one environment.
package struct DesiredState: Sendable {
  /// Slug of the use case.
  package var useCase: String
  package var environment: String
  /// A callee stands before its callers.
  package var workflows: [DesiredWorkflow]
  /// Placeholders, other than sub-workflows, that nobody has given a value: nothing can be deployed.
  package var open: [Deferral]

  package init(useCase: String, environment: String, workflows: [DesiredWorkflow], open: [Deferral] = []) {
    self.useCase = useCase
    self.environment = environment
    self.workflows = workflows
    self.open = open
  }

  /// `renamedFrom`: earlier key by key. `release` decides what is a trigger.
  package init(_ bundle: ResolvedBundle, release: N8nRelease, renamedFrom: [String: String] = [:]) {
    useCase = bundle.useCase.id
    environment = bundle.environment ?? "template"
    workflows = bundle.workflows.map { workflow in
      let content = StableIDs.filled(workflow.content, useCase: bundle.useCase.id, workflow: workflow.key, release)
      return DesiredWorkflow(
        key: workflow.key, content: content, calls: workflow.calls, triggers: TriggerFact.all(content, release),
        renamedFrom: renamedFrom[workflow.key])
    }
    open = bundle.deferred.filter { $0.scope != ScopeName.subwkfl.rawValue }
  }

  package var mark: ServerMark { ServerMark(useCase: useCase, environment: environment) }
}

/// Ids that a file leaves out, as functions of names: a server would make new ones, and a new version, with every update.
enum StableIDs {
  static func filled(
    _ content: OutputValue, useCase: String, workflow: String, _ release: N8nRelease
  ) -> OutputValue {
    let space = DerivedID.space(workflow: workflow, useCase: useCase)
    var seen: [String: Int] = [:]
    let nodes = (content["nodes"]?.elements ?? []).map { node -> OutputValue in
      let name = node["name"]?.string ?? ""
      seen[name, default: 0] += 1
      // A name that stands twice is refused by most versions; its nodes still need different ids.
      let ordinal = seen[name].map { $0 > 1 ? "/\($0)" : "" } ?? ""
      var node = node
      if (node["id"]?.string ?? "").isEmpty {
        node = node.setting("id", .string(DerivedID.make("\(space)/node/\(name)\(ordinal)")))
      }
      if (node["webhookId"]?.string ?? "").isEmpty, hasWebhooks(node, release) {
        node = node.setting("webhookId", .string(DerivedID.make("\(space)/webhook/\(name)\(ordinal)")))
      }
      return node
    }
    return content.setting("nodes", .array(nodes))
  }

  private static func hasWebhooks(_ node: OutputValue, _ release: N8nRelease) -> Bool {
    guard let type = node["type"]?.string.flatMap({ NodeCatalog.type($0, in: release) }) else { return false }
    var version = 1.0
    if case .number(let spelling)? = node["typeVersion"] { version = Double(spelling) ?? 1 }
    return type.hasWebhooks(version: version)
  }
}
