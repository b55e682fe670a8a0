package import Analysis
import Parser

/// The graph in the language of Graphviz: a cluster per workflow.
package enum DotGraph {
  package static func render(_ projects: [Project]) -> String {
    var text = """
      digraph codikac {
        compound=true;
        rankdir=LR;
        node [shape=box, style=rounded, fontname="sans-serif"];
        edge [fontname="sans-serif"];

      """
    var number = 0
    for project in projects {
      var clusters: [String: (number: Int, view: WorkflowView)] = [:]
      let views = project.workflows.map { WorkflowView($0, project.calls) }
      for view in views {
        clusters[view.file.key] = (number, view)
        text += cluster(view, number)
        number += 1
      }
      for view in views {
        guard let own = clusters[view.file.key]?.number else { continue }
        for node in view.shown {
          for callee in view.callees(node) {
            guard let target = clusters[callee], let head = target.view.graph.entries.first ?? target.view.shown.first
            else { continue }
            text += "  w\(own)n\(node) -> w\(target.number)n\(head)"
            text += " [label=\"calls\", style=bold, lhead=cluster_\(target.number)];\n"
          }
        }
      }
    }
    return text + "}\n"
  }

  private static func cluster(_ view: WorkflowView, _ number: Int) -> String {
    var text = "  subgraph cluster_\(number) {\n    label=\(quote(view.file.key));\n"
    for index in view.shown {
      var attributes = ["label=\(quote(NodeLabel.name(view.nodes[index])))"]
      if view.graph.entries.contains(index) { attributes.append("shape=oval") }
      if view.isSubNode(index) { attributes.append("shape=ellipse") }
      if view.nodes[index].disabled { attributes.append("style=dashed") }
      text += "    w\(number)n\(index) [\(attributes.joined(separator: ", "))];\n"
    }
    let isShown = Set(view.shown)
    for edge in view.graph.edges where isShown.contains(edge.from) && isShown.contains(edge.to) {
      var attributes: [String] = []
      if edge.isSubNode {
        attributes = ["label=\(quote(edge.type))", "style=dashed"]
      } else if let label = view.label(edge) {
        attributes = ["label=\(quote(label))"]
      }
      text += "    w\(number)n\(edge.from) -> w\(number)n\(edge.to)"
      text += attributes.isEmpty ? ";\n" : " [\(attributes.joined(separator: ", "))];\n"
    }
    return text + "  }\n"
  }

  static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted += VisibleText.substitute(for: scalar, isUnicode: true) ?? String(Character(scalar))
      }
    }
    return quoted + "\""
  }
}
