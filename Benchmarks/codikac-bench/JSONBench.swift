import Lexer
import Parser

/// How fast JSON becomes a document: tree, spans, duplicate keys and the table of lines, in memory, on one thread.
enum JSONBench {
  static func run(_ sources: [SourceText], _ watch: inout Stopwatch) {
    let bytes = sources.reduce(0) { $0 + $1.count }
    plainRead(sources, &watch)
    watch.measure("line table", bytes: bytes) { sources.reduce(0) { $0 &+ LineIndex($1).lineCount } }
    watch.measure("parse", bytes: bytes) { sources.reduce(0) { $0 &+ JSONParser.parse($1).nodes.count } }
    watch.measure("parse and line table", bytes: bytes) {
      sources.reduce(0) { $0 &+ JSONParser.parse($1).nodes.count &+ LineIndex($1).lineCount }
    }
    watch.measure("parse and format", bytes: bytes) {
      sources.reduce(0) { $0 &+ (JSONFormatter.format(JSONParser.parse($1))?.count ?? 0) }
    }
  }

  /// What every other number is compared with: each word of the text added up.
  static func plainRead(_ sources: [SourceText], _ watch: inout Stopwatch) {
    let bytes = sources.reduce(0) { $0 + $1.count }
    watch.measure("plain read (sum of words)", bytes: bytes) { sources.reduce(0) { $0 &+ sum($1) } }
  }

  private static func sum(_ source: SourceText) -> Int {
    source.storage.withUnsafeBytes { storage in
      var total: UInt64 = 0
      var i = 0
      while i + 8 <= storage.count {
        total &+= storage.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        i += 8
      }
      return Int(truncatingIfNeeded: total)
    }
  }
}
