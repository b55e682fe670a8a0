/// Finds placeholders in cooked text.
///
/// `{{SCOPE_KEY_SUFFIX}}` is looked for with some tolerance (spaces, small letters, a wrong or missing suffix, a prefix
/// near a scope's name). Expressions of n8n (`{{ $json.total }}`) and names of other template languages
/// (`{{FIRST_NAME}}`, `{{{raw}}}`) are no placeholders.
package enum PlaceholderLexer {
  /// In order, disjoint.
  package static func tokens(in bytes: ArraySlice<UInt8>) -> [PlaceholderToken] {
    var tokens: [PlaceholderToken] = []
    var i = bytes.startIndex
    while let open = ByteSearch.pair(0x7B, 0x7B, in: bytes, from: i) {
      i = open
      while i + 2 < bytes.endIndex, bytes[i + 2] == 0x7B { i += 1 }
      let bodyStart = i + 2
      var end = bodyStart
      while end < bytes.endIndex, isBodyByte(bytes[end]) { end += 1 }
      guard end + 1 < bytes.endIndex, bytes[end] == 0x7D, bytes[end + 1] == 0x7D else {
        i = end
        continue
      }
      let isTriple = i > bytes.startIndex && bytes[i - 1] == 0x7B
      if let token = token(bytes, bodyStart..<end, isTriple: isTriple) { tokens.append(token) }
      i = end + 2
    }
    return tokens
  }

  /// Reads the whole of `bytes` (`{{` to `}}`) as a placeholder, which a bare value of a JSON file must be.
  package static func bareToken(_ bytes: ArraySlice<UInt8>) -> PlaceholderToken {
    let body = min(bytes.startIndex + 2, bytes.endIndex)..<max(bytes.startIndex + 2, bytes.endIndex - 2)
    if bytes[clamped(body, bytes)].allSatisfy(isBodyByte), let token = token(bytes, clamped(body, bytes)) {
      return token
    }
    let whole = clamped(body, bytes)
    let words = trim(bytes, whole)
    return unknown(bytes, body: whole, words, suffix: nil)
  }

  private static func clamped(_ range: Range<Int>, _ bytes: ArraySlice<UInt8>) -> Range<Int> {
    range.clamped(to: bytes.startIndex..<bytes.endIndex)
  }

  // MARK: One token

  private static func token(
    _ bytes: ArraySlice<UInt8>, _ body: Range<Int>, isTriple: Bool = false
  ) -> PlaceholderToken? {
    let words = trim(bytes, body)
    guard !words.isEmpty else { return nil }
    let firstEnd = bytes[words].firstIndex(of: 0x5F) ?? words.upperBound
    if let scope = ScopeName.named(bytes[words.lowerBound..<firstEnd]) {
      return known(scope, bytes, body, words, prefixEnd: firstEnd)
    }
    guard !isTriple, words == body, bytes[words].allSatisfy(isCapital), isLetter(bytes[words.lowerBound]) else {
      return nil
    }
    return meant(bytes, body)
  }

  /// The first word is the name of a scope. Unless it is written exactly so, the suffix has to prove the intent.
  private static func known(
    _ scope: ScopeName, _ bytes: ArraySlice<UInt8>, _ body: Range<Int>, _ words: Range<Int>, prefixEnd: Int
  ) -> PlaceholderToken? {
    let prefix = words.lowerBound..<prefixEnd
    let rest = min(prefixEnd + 1, words.upperBound)..<words.upperBound
    let split = SuffixReader.split(bytes, rest, of: scope)
    let hasInnerSpaces = bytes[words].contains(where: isSpace)
    let isCertain = split.scope != nil
    guard isCertain || !hasInnerSpaces && bytes[prefix].allSatisfy(isCapital) else { return nil }

    var form = PlaceholderToken.Form()
    form.scope = scope
    form.suffixScope = split.scope
    form.hasSpaces = words != body || hasInnerSpaces
    form.hasSmallLetters =
      bytes[prefix].contains(where: isSmall) || split.suffix.map { bytes[$0].contains(where: isSmall) } ?? false
      || scope != .subwkfl && (split.key.map { bytes[$0].contains(where: isSmall) } ?? false)
    form.isKeyWellFormed =
      split.key.map { bytes[$0].allSatisfy { scope == .subwkfl ? isWordOrDash($0) : isCapital($0) } } ?? false
    return PlaceholderToken(
      range: body.lowerBound - 2..<body.upperBound + 2, body: body, prefix: prefix, key: split.key,
      suffix: split.suffix, form: form)
  }

  /// Capitals with an unknown prefix: meant as a placeholder only if a suffix or a near scope name says so.
  private static func meant(_ bytes: ArraySlice<UInt8>, _ body: Range<Int>) -> PlaceholderToken? {
    let segments = bytes[body].split(separator: 0x5F, omittingEmptySubsequences: false)
    guard let first = segments.first, let last = segments.last, segments.count > 1 else { return nil }
    if let scope = ScopeName.suffixed(last), segments.count > 2 {
      return unknown(bytes, body: body, body, suffix: last.indices, suffixScope: scope)
    }
    if segments.count > 2, first.count > 3, last.elementsEqual(first.reversed()) {
      return unknown(bytes, body: body, body, suffix: last.indices)
    }
    guard SuffixReader.near(first) != nil || SuffixReader.nearJoined(segments) != nil else { return nil }
    return unknown(bytes, body: body, body, suffix: nil)
  }

  private static func unknown(
    _ bytes: ArraySlice<UInt8>, body: Range<Int>, _ words: Range<Int>, suffix: Range<Int>?,
    suffixScope: ScopeName? = nil
  ) -> PlaceholderToken {
    let segments = bytes[words].split(separator: 0x5F, omittingEmptySubsequences: false)
    var form = PlaceholderToken.Form()
    form.suffixScope = suffixScope
    form.hasSpaces = words != body
    form.hasSmallLetters = bytes[words].contains(where: isSmall)
    var prefixEnd = segments.first?.endIndex ?? words.upperBound
    if let scope = segments.first.flatMap(SuffixReader.near) {
      form.nearScope = scope
    } else if let scope = SuffixReader.nearJoined(segments) {
      form.nearScope = scope
      prefixEnd = segments[1].endIndex
    } else {
      form.nearScope = suffixScope
    }
    let keyStart = min(prefixEnd + 1, words.upperBound)
    let keyEnd = max(keyStart, suffix.map { $0.lowerBound - 1 } ?? words.upperBound)
    form.isKeyWellFormed = keyStart < keyEnd && bytes[keyStart..<keyEnd].allSatisfy(isCapital)
    return PlaceholderToken(
      range: body.lowerBound - 2..<body.upperBound + 2, body: body, prefix: words.lowerBound..<prefixEnd,
      key: keyStart < keyEnd ? keyStart..<keyEnd : nil, suffix: suffix, form: form)
  }

  // MARK: Bytes

  private static func trim(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBodyByte(_ byte: UInt8) -> Bool { isWordOrDash(byte) || isSpace(byte) }
  private static func isWordOrDash(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) || byte == 0x2D }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
  private static func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
  /// What may stand in a key: capital letter, digit or low line.
  private static func isCapital(_ byte: UInt8) -> Bool { isLetter(byte) || 0x30...0x39 ~= byte || byte == 0x5F }
}
