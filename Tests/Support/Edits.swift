package import Lexer

/// Applies fixes to one file, for tests of single fixes.
package enum Edits {
  package static func apply(_ fix: Fix, to source: SourceText) -> String {
    var out: [UInt8] = []
    var at = 0
    for edit in fix.edits {
      out += source.storage[at..<max(at, Int(edit.span.start))]
      out += Array(edit.text.utf8)
      at = Int(edit.span.end)
    }
    out += source.storage[at..<source.count]
    return String(decoding: out, as: UTF8.self)
  }
}
