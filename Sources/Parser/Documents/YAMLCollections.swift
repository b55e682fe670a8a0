import Lexer

extension YAMLTreeBuilder {
  /// Closes the collection that began at `index`: it ends with its last child, or with its bracket.
  private mutating func close(_ index: Int, end: UInt32) {
    nodes[index].next = UInt32(clamping: nodes.count)
    nodes[index].end = Swift.max(nodes[index].start, end)
  }

  // MARK: Lists

  mutating func blockSequence() {
    let index = append(.array, token.start, token.start)
    advance()
    while token.kind == .dash {
      advance()
      item(isLast: token.kind == .dash || token.kind == .blockEnd)
    }
    let end = lastEnd
    if token.kind == .blockEnd { advance() } else { unexpectedInList(nodes[index].start) }
    close(index, end: Swift.max(end, nodes[nodes.count - 1].end))
  }

  /// Items at the indentation of the key that holds them. libyaml has no tokens for the begin and end of such a list.
  mutating func indentlessSequence() {
    let index = append(.array, token.start, token.start)
    while token.kind == .dash {
      advance()
      let ends: Bool
      switch token.kind {
      case .dash, .keyMark, .colon, .blockEnd: ends = true
      default: ends = false
      }
      item(isLast: ends)
    }
    close(index, end: lastEnd)
  }

  private mutating func item(isLast: Bool) {
    if isLast || token.kind == .endOfFile && !hasFailed && scanner.problem == nil {
      appendEmpty()
    } else {
      node(.block)
    }
  }

  mutating func flowSequence() {
    let index = append(.array, token.start, token.end, .flow)
    let bracket = token
    advance()
    var isFirst = true
    while token.kind != .rightBracket, !hasFailed {
      guard isFirst || separator(bracket, closing: "]"), token.kind != .rightBracket else { break }
      isFirst = false
      if token.kind == .endOfFile {
        unclosed(bracket, closing: "]")
        break
      }
      if token.kind == .keyMark { pair() } else { node(.flow) }
    }
    if token.kind == .rightBracket { advance() }
    close(index, end: lastEnd)
  }

  /// `[a: b]`: a mapping of one pair without braces.
  private mutating func pair() {
    countValues(1)
    guard depth < Limits.yamlDepth else {
      stop(YAMLFindings.tooDeep(span(token.start, Swift.max(token.start + 1, token.end))))
      append(.invalid, lastEnd, lastEnd)
      return
    }
    depth += 1
    deepest = Swift.max(deepest, depth)
    let index = append(.object, token.start, token.start, .flow)
    advance()
    key(.flow, isMissing: token.kind == .colon || token.kind == .comma || token.kind == .rightBracket)
    value(.flow, isMissing: { $0 == .comma || $0 == .rightBracket })
    close(index, end: lastEnd)
    depth -= 1
  }

  // MARK: Mappings

  mutating func blockMapping() {
    let index = append(.object, token.start, token.start)
    var keys = YAMLKeys()
    advance()
    while token.kind == .keyMark {
      let start = nodes.count
      advance()
      key(.blockValue, isMissing: token.kind == .keyMark || token.kind == .colon || token.kind == .blockEnd)
      value(.blockValue, isMissing: { $0 == .keyMark || $0 == .colon || $0 == .blockEnd })
      finishEntry(start, &keys)
    }
    let end = lastEnd
    if token.kind == .blockEnd { advance() } else { unexpectedInMapping(index) }
    close(index, end: Swift.max(end, nodes[nodes.count - 1].end))
  }

  mutating func flowMapping() {
    let index = append(.object, token.start, token.end, .flow)
    let brace = token
    var keys = YAMLKeys()
    advance()
    var isFirst = true
    while token.kind != .rightBrace, !hasFailed {
      guard isFirst || separator(brace, closing: "}"), token.kind != .rightBrace else { break }
      isFirst = false
      if token.kind == .endOfFile {
        unclosed(brace, closing: "}")
        break
      }
      let start = nodes.count
      if token.kind == .keyMark {
        advance()
        key(.flow, isMissing: token.kind == .colon || token.kind == .comma || token.kind == .rightBrace)
        value(.flow, isMissing: { $0 == .comma || $0 == .rightBrace })
      } else {
        key(.flow, isMissing: false)
        appendEmpty()
        checkGluedColon(start)
      }
      finishEntry(start, &keys)
    }
    if token.kind == .rightBrace { advance() }
    close(index, end: lastEnd)
  }

  /// Takes the comma between two entries; false if there is none and the collection is broken.
  private mutating func separator(_ bracket: Token, closing: String) -> Bool {
    if token.kind == .comma {
      advance()
      return true
    }
    let startsLine = token.kind == .colon && lineStart(lastEnd) > bracket.start
    if token.kind == .endOfFile {
      unclosed(bracket, closing: closing)
    } else if startsLine {
      // The next key of the mapping around was taken for an item.
      fail(
        YAMLProblem(
          "`\(source.text(span(bracket)))` is never closed", at: span(bracket), "opened here",
          also: [Label(span(token), "a key is read before `\(closing)`")]))
    } else {
      fail(
        YAMLProblem(
          "`,` or `\(closing)` is missing", at: firstOfLine(token), "expected `,` or `\(closing)` before this",
          also: [Label(span(bracket), "opened here")]))
    }
    return false
  }

  private mutating func unclosed(_ bracket: Token, closing: String) {
    fail(
      YAMLProblem(
        "`\(source.text(span(bracket)))` is never closed", at: span(bracket), "opened here",
        also: [Label(here, "expected `,` or `\(closing)`")]))
  }

