extension SourceText {
  /// The text under a span in backticks, fit for a message: one line, at most 24 characters.
  package func excerpt(_ span: SourceSpan) -> String {
    let most = 24
    let bytes = slice(SourceSpan(span.file, span.start, Swift.min(span.end, span.start &+ 4 * UInt32(most + 1))))
    var text = ""
    var count = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if count == most || scalar == "\n" || scalar == "\r" {
        text += "…"
        break
      }
      text.unicodeScalars.append(scalar == "`" ? "'" : scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      count += 1
    }
    return "`\(text)`"
  }
}
