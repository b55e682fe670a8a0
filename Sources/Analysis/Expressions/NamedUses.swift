import Lexer
import Parser

/// The references of one node to one name: one cause, wherever the name stands.
struct NamedUses {
  let node: Int
  let name: String
  /// In the order of the source; at least one.
  fileprivate(set) var all: [WorkflowExpressions.Use]
  let first: SourceSpan

  /// Labels at all places but the first, at most eight.
  func labels(_ text: String) -> [Label] {
    all.dropFirst().prefix(8).map { Label($0.span(of: $0.reference.nodeName?.range ?? $0.reference.range), text) }
  }

  /// Uses without a name of a node are left out. In the order in which the names first stand.
  static func grouped(_ uses: [WorkflowExpressions.Use]) -> [NamedUses] {
    struct Key: Hashable {
      var node: Int
      var name: ExactText
    }
    var places: [Key: Int] = [:]
    var result: [NamedUses] = []
    for use in uses {
      guard let name = use.reference.nodeName else { continue }
      let key = Key(node: use.node, name: ExactText(name.text))
      if let place = places[key] {
        result[place].all.append(use)
      } else {
        places[key] = result.count
        result.append(NamedUses(node: use.node, name: name.text, all: [use], first: use.span(of: name.range)))
      }
    }
    return result
  }
}
