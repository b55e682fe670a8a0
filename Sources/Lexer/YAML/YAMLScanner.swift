import Clibyaml

/// The tokens of a YAML text one by one, from libyaml's scanner, with spans in bytes of the whole file.
///
/// Trivia lie between the tokens; comments are collected on the way. The scanner ends at the end of the text or at the
/// first thing that it cannot read (`problem`); from then on it yields empty `endOfFile` tokens.
package struct YAMLScanner: ~Copyable {
  package let source: SourceText
  /// The part of the file that is read, without byte order mark.
  package let range: Range<Int>
  /// The first bytes that YAML cannot hold, told once in house wording. The scanner reads over them.
  package let inputProblem: YAMLProblem?
  package private(set) var comments: [SourceSpan] = []
  package private(set) var problem: YAMLProblem?
  /// For a block scalar just returned: the column of the collection that holds it, -1 outside of all.
  package private(set) var blockIndent = -1

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isASCII: Bool
  private var isFinished = false
  /// After a fault: how many of the tokens that libyaml held back, waiting for a `:`, have been given out.
  private var drained = 0
  /// After a fault within a plain scalar: its first line.
  private var broken: Token?
  /// End of the last token that was not empty, in the file.
  private var lastEnd: Int
  /// A place of which both counts are known. libyaml counts code points, spans count bytes.
  private var anchorCodePoints = 0
  private var anchorBytes = 0

  package init(_ source: SourceText, in range: Range<Int>? = nil) {
    let cleaned = YAMLInput(source, range ?? 0..<source.count)
    self.source = source
    self.range = cleaned.base..<cleaned.base + cleaned.bytes.count
    inputProblem = cleaned.fault.map { YAMLProblem($0, source) }
    isASCII = cleaned.isASCII
    lastEnd = cleaned.base
    input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Swift.max(cleaned.bytes.count, 1))
    _ = input.initialize(from: cleaned.bytes)
    parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    if yaml_parser_initialize(parser) == 1 {
      yaml_parser_set_input_string(parser, input.baseAddress, cleaned.bytes.count)
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    } else {
      isFinished = true
      problem = YAMLProblem.unreadable(at: SourceSpan(source.file, range?.lowerBound ?? 0, range?.lowerBound ?? 0))
    }
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  package mutating func next() -> Token {
    while !isFinished {
      var token = yaml_token_t()
      guard yaml_parser_scan(parser, &token) == 1 else {
        isFinished = true
        problem = readProblem()
        break
      }
      defer { yaml_token_delete(&token) }
      switch token.type {
      case YAML_STREAM_START_TOKEN: continue
      case YAML_STREAM_END_TOKEN, YAML_NO_TOKEN:
        isFinished = true
        collectComments(upTo: range.upperBound)
      default: return read(token)
      }
    }
    if problem != nil, let held = nextHeld() { return read(held) }
    if let token = broken {
      broken = nil
      return token
    }
    return Token(.endOfFile, range.upperBound..<range.upperBound)
  }

  /// libyaml keeps tokens back that may turn out to be keys. What it had when it gave up was read all the same.
  private mutating func nextHeld() -> yaml_token_t? {
    guard let head = parser.pointee.tokens.head, let tail = parser.pointee.tokens.tail, head + drained < tail else {
      return nil
    }
    drained += 1
    return (head + drained - 1).pointee
  }

  private mutating func read(_ scanned: yaml_token_t) -> Token {
    let start = byteOffset(scanned.start_mark)
    var token = Token(kind(scanned), start..<Swift.max(start, byteOffset(scanned.end_mark)))
    if !token.range.isEmpty { collectComments(upTo: start) }
    if token.kind == .literalScalar || token.kind == .foldedScalar { finishBlockScalar(&token) }
    if !token.range.isEmpty { lastEnd = Int(token.end) }
    return token
  }

  /// libyaml ends a block scalar where the next line begins, whether or not the line breaks before belong to it.
  private mutating func finishBlockScalar(_ token: inout Token) {
    blockIndent = Int(parser.pointee.indent)
    let layout = YAMLBlockScalar(source, token.range, parentIndent: blockIndent)
    if let comment = layout.comment { comments.append(SourceSpan(source.file, comment.lowerBound, comment.upperBound)) }
    token.end = UInt32(clamping: layout.end)
  }

  private func kind(_ token: yaml_token_t) -> TokenKind {
    switch token.type {
    case YAML_VERSION_DIRECTIVE_TOKEN, YAML_TAG_DIRECTIVE_TOKEN: .directive
    case YAML_DOCUMENT_START_TOKEN: .documentStart
    case YAML_DOCUMENT_END_TOKEN: .documentEnd
    case YAML_BLOCK_SEQUENCE_START_TOKEN: .blockSequenceStart
    case YAML_BLOCK_MAPPING_START_TOKEN: .blockMappingStart
    case YAML_BLOCK_END_TOKEN: .blockEnd
    case YAML_FLOW_SEQUENCE_START_TOKEN: .leftBracket
    case YAML_FLOW_SEQUENCE_END_TOKEN: .rightBracket
    case YAML_FLOW_MAPPING_START_TOKEN: .leftBrace
    case YAML_FLOW_MAPPING_END_TOKEN: .rightBrace
    case YAML_BLOCK_ENTRY_TOKEN: .dash
    case YAML_FLOW_ENTRY_TOKEN: .comma
    case YAML_KEY_TOKEN: .keyMark
    case YAML_VALUE_TOKEN: .colon
    case YAML_ALIAS_TOKEN: .alias
    case YAML_ANCHOR_TOKEN: .anchor
    case YAML_TAG_TOKEN: .tag
    case YAML_SCALAR_TOKEN:
      switch token.data.scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuotedScalar
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuotedScalar
      case YAML_LITERAL_SCALAR_STYLE: .literalScalar
      case YAML_FOLDED_SCALAR_STYLE: .foldedScalar
      default: .plainScalar
      }
    default: .unexpected
    }
  }

  /// Between two tokens there are only blanks, line breaks and comments.
  private mutating func collectComments(upTo end: Int) {
    YAMLTrivia.forEach(source, lastEnd..<Swift.max(lastEnd, end)) { trivia in
      if trivia.kind == .comment { comments.append(trivia.span(in: source.file)) }
    }
    lastEnd = Swift.max(lastEnd, end)
  }

  /// The byte in the file that a mark points to. Marks come nearly in order, so the way from the last one is short.
  private mutating func byteOffset(_ mark: yaml_mark_t) -> Int {
    let wanted = Int(clamping: mark.index)
    if isASCII { return range.lowerBound + Swift.min(wanted, range.count) }
    while anchorCodePoints < wanted, anchorBytes < range.count {
      anchorBytes += 1
      while anchorBytes < range.count, input[anchorBytes] & 0xC0 == 0x80 { anchorBytes += 1 }
      anchorCodePoints += 1
    }
    while anchorCodePoints > wanted, anchorBytes > 0 {
      anchorBytes -= 1
      while anchorBytes > 0, input[anchorBytes] & 0xC0 == 0x80 { anchorBytes -= 1 }
      anchorCodePoints -= 1
    }
    return range.lowerBound + anchorBytes
  }

  private mutating func readProblem() -> YAMLProblem {
    let at = byteOffset(parser.pointee.problem_mark)
    guard parser.pointee.error == YAML_SCANNER_ERROR, let text = parser.pointee.problem else {
      return YAMLProblem.unreadable(at: SourceSpan(source.file, at, at))
    }
    let context = parser.pointee.context == nil ? at : byteOffset(parser.pointee.context_mark)
    let contextText = parser.pointee.context.map { String(cString: $0) } ?? ""
    if contextText == "while scanning a plain scalar" { broken = firstLine(ofPlainScalarAt: context) }
    // What lies between the last token and the fault may hold comments, but is no longer sure to be trivia.
    return YAMLProblem(
      libyaml: String(cString: text), context: contextText, from: context, at: at, in: source, range)
  }

  private func firstLine(ofPlainScalarAt start: Int) -> Token? {
    let bytes = source.storage
    var end = start
    var textEnd = start
    while end < range.upperBound, !YAMLTrivia.isBreak(bytes[end]) {
      let isBlank = YAMLTrivia.isBlank(bytes[end])
      if isBlank, end + 1 < range.upperBound, bytes[end + 1] == 0x23 { break }
      end += 1
      if !isBlank { textEnd = end }
    }
    return textEnd > start ? Token(.plainScalar, start..<textEnd) : nil
  }
}
