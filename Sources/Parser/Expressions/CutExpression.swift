/// A `}}` that was meant as a part of the code and ended it: n8n takes the first one, wherever it stands.
package struct CutExpression: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    /// In a string or a regular expression between quotes, in the text of a template literal, in a comment.
    case string, template, comment
    /// It closes two blocks or objects.
    case braces
  }

  package let place: Place
  /// The two braces, as bytes of the template.
  package let braces: Range<Int>

  /// Nil unless the piece ends within a literal, a comment or an open brace, and a later `}}` could have ended it.
  init?(piece index: Int, of pieces: [TemplatePiece], in template: [UInt8]) {
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    guard piece.kind == .code, piece.isClosed else { return nil }
    let end = piece.range.upperBound
    guard let place = CutExpression.place(atEndOf: template[piece.range]),
      end + 2 <= template.count, CutExpression.closes(template, from: end + 1)
    else { return nil }
    self.place = place
    braces = end..<(end + 2)
  }

  /// What to write instead of the two braces.
  package var remedy: String {
    switch place {
    case .string, .template: "write the braces of the text as `\\}}`"
    case .comment: "put a blank between the braces of the comment"
    case .braces: "put a blank between the braces"
    }
  }

  private static func closes(_ template: [UInt8], from: Int) -> Bool {
    var i = from
    while i + 1 < template.count {
      if template[i] == 0x7D, template[i + 1] == 0x7D { return true }
      i += 1
    }
    return false
  }

  /// Where the end of the code stands; nil if it stands outside of everything. Regular expressions are not told from
  /// divisions: a quote in one may mislead, which costs a hint and nothing more.
  private static func place(atEndOf code: ArraySlice<UInt8>) -> Place? {
    /// Open braces; true for the `${` of a template literal.
    var open: [Bool] = []
    var place: Place?
    var quote: UInt8 = 0
    var isLineComment = false
    var i = code.startIndex
    while i < code.endIndex {
      let byte = code[i]
      let next = i + 1 < code.endIndex ? code[i + 1] : 0
      i += 1
      switch place {
      case .string, .template:
        if byte == UInt8(ascii: "\\") {
          i += 1
        } else if byte == quote {
          place = nil
        } else if place == .template, byte == UInt8(ascii: "$"), next == UInt8(ascii: "{") {
          open.append(true)
          place = nil
          i += 1
        }
      case .comment:
        if isLineComment ? byte == 0x0A : byte == UInt8(ascii: "*") && next == UInt8(ascii: "/") {
          place = nil
          if !isLineComment { i += 1 }
        }
      case .braces, nil:
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          place = .string
          quote = byte
        case UInt8(ascii: "`"):
          place = .template
          quote = byte
        case UInt8(ascii: "/") where next == UInt8(ascii: "/") || next == UInt8(ascii: "*"):
          place = .comment
          isLineComment = next == UInt8(ascii: "/")
          i += 1
        case UInt8(ascii: "{"): open.append(false)
        case UInt8(ascii: "}"):
          if open.popLast() == true {
            place = .template
            quote = UInt8(ascii: "`")
          }
        default: break
        }
      }
    }
    return place ?? (open.isEmpty ? nil : .braces)
  }
}
