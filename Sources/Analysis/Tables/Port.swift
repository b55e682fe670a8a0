/// A family of connections with what an input or output of it demands: `ai_languageModel!*1`.
package struct Port: Hashable, Sendable {
  package var family: String
  package var isRequired: Bool
  /// Nil: any number of connections.
  package var most: Int?

  package init(family: String, isRequired: Bool = false, most: Int? = nil) {
    self.family = family
    self.isRequired = isRequired
    self.most = most
  }

  /// Reads `family[!][*N]`.
  init(_ text: FactText) {
    var (family, most) = text.cut(at: Separator.star)
    isRequired = family[family.count - 1] == Separator.exclamation
    if isRequired { family = family.piece(0, family.count - 1) }
    self.family = family.string
    self.most = most?.number.flatMap { Int(exactly: $0) }
  }
}

extension Port: CustomStringConvertible {
  package var description: String {
    family + (isRequired ? "!" : "") + (most.map { "*\($0)" } ?? "")
  }
}

/// The inputs that must have data before a node runs, under `executionOrder: v1`.
package enum RequiredInputs: Hashable, Sendable {
  /// So many of the inputs, whichever.
  case atLeast(Int)
  /// The inputs with these indices.
  case inputs([Int])
}
