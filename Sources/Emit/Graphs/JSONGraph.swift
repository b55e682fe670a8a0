package import Analysis
import Lexer
import Parser

/// `codikac graph --format json`: `workflows`, `calls` and `order` in the common envelope.
package enum JSONGraph {
  /// `report` holds the findings of the same run.
  package static func render(_ projects: [Project], _ report: Report) -> String {
    var places = SourcePlaces(report.sources)
    return Envelope.json(command: "graph", report) { writer in
      writer.key("workflows")
      writer.array { writer in
        for project in projects {
          for file in project.workflows { write(file, &writer) }
        }
      }
      writer.key("calls")
      writer.array { writer in
        for call in projects.flatMap(\.calls.calls) {
          let start = places.range(call.span).start
          writer.object { writer in
            writer.member("caller", call.caller)
            writer.member("callee", call.callee)
            writer.member("node", call.node)
            writer.member("path", places.path(call.span.file))
            writer.key("start")
            writer.raw("{ \"line\": \(start.line), \"column\": \(start.column), \"offset\": \(start.offset) }")
          }
        }
      }
      writer.key("order")
      writer.array { writer in
        for key in projects.flatMap(\.calls.order) { writer.string(key) }
      }
    }
  }

  private static func write(_ file: WorkflowFile, _ writer: inout JSONWriter) {
    let entries = Set(file.graph.entries)
    writer.object { writer in
      writer.member("key", file.key)
      writer.member("path", file.path)
      writer.key("nodes")
      writer.array { writer in
        for (index, node) in file.workflow.nodes.enumerated() where !node.isStickyNote {
          writer.object { writer in
            writer.member("name", node.name?.value)
            writer.member("type", node.type?.value)
            writer.member("disabled", node.disabled)
            writer.member("entry", entries.contains(index))
            writer.member("reachable", file.graph.isReachable[index])
          }
        }
      }
      writer.key("edges")
      writer.array { writer in
        for edge in file.graph.edges { GraphEdge.write(edge, file.workflow, &writer) }
      }
    }
  }
}

/// The wire form of an edge: `{"from","output","to","input","type"}`.
enum GraphEdge {
  static func write(_ edge: WorkflowGraph.Edge, _ workflow: Workflow, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", workflow.nodes[edge.from].name?.value)
      writer.member("output", edge.output)
      writer.member("to", workflow.nodes[edge.to].name?.value)
      writer.member("input", edge.input)
      writer.member("type", edge.type)
    }
  }
}
