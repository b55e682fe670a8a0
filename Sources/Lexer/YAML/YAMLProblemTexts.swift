/// Says in house wording what libyaml's scanner says.
extension YAMLProblem {
  /// - Parameters:
  ///   - problem: libyaml's text, such as `found unexpected end of stream`.
  ///   - context: what it was about to read, such as `while scanning a quoted scalar`; may be empty.
  ///   - from: byte offset where that began.
  ///   - at: byte offset where it gave up.
  init(
    libyaml problem: String, context: String, from: Int, at: Int, in source: SourceText, _ range: Range<Int>
  ) {
    let place = FaultPlace(source, range, from: from, at: at)
    switch (context, problem) {
    case (_, "found character that cannot start any token"): self = place.badStart()
    case (_, "could not find expected ':'"): self = place.missingColon()
    case (_, "mapping values are not allowed in this context"): self = place.strayColon()
    case (_, "block sequence entries are not allowed in this context"):
      self.init(
        "a list item cannot begin here", at: place.character(at), "`-` opens an item only at the start of a line",
        help: "put each item on a line of its own below the key, or write `[a, b]`")
    case (_, "mapping keys are not allowed in this context"):
      self.init("a key cannot begin here", at: place.character(at), "`?` opens a key only at the start of a line")
    case (_, "found unexpected end of stream"):
      self.init("text in quotes is never closed", at: place.character(from), "opened here", help: place.closeQuote())
    case (_, "found unexpected document indicator"):
      self.init(
        "text in quotes is never closed", at: place.character(from), "opened here",
        also: [Label(place.span(at, 3), "a new document begins here")], help: place.closeQuote())
    case (_, "found unknown escape character"): self = place.unknownEscape()
    case (_, "did not find expected hexdecimal number"): self = place.shortEscape()
    case (_, "found invalid Unicode character escape code"): self = place.badCodePoint()
    case (_, "found a tab character that violates indentation"),
      (_, "found a tab character where an indentation space is expected"):
      self = place.tab()
    case (_, "found unexpected ':'"):
      self.init("`:` cannot end a plain value here", at: place.character(at), help: "put the value in quotes")
    case (_, "found an indentation indicator equal to 0"):
      self.init("the indentation of a block text is a digit from 1 to 9", at: place.character(at))
    case ("while scanning a block scalar", "did not find expected comment or line break"):
      let mark = place.byte(from) == 0x3E ? ">" : "|"
      self.init(
        "the text of `\(mark)` begins on the next line", at: place.restOfLine(at), "cannot stand after `\(mark)`",
        help: "move it to the next line and indent it")
    case ("while scanning an anchor", _):
      self.init("an anchor needs a name", at: place.span(from, at - from + 1), "letters, digits, `-` and `_`")
    case ("while scanning an alias", _):
      self.init(
        "an alias needs the name of an anchor", at: place.span(from, at - from + 1), "letters, digits, `-` and `_`")
    case ("while scanning a tag", _), ("while parsing a tag", _), ("while scanning tag", _):
      self.init("a tag that cannot be read", at: place.restOfWord(from))
    case ("while scanning a directive", _), ("while scanning a %YAML directive", _),
      ("while scanning a %TAG directive", _), ("while parsing a %TAG directive", _):
      self.init(
        "a line that begins with `%` is a YAML directive, and this is none", at: place.restOfLine(from),
        help: "the only directive that is needed is `%YAML 1.2`; a value that begins with `%` stands in quotes")
    default:
      self.init("YAML cannot be read from here on", at: place.character(at))
    }
  }
}

/// The text around the place where libyaml gave up.
private struct FaultPlace {
  let source: SourceText
  let range: Range<Int>
  let from: Int
  let at: Int

  init(_ source: SourceText, _ range: Range<Int>, from: Int, at: Int) {
    self.source = source
    self.range = range
    self.from = Swift.min(Swift.max(from, range.lowerBound), range.upperBound)
    self.at = Swift.min(Swift.max(at, range.lowerBound), range.upperBound)
  }

  /// Nil outside of the text.
  func byte(_ offset: Int) -> UInt8? { range.contains(offset) ? source.storage[offset] : nil }

  func span(_ start: Int, _ length: Int) -> SourceSpan {
    let start = Swift.min(Swift.max(start, range.lowerBound), range.upperBound)
    return SourceSpan(source.file, start, Swift.min(start + Swift.max(length, 0), range.upperBound))
  }

  /// The character that begins at an offset; empty at the end.
  func character(_ offset: Int) -> SourceSpan {
    var end = offset + 1
    while let next = byte(end), next & 0xC0 == 0x80 { end += 1 }
    return span(offset, end - offset)
  }

