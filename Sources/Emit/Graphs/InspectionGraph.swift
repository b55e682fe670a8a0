package import Analysis
import Parser

/// `codikac dev graph`: what outputs.md §4 says of one workflow, as one line of JSON.
package enum InspectionGraph {
  package static func line(_ file: WorkflowFile) -> String {
    let nodes = file.workflow.nodes
    let dominators = DominatorTree(file.graph)
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("path", file.path)
      writer.key("nodes")
      writer.array { writer in
        for (index, node) in nodes.enumerated() { write(node, file.graph.isReachable[index], &writer) }
      }
      writer.key("edges")
      writer.array { writer in
        for edge in file.graph.edges { GraphEdge.write(edge, file.workflow, &writer) }
      }
      writer.key("dominators")
      writer.object { writer in
        for (index, node) in nodes.enumerated() where dominators.isReachable(index) {
          guard let name = node.name?.value, file.graph.node(named: name) == index else { continue }
          writer.key(name)
          writer.array { writer in
            for dominator in dominators.dominators(of: index).sorted() {
              if let name = nodes[dominator].name?.value { writer.string(name) }
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ node: Node, _ isReachable: Bool, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", node.name?.value)
      writer.member("type", node.type?.value)
      writer.key("version")
      if let version = node.typeVersion?.value { writer.raw(number(version)) } else { writer.null() }
      writer.key("inputs")
      write(NodeCatalog.inputs(of: node), &writer)
      writer.key("outputs")
      write(NodeCatalog.outputs(of: node), &writer)
      writer.key("credentials")
      if let credentials = NodeCatalog.credentials(of: node) {
        writer.array { writer in
          for credential in credentials {
            writer.array { writer in
              writer.string(credential.type)
              writer.int(credential.isRequired ? 1 : 0)
            }
          }
        }
      } else {
        writer.null()
      }
      writer.member("reachable", isReachable)
    }
  }

  private static func write(_ ports: [Port]?, _ writer: inout JSONWriter) {
    guard let ports else {
      writer.null()
      return
    }
    writer.array { writer in
      for port in ports { writer.string(text(port)) }
    }
  }

  /// `family[!][*N]`.
  static func text(_ port: Port) -> String {
    port.family + (port.isRequired ? "!" : "") + (port.most.map { "*\($0)" } ?? "")
  }

  /// The shortest spelling; JSON knows no infinity.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
