import Analysis
import Parser

/// What n8n's editor writes beside the outputs of a node.
enum OutputLabels {
  /// `isAlone`: only the first output is connected. Nil for the regular output of a node that has one only.
  static func label(_ node: Node, slot: Int, isAlone: Bool) -> String? {
    let names = names(node)
    let hasErrorOutput = node.onError?.value == "continueErrorOutput"
    if slot < names.count, !hasErrorOutput { return names[slot] }
    if isAlone, names.isEmpty { return nil }
    // The error output stands behind all others, whose number only the catalogue knows.
    let outputs = NodeCatalog.outputs(of: node)?.filter { $0.family == "main" }.count
    if hasErrorOutput, slot == (outputs ?? 2) - 1 { return "error" }
    if slot < names.count { return names[slot] }
    let regular = outputs.map { hasErrorOutput ? $0 - 1 : $0 } ?? 1
    return slot == 0 && regular <= 1 ? nil : "output \(slot + 1)"
  }

  private static func names(_ node: Node) -> [String] {
    switch NodeLabel.shortType(node) {
    case "if": ["true", "false"]
    case "splitInBatches": (node.typeVersion?.value ?? 1) >= 3 ? ["done", "loop"] : ["loop", "done"]
    case "compareDatasets": ["in A only", "same", "different", "in B only"]
    case "sentimentAnalysis": ["positive", "neutral", "negative"]
    case "switch": rules(node.parameters?.at("rules", "values"), key: "outputKey")
    case "textClassifier": rules(node.parameters?.at("categories", "categories"), key: "category")
    default: []
    }
  }

  /// The texts under `key`; a number where there is none.
  private static func rules(_ list: Value?, key: String) -> [String] {
    (list?.elements ?? []).enumerated().map { index, rule in
      guard let name = rule[key]?.string, !name.isEmpty else { return "output \(index + 1)" }
      return name
    }
  }
}

/// How a node is named in graphs.
enum NodeLabel {
  static func name(_ node: Node) -> String { node.name?.value ?? "node \(node.index)" }

  /// The type without its package: `httpRequest`.
  static func shortType(_ node: Node) -> String {
    guard let type = node.type?.value else { return "" }
    return type.split(separator: ".").last.map(String.init) ?? type
  }
}