  func text(_ span: SourceSpan) -> String { source.text(span) }

  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while let byte = byte(end), !YAMLTrivia.isBreak(byte) { end += 1 }
    return end
  }

  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while let byte = byte(start - 1), !YAMLTrivia.isBreak(byte) { start -= 1 }
    return start
  }

  /// To the end of the line, without blanks there.
  func restOfLine(_ offset: Int) -> SourceSpan {
    var end = lineEnd(offset)
    while end > offset + 1, let byte = byte(end - 1), YAMLTrivia.isBlank(byte) { end -= 1 }
    return span(offset, end - offset)
  }

  func restOfWord(_ offset: Int) -> SourceSpan {
    var end = offset
    while let byte = byte(end), !YAMLTrivia.isWhitespace(byte) { end += 1 }
    return span(offset, end - offset)
  }

  /// Offset of the last `: ` of the same line before an offset.
  private func earlierColon(_ offset: Int) -> Int? {
    var i = offset - 1
    let start = lineStart(offset)
    while i >= start {
      if byte(i) == 0x3A, let next = byte(i + 1), YAMLTrivia.isBlank(next) { return i }
      i -= 1
    }
    return nil
  }

  func badStart() -> YAMLProblem {
    guard let first = byte(at) else { return YAMLProblem("the file ends too early", at: span(at, 0)) }
    if first == 0x09 { return tab() }
    let name = text(character(at))
    return YAMLProblem(
      "a plain value cannot begin with `\(name)`", at: character(at), help: "put the value in quotes")
  }

  func tab() -> YAMLProblem {
    // The mark may be past the tab.
    var start = at
    if byte(start) != 0x09, byte(start - 1) == 0x09 { start -= 1 }
    return YAMLProblem("a tab cannot indent YAML", at: span(start, 1), "tab", help: "indent with spaces")
  }

  func missingColon() -> YAMLProblem {
    let line = restOfLine(from)
    let words = Array(source.slice(line))
    let glued = words.indices.dropLast().contains { i in
      words[i] == 0x3A && !YAMLTrivia.isBlank(words[i + 1]) && words[i + 1] != 0x2F
    }
    return YAMLProblem(
      "a key without `:`", at: line, "expected `key: value`",
      help: glued ? "write a space after `:`" : "write `:` and a value after the key, or put the text in quotes")
  }

  func strayColon() -> YAMLProblem {
    if let colon = earlierColon(at) {
      var start = colon + 1
      while let byte = byte(start), YAMLTrivia.isBlank(byte) { start += 1 }
      if start < at {
        return YAMLProblem(
          "a plain value cannot hold `: `", at: character(at), "second `:` of this line",
          also: [Label(span(start, at - start), "the value begins here")], help: "put the value in quotes")
      }
    }
    var start = lineStart(at)
    while let byte = byte(start), YAMLTrivia.isBlank(byte) { start += 1 }
    let key = span(start, at - start)
    return YAMLProblem(
      "a key cannot stand here", at: key.isEmpty ? character(at) : key, "is read as a part of what stands above",
      help: "indent the key as its neighbours, or end the line above with `:`")
  }

  func closeQuote() -> String { byte(from) == 0x27 ? "close it with `'`" : "close it with `\"`" }

  func unknownEscape() -> YAMLProblem {
    let end = character(at + 1).end
    let escape = SourceSpan(source.file, at, Int(end))
    return YAMLProblem(
      "`\(text(escape))` is no escape of a text in double quotes", at: escape,
      help: "write `\\\\` for a backslash, or put the text in single quotes")
  }

  /// Offset of the backslash of the escape whose digits begin at or before `at`.
  private var escapeStart: Int {
    var start = at
    while start > range.lowerBound, byte(start) != 0x5C, at - start < 10 { start -= 1 }
    return start
  }

  func shortEscape() -> YAMLProblem {
    let start = escapeStart
    let wanted = byte(start + 1) == 0x78 ? 2 : byte(start + 1) == 0x75 ? 4 : 8
    var end = start + 2
    while end < start + 2 + wanted, let byte = byte(end), Unicode.Scalar(byte).properties.isASCIIHexDigit { end += 1 }
    let escape = span(start, end - start)
    return YAMLProblem(
      "escape `\(text(escape))` needs \(wanted) hexadecimal digits", at: escape, "\(end - start - 2) found")
  }

  func badCodePoint() -> YAMLProblem {
    let start = escapeStart
    let length = byte(start + 1) == 0x75 ? 6 : 10
    let escape = span(start, length)
    func unit(_ offset: Int) -> UInt32? { UInt32(text(span(offset, 4)), radix: 16) }
    guard length == 6, let high = unit(start + 2), (0xD800..<0xE000).contains(high) else {
      return YAMLProblem("escape `\(text(escape))` is no character of Unicode", at: escape)
    }
    var help = "write the character itself"
    if high < 0xDC00, byte(start + 6) == 0x5C, byte(start + 7) == 0x75, let low = unit(start + 8),
      (0xDC00..<0xE000).contains(low)
    {
      let value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      help += ", or `\\U\(YAMLProblem.hex(value, 8))`"
    }
    return YAMLProblem(
      "escape `\(text(escape))` is one half of a surrogate pair", at: escape, "JSON has such pairs, YAML has not",
      help: help)
  }
}
