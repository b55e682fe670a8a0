import Deploy
import Lowering

/// The look at nodes and edges that 2.27 brought.
enum StructureCheck {
  /// All faults in one text; nil if there are none.
  static func fault(_ nodes: [OutputValue], _ connections: OutputValue) -> String? {
    var faults: [String] = []
    shapes(nodes, &faults)
    for source in connections.members { edges(source.key, source.value, &faults) }
    if faults.isEmpty { names(nodes, connections, &faults) }
    return faults.isEmpty ? nil : "Workflow structure is invalid. " + faults.joined(separator: "; ")
  }

  private static func shapes(_ nodes: [OutputValue], _ faults: inout [String]) {
    for (index, node) in nodes.enumerated() {
      for key in ["name", "type"] {
        guard let text = node[key]?.string else {
          faults.append("nodes[\(index)].\(key) (invalid_type): Required")
          continue
        }
        if text.isEmpty {
          faults.append("nodes[\(index)].\(key) (too_small): String must contain at least 1 character(s)")
        }
      }
      guard let position = node["position"]?.elements else {
        faults.append("nodes[\(index)].position (invalid_type): Required")
        continue
      }
      if position.count < 2 {
        faults.append("nodes[\(index)].position (too_small): Array must contain at least 2 element(s)")
      } else if position.count > 2 {
        faults.append("nodes[\(index)].position (too_big): Array must contain at most 2 element(s)")
      }
    }
  }

  private static func edges(_ source: String, _ families: OutputValue, _ faults: inout [String]) {
    for family in families.members {
      let place = "connections.\(source).\(family.key)"
      guard case .array(let slots) = family.value else {
        faults.append("\(place) (invalid_type): Expected array, received \(family.value.kindName)")
        continue
      }
      for (output, slot) in slots.enumerated() {
        for (index, entry) in slot.elements.enumerated() { self.entry(entry, "\(place)[\(output)][\(index)]", &faults) }
      }
    }
  }

  private static func entry(_ entry: OutputValue, _ place: String, _ faults: inout [String]) {
    guard case .object = entry else {
      faults.append("\(place) (invalid_type): Expected object, received \(entry.kindName)")
      return
    }
    for key in ["node", "type"] where entry[key]?.string == nil {
      faults.append("\(place).\(key) (invalid_type): Required")
    }
    switch entry["index"] {
    case nil: faults.append("\(place).index (invalid_type): Required")
    case .number(let spelling)?:
      if spelling.hasPrefix("-") {
        faults.append("\(place).index (too_small): Number must be greater than or equal to 0")
      }
    case let other?: faults.append("\(place).index (invalid_type): Expected number, received \(other.kindName)")
    }
  }

  private static func names(_ nodes: [OutputValue], _ connections: OutputValue, _ faults: inout [String]) {
    var byID: [String: String] = [:]
    var known: Set<String> = []
    var twice: [String] = []
    for (index, node) in nodes.enumerated() {
      let name = node["name"]?.string ?? ""
      if let id = node["id"]?.string {
        if let other = byID[id] {
          faults.append(
            "nodes[\(index)].id (duplicate_node_id): Nodes \"\(other)\" and \"\(name)\" share the node ID \"\(id)\"")
        }
        byID[id] = byID[id] ?? name
      }
      if !known.insert(name).inserted {
        twice.append("nodes[\(index)].name (duplicate_node_name): Duplicate node name \"\(name)\"")
      }
    }
    faults += twice
    for source in connections.members {
      if !known.contains(source.key) {
        faults.append(
          "connections.\(source.key) (unknown_connection_source): Connection source \"\(source.key)\" does not reference "
            + "an existing node")
      }
      for family in source.value.members {
        for (output, slot) in family.value.elements.enumerated() {
          for (index, entry) in slot.elements.enumerated() {
            guard let target = entry["node"]?.string, !known.contains(target) else { continue }
            faults.append(
              "connections.\(source.key).\(family.key)[\(output)][\(index)].node (unknown_connection_target): Connection "
                + "target \"\(target)\" does not reference an existing node")
          }
        }
      }
    }
  }
}
