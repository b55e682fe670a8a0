package import Analysis
import Parser

/// The graph as a Mermaid flowchart: a sub-graph per workflow, calls between them as thick arrows.
package enum MermaidGraph {
  package static func render(_ projects: [Project]) -> String {
    var text = "flowchart LR\n"
    var number = 0
    for project in projects {
      let views = project.workflows.map { WorkflowView($0, project.calls) }
      var ids: [String: String] = [:]
      for view in views {
        ids[view.file.key] = "w\(number)"
        number += 1
      }
      for view in views {
        guard let id = ids[view.file.key] else { continue }
        text += workflow(view, id)
      }
      for view in views {
        guard let id = ids[view.file.key] else { continue }
        for node in view.shown {
          for callee in view.callees(node) {
            guard let target = ids[callee] else { continue }
            text += "  \(id)n\(node) ==>|calls| \(target)\n"
          }
        }
      }
    }
    return text + "  classDef disabled stroke-dasharray:4 4,opacity:0.6\n"
  }

  private static func workflow(_ view: WorkflowView, _ id: String) -> String {
    var text = "  subgraph \(id)[\(quote(view.file.key))]\n"
    for index in view.shown {
      let node = view.nodes[index]
      let name = quote(NodeLabel.name(node))
      let (open, close) = shape(view, index)
      text += "    \(id)n\(index)\(open)\(name)\(close)\(node.disabled ? ":::disabled" : "")\n"
    }
    let isShown = Set(view.shown)
    for edge in view.graph.edges where isShown.contains(edge.from) && isShown.contains(edge.to) {
      let from = "\(id)n\(edge.from)"
      let to = "\(id)n\(edge.to)"
      if edge.isSubNode {
        text += "    \(from) -.->|\(quote(edge.type))| \(to)\n"
      } else if let label = view.label(edge) {
        text += "    \(from) -->|\(quote(label))| \(to)\n"
      } else {
        text += "    \(from) --> \(to)\n"
      }
    }
    return text + "  end\n"
  }

  /// Triggers are round, nodes with several ways out are diamonds.
  private static func shape(_ view: WorkflowView, _ node: Int) -> (String, String) {
    if view.graph.entries.contains(node) { return ("([", "])") }
    if view.isSubNode(node) { return ("(", ")") }
    return Set(view.steps(node).map(\.output)).count > 1 ? ("{", "}") : ("[", "]")
  }

  /// Text in quotes; what Mermaid would read as markup is written by number.
  static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "#", "&", "<", ">", "`", "\\": quoted += "#\(scalar.value);"
      case "\n": quoted += "<br/>"
      default: quoted += VisibleText.substitute(for: scalar, isUnicode: true) ?? String(Character(scalar))
      }
    }
    return quoted + "\""
  }
}
