import Lexer
import Parser

/// Which output of a loop node is which, by its version.
struct LoopSlots {
  /// The output that hands out the batches.
  let body: Int
  /// The output behind the last batch; version 1 has none.
  let done: Int?

  init(_ node: Node) {
    switch node.typeVersion?.value ?? 1 {
    case ..<2: (body, done) = (0, nil)
    case ..<3: (body, done) = (0, 1)
    default: (body, done) = (1, 0)
    }
  }
}
