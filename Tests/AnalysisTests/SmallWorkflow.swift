import Parser
import Support

/// Workflows for tests, in one line.
enum SmallWorkflow {
  /// Nodes as `Name type off`, connections as `A → B` for the first output and input, `A 1→ B`, `A →1 B`,
  /// `A ai_tool→ B`.
  static func make(_ nodes: [String], _ connections: [String]) -> Workflow {
    let list = nodes.map { text -> String in
      let parts = text.split(separator: " ").map(String.init)
      let type = parts.count > 1 && parts[1] != "off" ? parts[1] : "noOp"
      let full = type.contains(".") ? type : "n8n-nodes-base.\(type)"
      let disabled = parts.contains("off") ? #","disabled":true"# : ""
      return #"{"name":"\#(parts[0])","type":"\#(full)","position":[0,0]\#(disabled)}"#
    }
    let text = #"{"nodes":[\#(list.joined(separator: ","))],"connections":{\#(object(connections))}}"#
    return WorkflowParser.parse(JSONParser.parse(.of(text))).workflow
  }

  private struct Entry {
    var source: String
    var family: String
    var slot: Int
    var text: String
  }

  private static func object(_ connections: [String]) -> String {
    let entries = connections.map { text -> Entry in
      let words = text.split(separator: " ").map(String.init)
      let arrow = words[1].split(separator: "→", omittingEmptySubsequences: false).map(String.init)
      let slot = Int(arrow[0])
      let family = slot == nil && !arrow[0].isEmpty ? arrow[0] : "main"
      let entry = #"{"node":"\#(words[2])","type":"\#(family)","index":\#(Int(arrow[1]) ?? 0)}"#
      return Entry(source: words[0], family: family, slot: slot ?? 0, text: entry)
    }
    var sources: [String] = []
    for entry in entries where !sources.contains(where: { $0.utf8.elementsEqual(entry.source.utf8) }) {
      sources.append(entry.source)
    }
    return sources.map { source in
      let own = entries.filter { $0.source.utf8.elementsEqual(source.utf8) }
      let families = Set(own.map(\.family)).sorted().map { family in
        let edges = own.filter { $0.family == family }
        let slots = (0...(edges.map(\.slot).max() ?? 0)).map { slot in
          "[" + edges.filter { $0.slot == slot }.map(\.text).joined(separator: ",") + "]"
        }
        return #""\#(family)":[\#(slots.joined(separator: ","))]"#
      }
      return #""\#(source)":{\#(families.joined(separator: ","))}"#
    }.joined(separator: ",")
  }
}
