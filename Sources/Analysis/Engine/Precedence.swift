import Lexer

/// Where two rules see the same cause, one of them speaks.
package enum Precedence {
  enum Scope {
    /// The spans touch.
    case place
    /// The same file, or the same workflow.
    case workflow
  }

  struct Entry {
    var winners: Set<String>
    var losers: Set<String>
    var scope: Scope

    init(_ winners: Set<String>, over losers: Set<String>, _ scope: Scope) {
      self.winners = winners
      self.losers = losers
      self.scope = scope
    }
  }

  private static let syntax: Set<String> = [
    "json-syntax", "foreign-dialect", "duplicate-key", "yaml-syntax", "yaml-merge-key", "yaml-alias",
  ]
  private static let tokens: Set<String> = [
    "placeholder-suffix", "placeholder-suffix-missing", "placeholder-unknown-prefix", "placeholder-unknown-key",
    "placeholder-malformed", "placeholder-in-key",
  ]
  private static let forms: Set<String> = [
    "cred-hardcoded", "cred-placeholder-form", "cred-field-missing", "cred-class-mismatch", "cred-integration-mismatch",
  ]

  /// The whole table. A winner silences even if it is silenced itself: the cause is the same.
  static let table: [Entry] = [
    Entry(syntax, over: tokens.union(forms), .place),
    Entry(tokens, over: forms, .place),
    Entry(
      ["no-enabled-trigger"],
      over: [
        "unreachable-node", "trigger-node-mismatch", "init-required", "init-not-dominating", "init-repeated",
        "result-required", "work-after-result", "result-in-subworkflow", "result-without-init", "merge-before-result",
        "schedule-manual-webhook", "schedule-webhook-divergent",
      ], .workflow),
    Entry(["config-shape"], over: ["secret-literal"], .place),
    Entry(["webhook-unauthenticated"], over: ["cred-hardcoded"], .place),
    Entry(["orphan-node"], over: ["unreachable-node"], .place),
    Entry(["edge-to-disabled-node"], over: ["disabled-node-left"], .place),
    Entry(["error-workflow"], over: ["unhandled-error-path"], .workflow),
    Entry(["generic-node-name"], over: ["default-node-name"], .place),
    Entry(["merge-before-result"], over: ["merge-exclusive-inputs"], .place),
    Entry(["merge-single-input"], over: ["branches-reconverge"], .place),
    Entry(["subworkflow-empty-return"], over: ["branch-slot-unwired"], .place),
    Entry(["di-namespace"], over: ["placeholder-out-of-scope"], .place),
    Entry(["cred-ignored-here"], over: ["cred-type-vs-node"], .place),
    Entry(["publish-trigger"], over: ["no-enabled-trigger"], .workflow),
    Entry(["publish-node-type"], over: ["unknown-node-type"], .place),
    Entry(["silent-error-branch"], over: ["report-error-missing"], .place),
    Entry(["outdated-type-version"], over: ["type-version-drift"], .place),
    Entry(["publish-node-type"], over: ["community-node"], .place),
    Entry(["community-node"], over: ["unknown-node-type"], .place),
    Entry(["result-required"], over: ["branch-slot-unwired", "error-output-unwired"], .place),
    Entry(["publish-type-version"], over: ["type-version"], .place),
    Entry(["publish-credential-missing"], over: ["cred-required-missing"], .place),
    Entry(
      ["publish-credential-unset"], over: ["cred-required-missing", "cred-field-missing", "cred-hardcoded"], .place),
    Entry(["publish-parameter"], over: ["parameter-required"], .place),
    Entry(["publish-webhook-conflict"], over: ["webhook-path-collision"], .place),
    // n8n does not even save two nodes with one id.
    Entry(["duplicate-node-id"], over: ["publish-trigger-id"], .place),
    Entry(["di-namespace", "trigger-url-path"], over: ["webhook-path-namespace"], .place),
  ]

  /// For each finding whether another one speaks in its place. Addresses have to be filled in.
  static func isSilenced(_ diagnostics: [Diagnostic]) -> [Bool] {
    var silenced = [Bool](repeating: false, count: diagnostics.count)
    var byRule: [String: [Int]] = [:]
    for (index, diagnostic) in diagnostics.enumerated() { byRule[diagnostic.rule, default: []].append(index) }
    for entry in table {
      let winners = entry.winners.flatMap { byRule[$0] ?? [] }
      guard !winners.isEmpty else { continue }
      let losers = entry.losers.flatMap { byRule[$0] ?? [] }
      guard !losers.isEmpty else { continue }
      switch entry.scope {
      case .place:
        let places = SpanSet(winners.map { diagnostics[$0].span })
        for index in losers where places.touches(diagnostics[index].span) { silenced[index] = true }
      case .workflow:
        let files = Set(winners.map { diagnostics[$0].span.file })
        let workflows = Set(winners.compactMap { diagnostics[$0].address.workflow })
        for index in losers {
          let diagnostic = diagnostics[index]
          if files.contains(diagnostic.span.file) || diagnostic.address.workflow.map(workflows.contains) == true {
            silenced[index] = true
          }
        }
      }
    }
    return silenced
  }
}

/// Spans of several files that can be asked whether another one touches them.
struct SpanSet {
  /// By file: ascending starts, and the furthest end up to each.
  private var spans: [FileID: (starts: [UInt32], ends: [UInt32])] = [:]

  init(_ all: [SourceSpan]) {
    for span in all.sorted(by: { ($0.file, $0.start, $0.end) < ($1.file, $1.start, $1.end) }) {
      var known = spans[span.file] ?? ([], [])
      known.starts.append(span.start)
      known.ends.append(Swift.max(known.ends.last ?? 0, span.end))
      spans[span.file] = known
    }
  }

  /// True if a span shares a byte with `other`; an empty span counts as one byte.
  func touches(_ other: SourceSpan) -> Bool {
    guard let known = spans[other.file] else { return false }
    let end = Swift.max(Int(other.end), Int(other.start) + 1)
    var low = 0
    var high = known.starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(known.starts[middle]) < end { low = middle + 1 } else { high = middle }
    }
    return low > 0 && (known.ends[low - 1] > other.start || known.starts[low - 1] >= other.start)
  }
}
