package import Lexer

/// The template of a parameter that begins with `=`, split and parsed as n8n does it. Never fails: what n8n would refuse
/// stands in `faults`.
package struct ExpressionTemplate: Sendable {
  /// The text of the parameter, its leading `=` counted, with the way back to the bytes of the file.
  package let text: DecodedText
  package let pieces: [TemplatePiece]
  /// The code pieces in order.
  package let codes: [TemplateCode]
  /// In the order in which n8n looks for them: the text of the whole template, then piece by piece.
  package let faults: [TemplateFault]

  /// Nil if the text is no template (its first byte is not `=`). Placeholders are opaque to the splitter and stand for an
  /// expression of their own in code.
  package init?(_ text: DecodedText) {
    guard text.utf8.first == 0x3D else { return nil }
    let holes = PlaceholderLexer.tokens(in: text.utf8[...]).map(\.range)
    guard let pieces = ExpressionSplitter.split(text.utf8, opaque: holes) else { return nil }
    var codes: [TemplateCode] = []
    var faults: [TemplateFault] = []
    if let word = ExpressionSandbox.constructorCall(in: text.utf8) {
      faults.append(TemplateFault(kind: .constructorText, range: word))
    }
    for (index, piece) in pieces.enumerated() where piece.kind == .code {
      let code = TemplateCode(piece, at: index, of: text.utf8, holes: holes)
      if let fault = TemplateFault.first(in: code, pieces: pieces, template: text.utf8) {
        // The same name is blamed once.
        let isKnown = fault.kind == .forbidden("constructor") && faults.first?.kind == .constructorText
        if !isKnown { faults.append(fault) }
      }
      codes.append(code)
    }
    self.text = text
    self.pieces = pieces
    self.codes = codes
    self.faults = faults
  }

  /// One code piece and no text: the value keeps its type. Otherwise everything is joined to a text.
  package var isSingleValue: Bool { pieces.count == 1 && codes.count == 1 }

  /// Where a part of the template stands in the file.
  package func span(of range: Range<Int>) -> SourceSpan { text.rawSpan(of: range) }

  /// Where a node of the tree of one of `codes` stands in the file.
  package func span(of node: JavaScriptTree.Index, in code: TemplateCode) -> SourceSpan {
    span(of: code.templateRange(code.tree.range(node)))
  }
}

/// The code between two pairs of braces.
package struct TemplateCode: Sendable {
  /// Its place in `ExpressionTemplate.pieces`.
  package let piece: Int
  /// Offsets count the bytes of the code as n8n parses it: `templateRange` leads back to the template.
  package let tree: JavaScriptTree
  /// Bytes of the template.
  package let range: Range<Int>
  /// Offset in the code at which n8n has taken a backslash away.
  private let removed: Int?

  init(_ piece: TemplatePiece, at index: Int, of template: [UInt8], holes: [Range<Int>]) {
    self.piece = index
    range = piece.range
    let start = piece.range.lowerBound
    let backslash = ExpressionSplitter.removedBackslash(piece, in: template)
    removed = backslash.map { $0 - start }
    let shift = removed
    let opaque = holes.filter { piece.range.contains($0.lowerBound) && $0.upperBound <= piece.range.upperBound }.map {
      let moved = ($0.lowerBound - start)..<($0.upperBound - start)
      return shift.map { $0 < moved.lowerBound } == true ? (moved.lowerBound - 1)..<(moved.upperBound - 1) : moved
    }
    let code = ExpressionSplitter.cooked(piece, isBeforeCode: false, in: template)
    tree = JavaScriptParser.parse(code[...], JavaScriptOptions(goal: .template, opaque: opaque))
  }

  /// The bytes of the template for a range of the code.
  package func templateRange(_ code: Range<Int>) -> Range<Int> {
    let start = templateOffset(code.lowerBound)
    return start..<Swift.max(start, templateOffset(code.upperBound))
  }

  private func templateOffset(_ offset: Int) -> Int {
    let isBehind = removed.map { offset > $0 } ?? false
    return Swift.min(range.lowerBound + offset + (isBehind ? 1 : 0), range.upperBound)
  }
}
