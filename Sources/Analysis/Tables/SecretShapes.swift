import Lexer

/// What secrets of well-known providers look like. A project may add prefixes, or switch one off, under `secretShapes` of
/// `tables:`.
package enum SecretShapes {
  package static let source = FactSource("2026-11-25", "token formats as the providers document them")

  struct Shape: Sendable {
    /// What it is, with an article: `a GitHub token`.
    let name: String
    let prefix: String
    /// Characters behind the prefix.
    let length: ClosedRange<Int>
    let alphabet: Alphabet
    /// Short prefixes also begin ordinary names, which have no digits.
    let needsDigit: Bool

    init(
      _ name: String, _ prefix: String, _ least: Int, _ alphabet: Alphabet = .token, exactly: Bool = false,
      needsDigit: Bool = false
    ) {
      self.name = name
      self.prefix = prefix
      self.length = least...(exactly ? least : Swift.max(least, 4096))
      self.alphabet = alphabet
      self.needsDigit = needsDigit
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
    Shape("an Anthropic key", "sk-ant-", 20), Shape("an OpenAI key", "sk-proj-", 20),
    Shape("an OpenAI key", "sk-svcacct-", 20), Shape("an OpenAI key", "sk-admin-", 20),
    Shape("an OpenRouter key", "sk-or-v1-", 32, .hex), Shape("an OpenAI key", "sk-", 32, .alphanumeric),
    Shape("a GitHub token", "github_pat_", 22), Shape("a GitHub token", "ghp_", 30, .alphanumeric),
    Shape("a GitHub token", "gho_", 30, .alphanumeric), Shape("a GitHub token", "ghu_", 30, .alphanumeric),
    Shape("a GitHub token", "ghs_", 30, .alphanumeric), Shape("a GitHub token", "ghr_", 30, .alphanumeric),
    Shape("a GitLab token", "glpat-", 20), Shape("a Slack token", "xoxa-", 10), Shape("a Slack token", "xoxb-", 10),
    Shape("a Slack token", "xoxe-", 10), Shape("a Slack token", "xoxe.", 10, .dotted),
    Shape("a Slack token", "xoxp-", 10), Shape("a Slack token", "xoxr-", 10), Shape("a Slack token", "xoxs-", 10),
    Shape("a Slack token", "xapp-", 20), Shape("an AWS key", "AKIA", 16, .upper, exactly: true),
    Shape("an AWS key", "ASIA", 16, .upper, exactly: true), Shape("a Google key", "AIza", 35, exactly: true),
    Shape("a Google secret", "GOCSPX-", 20), Shape("a Stripe key", "sk_live_", 16, .alphanumeric),
    Shape("a Stripe key", "rk_live_", 16, .alphanumeric), Shape("a Stripe secret", "whsec_", 24, .alphanumeric),
    Shape("a SendGrid key", "SG.", 40, .dotted, needsDigit: true),
    Shape("an npm token", "npm_", 36, .alphanumeric, exactly: true),
    Shape("a Hugging Face token", "hf_", 30, .alphanumeric), Shape("a Notion token", "ntn_", 40, .alphanumeric),
    Shape("an Airtable token", "patt", 70, .dotted), Shape("a Shopify token", "shpat_", 32, .hex),
    Shape("a Codika key", "cko_", 16, needsDigit: true), Shape("a Codika key", "ckp_", 16, needsDigit: true),
    Shape("a Codika key", "cka_", 16, needsDigit: true), Shape("a Codika key", "ck_", 16, needsDigit: true),
    Shape("a Twilio key", "SK", 32, .hex, exactly: true),
  ]

  /// Words that mark a sample: nobody's secret.
  static let samples = [
    "your", "xxxx", "example", "changeme", "change_me", "placeholder", "sample", "dummy", "0000000000", "redacted",
    "<", "...", "…", "***",
  ]

  /// Last words of names under which a value is meant to be secret, in small letters without `_` and `-`.
  static let secretWords = [
    "secret", "token", "password", "passwd", "apikey", "privatekey", "secretkey", "accesskey", "authorization",
    "credential", "authkey",
  ]

  /// Words before `token` that make it a mark of a page or a place, which everybody may see.
  private static let publicTokens = ["pagetoken", "synctoken", "cursortoken", "continuationtoken", "nexttoken"]

  /// The name of the shape of a word of the text, or nil.
  package static func name(of text: String) -> String? {
    let source = SourceText(file: FileID(0), path: "", text: text)
    return SecretSearch.builtIn.marks(in: source).first?.name
  }

  /// Names under which a value is meant to be secret: `apiToken`, `X-API-Key`, `API_TOKEN_2`.
  package static func isSecretName(_ name: String) -> Bool {
    var letters: [UInt8] = []
    letters.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: letters.append(byte | 0x20)
      case 0x61...0x7A: letters.append(byte)
      default: continue
      }
    }
    guard secretWords.contains(where: { ends(letters, in: $0) }) else { return false }
    return !publicTokens.contains { ends(letters, in: $0) }
  }

  private static func ends(_ letters: [UInt8], in word: String) -> Bool {
    letters.count >= word.utf8.count && letters.suffix(word.utf8.count).elementsEqual(word.utf8)
  }

  /// At least 20 characters without a blank, with a digit and 3.5 bits or more a character (Shannon, over the text
  /// itself).
  package static func looksRandom(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, !bytes.contains(where: { $0 <= 0x20 }), !text.containsBytes(of: "://") else {
      return false
    }
    guard bytes.contains(where: { 0x30...0x39 ~= $0 }), !isSample(text) else { return false }
    var counts: [UInt8: Int] = [:]
    for byte in bytes { counts[byte, default: 0] += 1 }
    // n·log2(n) − Σ c·log2(c) ≥ 3.5·n, with log2 of whole numbers in 1/1024.
    let total = log2(bytes.count) * bytes.count - counts.values.reduce(0) { $0 + log2($1) * $1 }
    return total * 2 >= 7 * 1024 * bytes.count
  }

  static func isSample(_ text: String) -> Bool {
    let lower = text.lowercased()
    return samples.contains(where: lower.contains)
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
