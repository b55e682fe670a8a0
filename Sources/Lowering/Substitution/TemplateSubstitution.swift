import Parser

/// Strings that n8n evaluates: E in their code; C, N or T in the text around it.
extension Substitution {
  static func fillTemplate(_ text: [UInt8], _ holes: [Hole], _ kind: Field.Kind) -> [UInt8] {
    guard let pieces = ExpressionSplitter.split(text, opaque: holes.map(\.range)) else { return text }
    let byPiece = distribute(holes, over: pieces)
    let around = TextAround(text, pieces, byPiece, kind)
    var out: [UInt8] = [0x3D]
    out.reserveCapacity(text.count)
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .code:
        out.append(contentsOf: "{{".utf8)
        out.append(contentsOf: fillCode(text[piece.range], byPiece[index], .javascript, .codePiece))
        if piece.isClosed { out.append(contentsOf: "}}".utf8) }
      case .text:
        out.append(contentsOf: around.fill(piece.range, byPiece[index], isBeforeCode: index + 1 < pieces.count))
      }
    }
    return out
  }

  /// The holes of each piece; both lists are sorted.
  private static func distribute(_ holes: [Hole], over pieces: [TemplatePiece]) -> [[Hole]] {
    var rest = holes[...]
    return pieces.map { piece in
      let inside = rest.prefix { $0.range.lowerBound < piece.range.upperBound }
      rest = rest.dropFirst(inside.count)
      return Array(inside)
    }
  }

  /// T in a template. A value with braces or backslashes would begin code or escape a brace: then the whole text
  /// becomes code that yields it.
  static func fillTextPiece(
    _ text: [UInt8], _ range: Range<Int>, _ holes: [Hole], isBeforeCode: Bool
  ) -> [UInt8] {
    let filled = replace(text[range], holes) { hole, _ in hole.plain ?? Array(text[hole.range]) }
    let values = holes.compactMap(\.plain)
    let isSpecial = { (byte: UInt8) in byte == 0x7B || byte == 0x7D || byte == 0x5C }
    let isAltered =
      values.contains { $0.contains(where: isSpecial) }
      // Nothing in the place of a placeholder joins what stood around it.
      || values.contains(where: \.isEmpty) && filled.contains(where: isSpecial)
      || TextWriter.holdsConstructor(filled)
    return isAltered ? literalPieces(text, range, holes, isBeforeCode: isBeforeCode) : filled
  }

  /// Text as code pieces that yield it; deferred placeholders stay between them.
  static func literalPieces(
    _ text: [UInt8], _ range: Range<Int>, _ holes: [Hole], isBeforeCode: Bool
  ) -> [UInt8] {
    var out: [UInt8] = []
    var run: [UInt8] = []

    func takeAuthorsText(_ range: Range<Int>) {
      run += ExpressionSplitter.cooked(
        TemplatePiece(kind: .text, range: range), isBeforeCode: isBeforeCode, in: text)
    }
    func closeRun() {
      guard !run.isEmpty else { return }
      var writer = TextWriter(.javascript, .codePiece)
      writer.value(WTF8.value(run))
      out += Array("{{ ".utf8) + writer.out + Array(" }}".utf8)
      run = []
    }

    var start = range.lowerBound
    for hole in holes {
      takeAuthorsText(start..<hole.range.lowerBound)
      if let value = hole.plain {
        run += value
      } else {
        closeRun()
        out += text[hole.range]
      }
      start = hole.range.upperBound
    }
    takeAuthorsText(start..<range.upperBound)
    closeRun()
    return out
  }
}

/// What the text of a template means when each piece of its code counts as one value.
private struct TextAround {
  private enum Meaning {
    case code([Int: HoleSite], TextWriter.Language)
    case json([Int: JSONHoles.Place])
    case text
  }

  private let text: [UInt8]
  /// By the first byte of each hole.
  private let meaning: Meaning

  init(_ text: [UInt8], _ pieces: [TemplatePiece], _ holes: [[Hole]], _ kind: Field.Kind) {
    self.text = text
    var ranges: [Range<Int>] = []
    for (piece, inside) in zip(pieces, holes) {
      switch piece.kind {
      case .code: ranges.append(piece.range.lowerBound - 2..<piece.range.upperBound + (piece.isClosed ? 2 : 0))
      case .text: ranges += inside.map(\.range)
      }
    }
    func byStart<T>(_ list: [T]) -> [Int: T] {
      Dictionary(zip(ranges.map(\.lowerBound), list)) { first, _ in first }
    }
    switch kind {
    case .javascript: meaning = .code(byStart(Substitution.sites(text[1...], ranges, .javascript)), .javascript)
    case .python: meaning = .code(byStart(Substitution.sites(text[1...], ranges, .python)), .python)
    case .plain, .json: meaning = Substitution.jsonPlaces(text[1...], ranges, kind).map { .json(byStart($0)) } ?? .text
    }
  }

  func fill(_ range: Range<Int>, _ holes: [Hole], isBeforeCode: Bool) -> [UInt8] {
    guard !holes.isEmpty else { return Array(text[range]) }
    switch meaning {
    case .code(let sites, let language):
      return Substitution.replace(text[range], holes) { hole, _ in
        let site = sites[hole.range.lowerBound] ?? HoleSite(place: .code)
        return Substitution.fill(hole, site, in: text[1...], language, .textPiece)
      }
    case .json(let places):
      return Substitution.replace(text[range], holes) { hole, _ in
        Substitution.fillJSON(hole, places[hole.range.lowerBound] ?? .value, in: text, .textPiece)
      }
    case .text:
      return Substitution.fillTextPiece(text, range, holes, isBeforeCode: isBeforeCode)
    }
  }
}
