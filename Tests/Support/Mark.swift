package import Lexer

/// One inline expectation: `//   ^^^^ error[id] fix: part of the message`, in YAML with `#`.
///
/// `^^^` marks columns, `^|` an empty span, `^^…7:3` a span that ends at line 7, column 3 (exclusive). What begins under
/// the comment sign is written `//@1-2` (first and last column), `//@1|`, `//@1…7:3`; `//@file` is the whole file, `//@end`
/// the place behind the last line.
package struct Mark: Hashable, Sendable {
  /// 1-based line of the text without marks; 0 for the whole file.
  package var line: Int
  /// Everything between the comment sign and the severity, without blanks around it, after the leading ones were
  /// counted: `@file`, `@1-2`, or the 1-based column and what is drawn there.
  package var place: String
  package var severity: String
  package var rule: String
  package var hasFix: Bool
  package var message: String

  /// How a mark line is written in a language.
  package static func sign(_ language: String) -> String { language == "yaml" ? "#" : "//" }

  /// Reads a line; nil if it is no mark.
  package init?(_ text: String, sign: String, line: Int) {
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at < scalars.count, scalars[at] == " " || scalars[at] == "\t" { at += 1 }
    guard String(text.unicodeScalars.dropFirst(at)).hasPrefix(sign) else { return nil }
    at += sign.unicodeScalars.count
    let placeStart: Int
    if at < scalars.count, scalars[at] == "@" {
      placeStart = at
    } else {
      while at < scalars.count, scalars[at] == " " { at += 1 }
      guard at < scalars.count, scalars[at] == "^" else { return nil }
      placeStart = at
    }
    while at < scalars.count, scalars[at] != " " { at += 1 }
    var place = ""
    place.unicodeScalars.append(contentsOf: scalars[placeStart..<at])
    if !place.hasPrefix("@") { place = "\(placeStart + 1)\(place)" }
    self.place = place
    self.line = place == "@file" ? 0 : line

    var rest = ""
    rest.unicodeScalars.append(contentsOf: scalars[at...])
    let trimmed = rest.drop { $0 == " " }
    guard let open = trimmed.firstIndex(of: "["), let close = trimmed.firstIndex(of: "]"), open < close else {
      return nil
    }
    severity = String(trimmed[..<open])
    rule = String(trimmed[trimmed.index(after: open)..<close])
    var tail = trimmed[trimmed.index(after: close)...]
    hasFix = tail.hasPrefix(" fix")
    if hasFix { tail = tail.dropFirst(4) }
    message = tail.hasPrefix(": ") ? String(tail.dropFirst(2)) : ""
  }

  /// The mark of a finding at `range` of the text of `source`.
  package init(_ diagnostic: Diagnostic, _ range: Range<Int>, in index: LineIndex, sign: String) {
    severity = diagnostic.severity.name
    rule = diagnostic.rule
    hasFix = !diagnostic.fixes.isEmpty
    message = diagnostic.message
    if diagnostic.span.start == 0, diagnostic.span.end == 0 {
      line = 0
      place = "@file"
      return
    }
    let start = index.position(of: UInt32(clamping: range.lowerBound))
    if start.column == 1, start.line > 1, range.lowerBound >= index.source.count {
      line = start.line - 1
      place = "@end"
      return
    }
    let end = index.position(of: UInt32(clamping: range.upperBound))
    line = start.line
    let isUnderSign = start.column <= sign.unicodeScalars.count
    if start.line != end.line {
      let lineEnd = index.position(of: index.lineSpan(start.line).end)
      let carets = String(repeating: "^", count: Swift.max(1, lineEnd.column - start.column))
      place = (isUnderSign ? "@\(start.column)" : "\(start.column)\(carets)") + "…\(end.line):\(end.column)"
    } else if range.isEmpty {
      place = isUnderSign ? "@\(start.column)|" : "\(start.column)^|"
    } else if isUnderSign {
      place = "@\(start.column)-\(end.column - 1)"
    } else {
      place = "\(start.column)" + String(repeating: "^", count: end.column - start.column)
    }
  }

  /// The line that stands for the mark.
  package func text(sign: String) -> String {
    let tail = " \(severity)[\(rule)]\(hasFix ? " fix" : ""): \(message)"
    if place.hasPrefix("@") { return sign + place + tail }
    let digits = place.prefix { $0.isNumber }
    let column = Int(digits) ?? 1
    let blanks = String(repeating: " ", count: Swift.max(0, column - 1 - sign.unicodeScalars.count))
    return sign + blanks + place.dropFirst(digits.count) + tail
  }

  /// True if the finding is what the mark expects: the message only has to contain the mark's text.
  package func isMet(by actual: Mark) -> Bool {
    line == actual.line && place == actual.place && severity == actual.severity && rule == actual.rule
      && hasFix == actual.hasFix && (message.isEmpty || actual.message.contains(message))
  }
}
