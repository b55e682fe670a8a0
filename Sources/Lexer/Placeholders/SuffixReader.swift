/// Divides what follows a prefix into key and suffix, and tells which scope a misspelt name was meant to be.
enum SuffixReader {
  struct Split {
    var key: Range<Int>?
    var suffix: Range<Int>?
    /// The scope whose suffix it is, letter case aside.
    var scope: ScopeName?
  }

  /// `rest` is the text behind `SCOPE_`. The suffix is the word after the last `_` if it is one of the eleven, is near
  /// one, or stands behind a complete key of a credential.
  static func split(_ bytes: ArraySlice<UInt8>, _ rest: Range<Int>, of scope: ScopeName) -> Split {
    guard !rest.isEmpty else { return Split() }
    let low = bytes[rest].lastIndex(of: 0x5F)
    let last = (low.map { $0 + 1 } ?? rest.lowerBound)..<rest.upperBound
    let known = ScopeName.suffixed(bytes[last])
    guard known != nil || isMeant(bytes[last], of: scope) || isBehindCredentialKey(bytes, rest, low, scope) else {
      return Split(key: rest)
    }
    let key = low.map { rest.lowerBound..<$0 }
    return Split(key: key.flatMap { $0.isEmpty ? nil : $0 }, suffix: last, scope: known)
  }

  /// Near the suffix of the scope, or the mirror image of its name.
  private static func isMeant(_ word: ArraySlice<UInt8>, of scope: ScopeName) -> Bool {
    guard 5...12 ~= word.count else { return false }
    let text = String(decoding: word, as: UTF8.self).uppercased()
    return text == String(scope.rawValue.reversed())
      || Suggestions.nearest(text, in: ScopeName.allCases.map(\.suffix), limit: 2) != nil
  }

  /// `ANTHROPIC_ID_DERC`: a credential's key ends in `_ID` or `_NAME`, so the word behind it was meant as the suffix.
  private static func isBehindCredentialKey(
    _ bytes: ArraySlice<UInt8>, _ rest: Range<Int>, _ low: Int?, _ scope: ScopeName
  ) -> Bool {
    guard scope.isCredential, let low, low + 1 < rest.upperBound else { return false }
    let last = String(decoding: bytes[low + 1..<rest.upperBound], as: UTF8.self)
    guard last != "ID", last != "NAME", last.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else { return false }
    return bytes[rest.lowerBound..<low].suffix(3).elementsEqual("_ID".utf8)
      || bytes[rest.lowerBound..<low].suffix(5).elementsEqual("_NAME".utf8)
  }

  /// The scope that the word is a slip of: within two edits, one for the short ones.
  static func near(_ word: ArraySlice<UInt8>) -> ScopeName? {
    guard 6...12 ~= word.count else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    let limit = word.count < 8 ? 1 : 2
    return Suggestions.nearest(text, in: ScopeName.allCases.map(\.rawValue), limit: limit)
      .flatMap(ScopeName.init(rawValue:))
  }

  /// `ORG_SECRET_…`: the first two words together are a scope's name.
  static func nearJoined(_ segments: [ArraySlice<UInt8>]) -> ScopeName? {
    guard segments.count > 2 else { return nil }
    return ScopeName.named(ArraySlice(segments[0] + segments[1]))
  }
}

extension ScopeName {
  /// Those whose key ends in `_ID` or `_NAME`.
  package var isCredential: Bool {
    switch self {
    case .flexcred, .usercred, .orgcred, .instcred, .syscreds: true
    case .procdata, .userdata, .memsecrt, .orgsecret, .instparm, .subwkfl: false
    }
  }

  /// Letter case aside.
  static func named(_ word: ArraySlice<UInt8>) -> ScopeName? { allCases.first { matches(word, $0.rawValue) } }

  /// Letter case aside.
  static func suffixed(_ word: ArraySlice<UInt8>) -> ScopeName? { allCases.first { matches(word, $0.suffix) } }

  /// `capitals` is a text of capital letters.
  private static func matches(_ word: ArraySlice<UInt8>, _ capitals: String) -> Bool {
    word.count == capitals.utf8.count && zip(word, capitals.utf8).allSatisfy { ($0 & 0xDF) == $1 }
  }
}
