import Lexer

/// Where a node stands decides what it may be.
enum YAMLPlace {
  case block
  /// Value of a block mapping: a list may stand at the indentation of its key.
  case blockValue
  case flow

  var isBlock: Bool { self != .flow }
}

extension YAMLTreeBuilder {
  /// Reads one node and appends its subtree; without one, an empty or invalid node.
  mutating func node(_ place: YAMLPlace, isKey: Bool = false) {
    if token.kind == .alias { return alias(isKey: isKey) }
    let first = token
    var anchor: Token?
    var tag: Token?
    while token.kind == .anchor && anchor == nil || token.kind == .tag && tag == nil {
      if token.kind == .anchor { anchor = token } else { tag = token }
      advance()
    }
    let index = nodes.count
    let opened = anchor.map { anchors.open(name($0), node: index, values: valueCount) }
    let outerDeepest = deepest
    if opened != nil { deepest = depth }
    content(place, isKey: isKey, tag: tag, hasProperties: first.start != token.start)
    if let opened {
      anchors.close(opened, values: valueCount, height: deepest - depth)
      deepest = Swift.max(outerDeepest, deepest)
    }
  }

  private mutating func content(_ place: YAMLPlace, isKey: Bool, tag: Token?, hasProperties: Bool) {
    switch token.kind {
    case .plainScalar, .singleQuotedScalar, .doubleQuotedScalar, .literalScalar, .foldedScalar:
      scalar(isKey: isKey, tag: tag)
    case .leftBracket: collection(tag, .array) { $0.flowSequence() }
    case .leftBrace: collection(tag, .object) { $0.flowMapping() }
    case .blockSequenceStart where place.isBlock: collection(tag, .array) { $0.blockSequence() }
    case .blockMappingStart where place.isBlock: collection(tag, .object) { $0.blockMapping() }
    case .dash where place == .blockValue: collection(tag, .array) { $0.indentlessSequence() }
    default:
      if !hasProperties { missingNode(place) }
      if let tag, YAMLTag(source.slice(span(tag))) == .string, !hasFailed {
        append(.string, lastEnd, lastEnd, isKey ? .key : [])
        return
      }
      if let tag, !isKey { checkTag(tag, .null) }
      appendEmpty(isKey: isKey)
    }
  }

  private mutating func missingNode(_ place: YAMLPlace) {
    let text = source.text(span(token))
    switch token.kind {
    case .comma, .rightBracket, .rightBrace:
      fail(YAMLProblem("a value is missing before `\(text)`", at: span(token)))
    case .anchor, .tag, .alias:
      fail(YAMLProblem("`\(text)` cannot stand here", at: span(token), "expected a value"))
    case .dash:
      fail(
        YAMLProblem(
          "a list item cannot begin with `-` here", at: span(token), help: "within brackets items stand between commas")
      )
    case .endOfFile: fail(YAMLProblem("a value is missing at the end of the file", at: here))
    default: fail(YAMLProblem("a value is missing here", at: firstOfLine(token)))
    }
  }

  /// `body` appends the node and its children; the depth is counted around it.
  private mutating func collection(
    _ tag: Token?, _ kind: ValueKind, _ body: (inout YAMLTreeBuilder) -> Void
  ) {
    if let tag { checkTag(tag, kind) }
    countValues(1)
    guard depth < Limits.yamlDepth else {
      stop(YAMLFindings.tooDeep(span(token.start, Swift.max(token.start + 1, token.end))))
      append(.invalid, lastEnd, lastEnd)
      return
    }
    depth += 1
    deepest = Swift.max(deepest, depth)
    body(&self)
    depth -= 1
  }