  private mutating func key(_ place: YAMLPlace, isMissing: Bool) {
    if isMissing { return appendEmpty(isKey: true) }
    let index = nodes.count
    node(place, isKey: true)
    guard nodes[index].kind != .string, nodes[index].kind != .invalid else { return }
    // Lists and mappings are legal keys of YAML and mean nothing to us: the key is kept as a place only.
    let keySpan = span(nodes[index].start, nodes[index].end)
    report(YAMLFindings.complexKey(keySpan, nodes[index].kind), losesTree: true)
    nodes.removeSubrange((index + 1)...)
    cooked = cooked.filter { $0.key < UInt32(clamping: index) }
    anchors.forget(from: index)
    nodes[index].kind = .invalid
    nodes[index].flags = .key
    nodes[index].next = UInt32(clamping: index + 1)
  }

  private mutating func value(_ place: YAMLPlace, isMissing: (TokenKind) -> Bool) {
    guard token.kind == .colon else { return appendEmpty() }
    advance()
    let atEnd = token.kind == .endOfFile && !hasFailed && scanner.problem == nil
    if isMissing(token.kind) || atEnd { appendEmpty() } else { node(place) }
  }

  // MARK: Entries

  private mutating func finishEntry(_ start: Int, _ keys: inout YAMLKeys) {
    guard start < nodes.count, nodes[start].kind == .string, Int(nodes[start].next) < nodes.count else { return }
    let keySpan = span(nodes[start].start, nodes[start].end)
    let text = keyText(of: start)
    if text == "<<", !nodes[start].flags.contains(.quoted) { report(YAMLFindings.mergeKey(keySpan)) }
    guard let first = keys.insert(text, start) else { return }
    nodes[start].flags.insert(.duplicate)
    let firstSpan = span(nodes[first].start, nodes[first].end)
    let finding = YAMLFindings.duplicate(
      source, keySpan, first: firstSpan, value: valueSpan(start), firstValue: valueSpan(first),
      isFlow: token.kind == .comma || token.kind == .rightBrace)
    report(finding)
  }

  private func valueSpan(_ key: Int) -> SourceSpan {
    let value = Int(nodes[key].next)
    guard value < nodes.count else { return here }
    return span(nodes[value].start, nodes[value].end)
  }

  private func keyText(of index: Int) -> String {
    if let text = cooked[UInt32(clamping: index)] { return text.string }
    let node = nodes[index]
    let quote: UInt32 = node.flags.contains(.quoted) ? 1 : 0
    return source.text(span(node.start + quote, Swift.max(node.start + quote, node.end - quote)))
  }

  /// `{a:1}` is the key `a:1` without a value: never what was meant.
  private mutating func checkGluedColon(_ key: Int) {
    guard nodes[key].kind == .string, !nodes[key].flags.contains(.quoted) else { return }
    let bytes = source.slice(span(nodes[key].start, nodes[key].end))
    guard let colon = bytes.firstIndex(of: 0x3A), colon > bytes.startIndex, colon + 1 < bytes.endIndex,
      bytes[colon + 1] != 0x2F
    else { return }
    report(YAMLFindings.gluedColon(source, span(nodes[key].start, nodes[key].end), colon))
  }

  // MARK: Wrong neighbours

  private mutating func unexpectedInMapping(_ index: Int) {
    let place = firstOfLine(token)
    switch token.kind {
    case .dash:
      fail(
        YAMLProblem(
          "a list item cannot stand among keys", at: place,
          also: [Label(span(nodes[index].start, nodes[index].start), "the mapping begins here")],
          help: "indent the item below the key that it belongs to"))
    case .plainScalar, .singleQuotedScalar, .doubleQuotedScalar, .alias, .leftBrace, .leftBracket:
      fail(YAMLProblem("a key is expected here", at: place, "expected `key: value`"))
    default: fail(badIndent(place, of: "keys", column: nodes[index].start))
    }
  }

  /// `start` is where the list begins.
  mutating func unexpectedInList(_ start: UInt32) {
    switch token.kind {
    case .keyMark,
      .blockMappingStart where column(token.start) == column(start):
      fail(
        YAMLProblem(
          "a key cannot stand among list items", at: firstOfLine(token),
          also: [Label(span(start, start + 1), "the list begins here")],
          help: "indent the key below its item, or begin an item with `-`"))
    default: fail(badIndent(firstOfLine(token), of: "items", column: start))
    }
  }

  /// Bytes between the start of the line and an offset.
  private func column(_ offset: UInt32) -> UInt32 { offset - lineStart(offset) }

  private func lineStart(_ offset: UInt32) -> UInt32 {
    var start = offset
    while start > UInt32(clamping: scanner.range.lowerBound), source.storage[Int(start) - 1] != 0x0A,
      source.storage[Int(start) - 1] != 0x0D
    {
      start -= 1
    }
    return start
  }

  func badIndent(_ place: SourceSpan, of what: String, column: UInt32) -> YAMLProblem {
    YAMLProblem(
      "this line is indented like none above it", at: place, "no \(what) begin in this column",
      also: [Label(span(column, column), "\(what) begin here")],
      help: "give it the indentation of its neighbours")
  }
}

/// The keys of one mapping with the node of their first use.
private struct YAMLKeys {
  private var first: [ExactText: Int] = [:]

  /// The node that has the key already, if any.
  mutating func insert(_ key: String, _ node: Int) -> Int? {
    let key = ExactText(key)
    if let known = first[key] { return known }
    first[key] = node
    return nil
  }
}
