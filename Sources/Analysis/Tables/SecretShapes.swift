/// What secrets of well-known providers look like. Prefixes, lengths and alphabets as the providers document them,
/// 2026-11-23.
package enum SecretShapes {
  struct Shape: Sendable {
    /// What it is, with an article: `a GitHub token`.
    let name: String
    let prefix: String
    /// Characters behind the prefix, at least.
    let least: Int
    let alphabet: Alphabet

    init(_ name: String, _ prefix: String, _ least: Int, _ alphabet: Alphabet = .token) {
      self.name = name
      self.prefix = prefix
      self.least = least
      self.alphabet = alphabet
    }
  }

  enum Alphabet: Sendable {
    /// Letters, digits, `-` and `_`.
    case token
    /// Letters and digits.
    case alphanumeric
    /// Capital letters and digits.
    case upper
    case hex
    /// `token` and `.`.
    case dotted

    func contains(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39: true
      case 0x41...0x46: true
      case 0x47...0x5A: self != .hex
      case 0x61...0x66: self != .upper
      case 0x67...0x7A: self != .upper && self != .hex
      case 0x2D, 0x5F: self == .token || self == .dotted
      case 0x2E: self == .dotted
      default: false
      }
    }
  }

  /// Longer prefixes first, so that `sk-ant-` is not called `sk-`.
  static let all: [Shape] = [
    Shape("an Anthropic key", "sk-ant-", 20), Shape("an OpenAI key", "sk-proj-", 20), Shape("an OpenAI key", "sk-", 32),
    Shape("a GitHub token", "github_pat_", 22), Shape("a GitHub token", "ghp_", 30, .alphanumeric),
    Shape("a GitHub token", "gho_", 30, .alphanumeric), Shape("a GitHub token", "ghu_", 30, .alphanumeric),
    Shape("a GitHub token", "ghs_", 30, .alphanumeric), Shape("a GitHub token", "ghr_", 30, .alphanumeric),
    Shape("a Slack token", "xoxa-", 10), Shape("a Slack token", "xoxb-", 10), Shape("a Slack token", "xoxe-", 10),
    Shape("a Slack token", "xoxp-", 10), Shape("a Slack token", "xoxr-", 10), Shape("a Slack token", "xoxs-", 10),
    Shape("an AWS key", "AKIA", 16, .upper), Shape("an AWS key", "ASIA", 16, .upper),
    Shape("a Google key", "AIza", 35), Shape("a Stripe key", "sk_live_", 16, .alphanumeric),
    Shape("a Stripe key", "rk_live_", 16, .alphanumeric), Shape("a SendGrid key", "SG.", 40, .dotted),
    Shape("a Codika key", "cko_", 16), Shape("a Codika key", "ckp_", 16), Shape("a Codika key", "cka_", 16),
    Shape("a Codika key", "ck_", 16), Shape("a Twilio key", "SK", 32, .hex),
  ]

  /// Words that mark a sample: nobody's secret.
  private static let samples = ["your", "xxxx", "example", "changeme", "placeholder", "sample", "dummy", "0000000000"]

  /// The name of the shape of a word of the text, or nil. Words end at blanks, quotes, `,`, `;`, `=` and `&`.
  package static func name(of text: String) -> String? {
    if text.contains("-----BEGIN ") && text.contains("PRIVATE KEY-----") { return "a private key" }
    for word in text.utf8.split(whereSeparator: { isBreak($0) }) {
      let word = Substring(word)
      let lower = word.lowercased()
      guard !samples.contains(where: lower.contains) else { continue }
      if let shape = all.first(where: { matches(word, $0) }) { return shape.name }
      if isJWT(word) { return "a signed token" }
    }
    return nil
  }

  /// Names under which a value is meant to be secret.
  package static func isSecretName(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    return words.contains { ["secret", "token", "password", "passwd", "apikey", "credential"].contains($0) }
      || name.lowercased().hasSuffix("api_key") || name.lowercased().hasSuffix("private_key")
  }

  /// At least 20 characters without a blank, with 3.5 bits or more a character (Shannon, over the text itself).
  package static func looksRandom(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, !bytes.contains(where: { $0 <= 0x20 }), !text.contains("://") else { return false }
    var counts: [UInt8: Int] = [:]
    for byte in bytes { counts[byte, default: 0] += 1 }
    // n·log2(n) − Σ c·log2(c) ≥ 3.5·n, with log2 of whole numbers in 1/1024.
    let total = log2(bytes.count) * bytes.count - counts.values.reduce(0) { $0 + log2($1) * $1 }
    let lower = text.lowercased()
    return total * 2 >= 7 * 1024 * bytes.count && !samples.contains(where: lower.contains)
  }

  private static func matches(_ word: Substring, _ shape: Shape) -> Bool {
    guard word.hasPrefix(shape.prefix) else { return false }
    let rest = word.utf8.dropFirst(shape.prefix.utf8.count)
    return rest.count >= shape.least && rest.allSatisfy(shape.alphabet.contains)
  }

  /// Three base64url parts of which the first is that of `{"`.
  private static func isJWT(_ word: Substring) -> Bool {
    guard word.hasPrefix("eyJ") else { return false }
    let parts = word.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { $0.count >= 10 && $0.allSatisfy(Alphabet.token.contains) }
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x22, 0x27, 0x2C, 0x3B, 0x3D, 0x26].contains(byte)
  }

  /// Binary logarithm in 1/1024, by repeated squaring: the pure stages have no mathematics library.
  private static func log2(_ value: Int) -> Int {
    guard value > 1 else { return 0 }
    let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
    var result = whole * 1024
    // The mantissa in 1..<2 with 30 binary places.
    var mantissa = whole <= 30 ? UInt64(value) << UInt64(30 - whole) : UInt64(value) >> UInt64(whole - 30)
    var bit = 512
    while bit > 0 {
      mantissa = (mantissa * mantissa) >> 30
      if mantissa >= 1 << 31 {
        mantissa >>= 1
        result += bit
      }
      bit /= 2
    }
    return result
  }
}
