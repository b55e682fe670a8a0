/// What n8n would refuse in a template, at the run and not before.
package struct TemplateFault: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The code does not parse; the parser's words.
    case syntax(String)
    /// Nothing stands between the braces, or a comment alone.
    case empty
    /// The first statement is no expression.
    case statement
    /// n8n's parser takes it, the engine does not; the parser's words.
    case engine(String)
    /// JavaScript that n8n cannot rewrite; its name in words.
    case unsupported(String)
    /// The sandbox gives no access to this name.
    case forbidden(String)
    /// `.constructor`, wherever it stands.
    case constructorText
    /// `$` without a call.
    case bareDollar
  }

  package var kind: Kind
  /// Bytes of the template.
  package var range: Range<Int>
  /// The `}}` that ended the code too early, if one seems to be the cause.
  package var cut: CutExpression?

  init(kind: Kind, range: Range<Int>, cut: CutExpression? = nil) {
    self.kind = kind
    self.range = range
    self.cut = cut
  }

  /// True if n8n's parser itself fails, so that no part of the code has a meaning.
  package var isSyntax: Bool { if case .syntax = kind { true } else { false } }

  /// In words, for the reader of a report.
  package var message: String {
    switch kind {
    case .syntax(let message), .engine(let message): message
    case .empty: "there is no expression between the braces"
    case .statement: "a statement stands in place of an expression"
    case .unsupported(let name): "n8n cannot run \(name) in an expression"
    case .forbidden(let name): "n8n gives no access to `\(name)`"
    case .constructorText: "n8n refuses every template with `.constructor` in it"
    case .bareDollar: "`$` has to be called"
    }
  }
}

extension TemplateFault {
  /// The first thing that n8n refuses in one piece.
  static func first(in code: TemplateCode, pieces: [TemplatePiece], template: [UInt8]) -> TemplateFault? {
    let tree = code.tree
    let cut = tree.runs ? nil : CutExpression(piece: code.piece, of: pieces, in: template)
    guard tree.parses else {
      let fault = tree.faults.first { !$0.isTolerated }
      return TemplateFault(
        kind: .syntax(fault.map(tree.message) ?? "code does not parse"),
        range: fault.map { code.templateRange($0.range) } ?? code.range, cut: cut)
    }
    guard let statement = tree.child(tree.root, 0), tree.kind(statement) != .absent else {
      let isClosed = code.range.upperBound + 2 <= template.count
      let end = isClosed ? code.range.upperBound + 2 : code.range.upperBound
      return TemplateFault(kind: .empty, range: (code.range.lowerBound - 2)..<end)
    }
    guard tree.kind(statement) == .expressionStatement else {
      return TemplateFault(kind: .statement, range: code.templateRange(tree.range(statement)))
    }
    if let (kind, node) = ExpressionSandbox.refusal(in: tree) {
      return TemplateFault(kind: kind, range: code.templateRange(tree.range(node)))
    }
    guard !tree.runs, let fault = tree.faults.first else { return nil }
    return TemplateFault(kind: .engine(tree.message(fault)), range: code.templateRange(fault.range), cut: cut)
  }
}
