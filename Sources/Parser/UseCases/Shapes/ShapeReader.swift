import Lexer

/// Reads values of the types that our YAML formats demand, and reports each that has another (`config-shape`).
///
/// Silent on values that could not be read.
struct ShapeReader {
  let document: Document
  /// Key of the workflow that is read, for the addresses of findings.
  var workflow: String?
  private(set) var findings: [Diagnostic] = []

  init(_ document: Document) { self.document = document }

  // MARK: Reading

  mutating func string(_ member: Value.Member?) -> Located<String>? {
    guard let member else { return nil }
    if let text = member.value.locatedString { return text }
    wrongType(member, expected: "a string")
    return nil
  }

  /// A string that may not be empty.
  mutating func text(_ member: Value.Member?) -> Located<String>? {
    guard let member, let text = string(member) else { return nil }
    if text.value.isEmpty { report("\(excerpt(member.key.span)) is empty", at: text.span, "expected some text") }
    return text
  }

  mutating func bool(_ member: Value.Member?) -> Located<Bool>? {
    guard let member else { return nil }
    if let bool = member.value.bool { return Located(bool, member.value.span) }
    wrongType(member, expected: "a boolean")
    return nil
  }

  mutating func number(_ member: Value.Member?) -> Located<Double>? {
    guard let member else { return nil }
    if let number = member.value.double { return Located(number, member.value.span) }
    wrongType(member, expected: "a number")
    return nil
  }

  /// One of a few words.
  mutating func word(_ member: Value.Member?, of words: [String]) -> Located<String>? {
    guard let member, let word = string(member) else { return nil }
    if !words.contains(word.value) { notAmong(word, excerpt(member.key.span), words) }
    return word
  }

  mutating func mapping(_ member: Value.Member?, _ name: String) -> Mapping? {
    guard let member else { return nil }
    if member.value.isObject { return Mapping(name, member.value, at: member.key.span) }
    wrongType(member, expected: "a mapping")
    return nil
  }

  /// The entries of a mapping whose keys are the author's.
  mutating func entries(_ member: Value.Member?) -> [Value.Member] {
    mapping(member, "")?.members ?? []
  }

  mutating func list(_ member: Value.Member?, of noun: String) -> [Value]? {
    guard let member else { return nil }
    if member.value.isArray { return member.value.elements }
    wrongType(member, expected: "a list of \(noun)")
    return nil
  }

  mutating func strings(_ member: Value.Member?) -> Located<[Located<String>]>? {
    guard let member, let elements = list(member, of: "strings") else { return nil }
    var texts: [Located<String>] = []
    for element in elements {
      if let text = element.locatedString {
        texts.append(text)
      } else {
        wrongType(element, "an item of \(excerpt(member.key.span))", expected: "a string")
      }
    }
    return Located(texts, member.value.span)
  }

  // MARK: Keys

  /// Reports unknown and missing keys. `silent` are keys whose absence has a finding of its own.
  mutating func check(_ mapping: Mapping, _ keys: KeySet, silent: Set<String> = []) {
    var explained = silent
    for member in mapping.members where !keys.contains(member.name) {
      if let near = unknown(member, in: mapping, keys) { explained.insert(near) }
    }
    guard !mapping.isIncomplete else { return }
    for name in keys.mandatory where !explained.contains(name) && mapping[name] == nil {
      missing(name, in: mapping)
    }
  }

  /// Reports a key that the format does not know; returns the known key that was meant.
  private mutating func unknown(_ member: Value.Member, in mapping: Mapping, _ keys: KeySet) -> String? {
    guard member.key.kind == .string, !KeySet.isFree(member.name), member.name != "<<" else { return nil }
    if Mapping.isGlued(member) { return nil }
    let name = excerpt(member.key.span)
    if let hint = WireNames.hint(member.name), !keys.contains(member.name) {
      report("unknown key \(name) in \(mapping.name)", at: member.key.span, hint.text)
      return hint.key
    }
    guard let near = Suggestions.nearest(member.name, in: keys.names) else {
      report(
        "unknown key \(name) in \(mapping.name)", at: member.key.span, "not known here",
        help: "known keys are \(Suggestions.list(keys.names))")
      return nil
    }
    let isFree = mapping[near] == nil
    report(
      "unknown key \(name) in \(mapping.name)", at: member.key.span, "did you mean `\(near)`?",
      help: "known keys are \(Suggestions.list(keys.names))",
      fixes: isFree ? [.replace(member.key.span, with: near, "rename the key to `\(near)`", .suggested)] : [])
    return near
  }

  mutating func missing(_ name: String, in mapping: Mapping, rule: String = "config-shape") {
    report("\(mapping.name) has no `\(name)`", at: mapping.place, "expected `\(name)` in it", rule: rule)
  }

  // MARK: Reporting

  mutating func wrongType(_ member: Value.Member, expected: String, rule: String = "config-shape") {
    wrongType(member.value, excerpt(member.key.span), expected: expected, rule: rule)
  }

  mutating func wrongType(_ value: Value, _ name: String, expected: String, rule: String = "config-shape") {
    guard value.kind != .invalid else { return }
    let isEmpty = value.isNull && value.span.isEmpty
    report(
      "\(name) is \(isEmpty ? "empty" : value.kind.phrase), not \(expected)", at: value.span, "expected \(expected)",
      fixes: rule == "config-shape" ? ShapeFixes.fix(value, expected: expected) : [], rule: rule)
  }

  mutating func notAmong(
    _ word: Located<String>, _ name: String, _ words: [String], rule: String = "config-shape"
  ) {
    let near = Suggestions.nearest(word.value, in: words)
    report(
      "\(name) cannot be \(excerpt(word.span))", at: word.span,
      near.map { "did you mean `\($0)`?" } ?? "expected \(Suggestions.choice(words))",
      help: near == nil ? nil : "expected \(Suggestions.choice(words))",
      fixes: near.map { [.replace(word.span, with: $0, "write `\($0)`", .suggested)] } ?? [], rule: rule)
  }

  mutating func report(
    _ message: String, at span: SourceSpan, _ label: String = "", also labels: [Label] = [], help: String? = nil,
    why: String? = nil, fixes: [Fix] = [], isSecret: Bool = false, rule: String = "config-shape"
  ) {
    findings.append(
      Diagnostic(
        rule: rule, severity: .error, message: message, span: span, label: label, labels: labels,
        address: DomainAddress(workflow: workflow, pointer: document.pointer(at: span)), why: why, help: help,
        fixes: fixes, isSecret: isSecret))
  }

  /// The text under a span in backticks, without its quotes.
  func excerpt(_ span: SourceSpan) -> String {
    let bytes = document.source.slice(span)
    guard span.count >= 2, let first = bytes.first, first == bytes.last, first == 0x22 || first == 0x27 else {
      return document.source.excerpt(span)
    }
    return document.source.excerpt(SourceSpan(span.file, span.start + 1, span.end - 1))
  }

  mutating func drop(where isUnwanted: (Diagnostic) -> Bool) { findings.removeAll(where: isUnwanted) }
}
