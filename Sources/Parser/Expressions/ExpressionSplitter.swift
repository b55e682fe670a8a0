/// One run of a template: text, or the code between `{{` and `}}`.
package struct TemplatePiece: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case text, code }

  package var kind: Kind
  /// Bytes of the template, its leading `=` counted; the braces of a code piece lie outside.
  package var range: Range<Int>
  /// False for a code piece without `}}`: it reaches to the end and n8n runs it all the same.
  package var isClosed: Bool

  package init(kind: Kind, range: Range<Int>, isClosed: Bool = true) {
    self.kind = kind
    self.range = range
    self.isClosed = isClosed
  }
}

/// Splits the template of a parameter that begins with `=`, as n8n does: the first `}}` that no odd run of backslashes
/// precedes ends the code, even inside a string or an object literal.
package enum ExpressionSplitter {
  private static let backslash: UInt8 = 0x5C
  private static let open: UInt8 = 0x7B
  private static let close: UInt8 = 0x7D

  /// Nil if the text is no template (its first byte is not `=`).
  ///
  /// `opaque`: sorted, disjoint ranges whose braces count for nothing (placeholders). Empty text pieces are left out,
  /// empty code pieces are not. A code piece that would begin behind the last byte does not exist for n8n.
  package static func split(_ template: [UInt8], opaque: [Range<Int>] = []) -> [TemplatePiece]? {
    guard template.first == 0x3D else { return nil }
    var pieces: [TemplatePiece] = []
    var isCode = false
    var start = 1
    var i = 1
    var backslashes = 0
    var nextOpaque = 0

    while i < template.count {
      while nextOpaque < opaque.count, opaque[nextOpaque].lowerBound < i { nextOpaque += 1 }
      if nextOpaque < opaque.count, opaque[nextOpaque].lowerBound == i, !opaque[nextOpaque].isEmpty {
        i = opaque[nextOpaque].upperBound
        backslashes = 0
        continue
      }
      let byte = template[i]
      if byte == backslash {
        backslashes += 1
        i += 1
        continue
      }
      let brace = isCode ? close : open
      guard byte == brace, i + 1 < template.count, template[i + 1] == brace,
        nextOpaque >= opaque.count || opaque[nextOpaque].lowerBound != i + 1
      else {
        backslashes = 0
        i += 1
        continue
      }
      if backslashes % 2 == 0 {
        if isCode || i > start { pieces.append(TemplatePiece(kind: isCode ? .code : .text, range: start..<i)) }
        isCode.toggle()
        start = i + 2
      }
      backslashes = 0
      i += 2
    }
    if start < template.count {
      pieces.append(TemplatePiece(kind: isCode ? .code : .text, range: start..<template.count, isClosed: !isCode))
    }
    return pieces
  }

  /// Offset in the template of the backslash that n8n takes away from a code piece: that of the first `\}}`, and of no
  /// other. Nil for pieces without one, and for text.
  package static func removedBackslash(_ piece: TemplatePiece, in template: [UInt8]) -> Int? {
    guard piece.kind == .code, piece.range.count > 2 else { return nil }
    for i in piece.range.lowerBound..<(piece.range.upperBound - 2)
    where template[i] == backslash && template[i + 1] == close && template[i + 2] == close { return i }
    return nil
  }

  /// What n8n makes of a piece: one `\}}` of a code piece becomes `}}`; in a text piece that code follows, each `\\`
  /// becomes `\`. `\{{` keeps its backslash.
  package static func cooked(_ piece: TemplatePiece, isBeforeCode: Bool, in template: [UInt8]) -> [UInt8] {
    let raw = template[piece.range]
    if piece.kind == .code {
      guard let removed = removedBackslash(piece, in: template) else { return Array(raw) }
      return Array(raw[..<removed] + raw[(removed + 1)...])
    }
    guard isBeforeCode else { return Array(raw) }
    var out: [UInt8] = []
    out.reserveCapacity(raw.count)
    var i = raw.startIndex
    while i < raw.endIndex {
      if raw[i] == backslash, i + 1 < raw.endIndex, raw[i + 1] == backslash { i += 1 }
      out.append(raw[i])
      i += 1
    }
    return out
  }
}
