package import Deploy
import Emit
import Lowering

/// What is on a server, in words that are the same whatever ids it gave.
extension ServerState {
  /// One line per workflow, sorted.
  var summary: [String] {
    let names = Dictionary(uniqueKeysWithValues: workflows.values.map { ($0.id, "<\($0.name)>") })
    return workflows.values.map { (workflow: StoredWorkflow) -> String in
      let marks = workflow.tags.compactMap { id in tags.first { $0.id == id }?.name }.sorted()
      let published = workflow.published.map { text($0.content, names) } ?? "-"
      let hooks = registrations.filter { $0.value.workflow == workflow.id && !$0.value.isStuck }
      let served = hooks.sorted { $0.key < $1.key }.map { "\($0.key)=\(text($0.value.content, names))" }
      return "\(workflow.name) active=\(workflow.isActive) archived=\(workflow.isArchived) tags=\(marks) "
        + "draft=\(text(workflow.content, names)) published=\(published) served=\(served) "
        + "settings=\(text(.object(workflow.settings.members.sorted { $0.key < $1.key }), names))"
    }.sorted()
  }

  private func text(_ content: WorkflowContent, _ names: [String: String]) -> String {
    text(.object([.init("nodes", .array(content.nodes)), .init("connections", content.connections)]), names)
  }

  private func text(_ value: OutputValue, _ names: [String: String]) -> String {
    var writer = JSONWriter(.compact)
    writer.value(value)
    var text = writer.text
    for (id, name) in names {
      text = text.split(separator: id, omittingEmptySubsequences: false).joined(separator: name)
    }
    return text
  }
}

extension N8nTestServer {
  /// What is on the server once everything has settled.
  package var summary: [String] { settled { $0.summary } }

  /// Sends straight to the server, without a connection: for proofs of many thousand calls.
  package struct DirectClient: HTTPClient {
    let server: N8nTestServer

    package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
      var rest = request.url.dropFirst(server.directURL.count)
      let query = rest.firstIndex(of: "?").map { HTTPReader.query(String(rest[rest.index(after: $0)...])) } ?? []
      rest = rest.prefix { $0 != "?" }
      let served = ServedRequest(
        method: request.method.rawValue, path: rest.isEmpty ? "/" : String(rest), query: query,
        headers: request.headers,
        body: request.body ?? [])
      switch server.react(served) {
      case .respond(let response): return response
      case .close, .truncate: throw TransportError(.unknown, .closed, "the connection ended")
      case .hang: throw TransportError(.unknown, .timedOut, "no complete response")
      }
    }
  }

  package var directURL: String { "http://direct" }
  package var directClient: DirectClient { DirectClient(server: self) }
}
