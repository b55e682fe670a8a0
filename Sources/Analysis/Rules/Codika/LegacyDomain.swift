import Lexer
import Parser

/// A call of the platform at the host that it had before its API had one of its own.
package enum LegacyDomain: Rule {
  package static let metadata = RuleMetadata(
    id: "legacy-domain", row: 820, group: .codika, level: .warning, fix: .always(.safe),
    summary: "A URL names the platform's old host",
    why: "the old host answers for as long as the platform keeps it, and calls fail on the day it goes",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "url": "↓https://europe-west1-example.cloudfunctions.net/getexecutionstatuspublic/1/2" }"#,
        fixed: #"{ "url": "https://api.codika.io/getexecutionstatuspublic/1/2" }"#),
      .good("workflows/main.json", #"{ "url": "https://europe-west1-example.cloudfunctions.net/resize" }"#),
    ])

  private static let oldHost = Array(".cloudfunctions.net/".utf8)
  private static let scheme = Array("https://".utf8)

  package static func install(_ hooks: inout Hooks) {
    hooks.onDocument { document, context in
      let bytes = document.source.bytes
      var at = bytes.startIndex
      // No other word that is common in workflows has these two bytes in a row with a dot before them.
      while let found = ByteSearch.pair(UInt8(ascii: "."), UInt8(ascii: "c"), in: bytes, from: at) {
        at = found + 1
        guard bytes[found...].starts(with: oldHost), let start = start(of: bytes, before: found) else { continue }
        let path = found + oldHost.count
        let end = bytes[path...].firstIndex { !isWord($0) } ?? bytes.endIndex
        let endpoint = String(decoding: bytes[path..<end], as: UTF8.self)
        guard CodikaOperations.endpoints.contains(endpoint) else { continue }
        let span = SourceSpan(document.source.file, start, path - 1)
        context.report(
          Self.self, "host of the platform's API is outdated", at: span, "the API lives at `\(CodikaOperations.host)`",
          fixes: [
            Fix(
              "use `\(CodikaOperations.host)`", .safe, [TextEdit(span, "https://\(CodikaOperations.host)")])
          ])
      }
    }
  }

  /// Where the URL begins whose host ends here.
  private static func start(of bytes: ArraySlice<UInt8>, before end: Int) -> Int? {
    var start = end
    while start > bytes.startIndex, isWord(bytes[start - 1]) { start -= 1 }
    let from = start - scheme.count
    guard from >= bytes.startIndex, bytes[from..<start].elementsEqual(scheme) else { return nil }
    return from
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || byte == 0x2D
  }
}