  private mutating func scalar(isKey: Bool, tag: Token?) {
    var flags: DocumentNode.Flags = isKey ? .key : []
    let raw = source.storage[token.range]
    if token.kind == .singleQuotedScalar || token.kind == .doubleQuotedScalar { flags.insert(.quoted) }
    if raw.contains(where: { $0 >= 0x80 }) { flags.insert(.nonASCII) }
    var kind = ValueKind.string
    if token.kind == .plainScalar {
      let isText = tag.map { YAMLTag(source.slice(span($0))) == .string } ?? false
      switch YAMLCoreSchema.kind(raw) {
      case .null where !isText && !isKey: kind = .null
      case .number where !isText && !isKey: kind = .number
      case .bool(let value) where !isText && !isKey:
        kind = .bool
        if value { flags.insert(.isTrue) }
      case .string where tag == nil:
        if let reading = YAMLAmbiguity.otherReading(raw) {
          report(YAMLFindings.ambiguous(source, span(token), reading))
        }
      default: break
      }
    }
    if let tag { checkTag(tag, kind) }
    let index = UInt32(clamping: nodes.count)
    if !YAMLScalars.isVerbatim(source, token) {
      flags.insert(.escaped)
      cooked[index] = YAMLScalars.decode(source, token, parentIndent: scanner.blockIndent)
    }
    append(kind, token.start, token.end, flags)
    if !isKey { countValues(1) }
    advance()
  }

  private mutating func checkTag(_ tag: Token, _ kind: ValueKind) {
    let wanted = YAMLTag(source.slice(span(tag)))
    guard !wanted.allows(kind) else { return }
    report(YAMLFindings.syntax(YAMLTag.problem(source.text(span(tag)), wanted, kind, at: span(tag))))
  }

  // MARK: Aliases

  /// The name of an anchor or alias, without `&` or `*`.
  func name(_ token: Token) -> String {
    source.text(span(token.start + 1, Swift.max(token.start + 1, token.end)))
  }

  private mutating func alias(isKey: Bool) {
    let alias = token
    let name = name(alias)
    advance()
    let problem: YAMLAnchors.Refusal
    switch anchors.use(name, values: valueCount, depth: depth) {
    case .success(let anchor): return append(alias, to: anchor, isKey: isKey)
    case .failure(let refusal): problem = refusal
    }
    // A file that is too large once is too large at every further alias: one cause, one finding.
    if problem != .tooManyValues || !isOverBudget {
      report(YAMLFindings.alias(span(alias), name, problem, known: anchors.names), losesTree: true)
    }
    if problem == .tooManyValues { isOverBudget = true }
    append(.invalid, alias.start, alias.end, isKey ? .key : [])
  }

  private mutating func append(_ alias: Token, to anchor: YAMLAnchors.Anchor, isKey: Bool) {
    guard isKey else {
      valueCount += anchor.values
      deepest = Swift.max(deepest, depth + anchor.height)
      append(.alias, alias.start, alias.end)
      nodes[nodes.count - 1].target = UInt32(clamping: anchor.node)
      return
    }
    // A key is text: what the alias stands for is copied, and every byte of it comes from the alias.
    let text = keyText(anchor.node)
    cooked[UInt32(clamping: nodes.count)] = DecodedText(
      file: source.file, utf8: text,
      pieces: text.isEmpty
        ? []
        : [
          .init(
            cookedStart: 0, cookedEnd: UInt32(clamping: text.count), rawStart: alias.start, rawEnd: alias.end,
            isLiteral: false)
        ],
      rawSpan: span(alias))
    append(nodes[anchor.node].kind.isCollection ? .object : .string, alias.start, alias.end, [.key, .escaped])
  }

  private func keyText(_ index: Int) -> [UInt8] {
    if let cooked = cooked[UInt32(clamping: index)] { return cooked.utf8 }
    let node = nodes[index]
    let quote: UInt32 = node.flags.contains(.quoted) ? 1 : 0
    return Array(source.slice(span(node.start + quote, Swift.max(node.start + quote, node.end - quote))))
  }

  /// The token with what follows in its line if it is empty: something to point at.
  func firstOfLine(_ token: Token) -> SourceSpan {
    guard token.range.isEmpty else { return span(token) }
    var end = Int(token.start)
    while end < scanner.range.upperBound, source.storage[end] != 0x0A, source.storage[end] != 0x0D { end += 1 }
    return SourceSpan(source.file, Int(token.start), end)
  }
}

extension ValueKind {
  var isCollection: Bool { self == .array || self == .object }
}
