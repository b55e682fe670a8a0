import Lexer
import Parser

/// Finds what the Python of a Code node reads. In Pyodide `_('A')` is what JavaScript writes `$('A')`; the Python of the
/// task runners has `_items` and `_item` and no way to other nodes.
package enum PythonReferences {
  /// In the order of the source.
  package static func find(in source: [UInt8]) -> [DataReference] {
    var finder = PythonFinder(source)
    return finder.find()
  }
}

private struct PythonFinder {
  private let source: [UInt8]
  private let tokens: [PythonToken]
  /// By opening bracket: the token that closes it.
  private var closing: [Int: Int] = [:]
  private var at = 0
  /// Names of nodes of which `isExecuted` has been asked: what follows is taken for guarded.
  private var asked: Set<String> = []

  init(_ source: [UInt8]) {
    self.source = source
    tokens = PythonLexer.tokens(in: source).filter { $0.kind != .comment }
    var open: [Int] = []
    for index in tokens.indices {
      if isMark(index, "(") || isMark(index, "[") || isMark(index, "{") {
        open.append(index)
      } else if isMark(index, ")") || isMark(index, "]") || isMark(index, "}"), let start = open.popLast() {
        closing[start] = index
      }
    }
  }

  mutating func find() -> [DataReference] {
    var references: [DataReference] = []
    for index in tokens.indices where isGlobal(index) {
      at = index + 1
      guard let reference = reference(from: index) else { continue }
      if reference.asksWhetherExecuted, let name = reference.nodeName?.text { asked.insert(name) }
      references.append(reference)
    }
    return references
  }

  /// A name that begins with `_`, is no attribute, and is not given a value here (`for _ in …`, `_ = …`, `_x=…`).
  private func isGlobal(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .name, source[token.range.lowerBound] == UInt8(ascii: "_") else { return false }
    if isMark(index - 1, ".") { return false }
    if token.range.count == 1 { return isMark(index + 1, "(") }
    return !(isMark(index + 1, "=") && !isMark(index + 2, "="))
  }

  private mutating func reference(from index: Int) -> DataReference? {
    let token = tokens[index]
    let global = String(decoding: source[token.range], as: UTF8.self)
    var reference = DataReference(
      subject: .global(global), name: nil, path: [], isOpen: false, isGuarded: false, isCaught: false,
      global: token.range, range: token.range, expression: nil)
    switch global {
    case "_":
      reference.subject = .node(.call)
      reference.name = string(at + 1, before: [",", ")"])
      guard skipBrackets() else { return nil }
    case "_items" where isMark(at, "(") && !isMark(at + 1, ")"):
      reference.subject = .node(.items)
      reference.name = string(at + 1, before: [",", ")"])
      _ = skipBrackets()
    case "_node":
      guard isMark(at, "[") || isMark(at, ".") else { break }
      reference.subject = .node(.node)
      reference.name = memberName()
    default: break
    }
    readSteps(&reference)
    reference.range = token.range.lowerBound..<(tokens[at - 1].range.upperBound)
    if let name = reference.nodeName?.text { reference.isGuarded = asked.contains(name) }
    return reference
  }

  private mutating func readSteps(_ reference: inout DataReference) {
    while isMark(at, ".") || isMark(at, "[") {
      guard let name = memberName() else {
        reference.isOpen = true
        return
      }
      var step = DataReference.Step(name: name.text, range: name.range, isCall: false, isOptional: false)
      if isMark(at, "(") { step.isCall = skipBrackets() }
      reference.path.append(step)
    }
  }

  /// Reads `.name`, `["name"]` or `[0]`; nil for what only the run can tell, which is passed over.
  private mutating func memberName() -> DataReference.Name? {
    if isMark(at, ".") {
      guard at + 1 < tokens.count, tokens[at + 1].kind == .name else {
        at += 1
        return nil
      }
      at += 2
      return bare(tokens[at - 1])
    }
    var name = string(at + 1, before: ["]"])
    if name == nil, at + 1 < tokens.count, tokens[at + 1].kind == .number, isMark(at + 2, "]") {
      name = bare(tokens[at + 1])
    }
    return skipBrackets() ? name : nil
  }

  private func bare(_ token: PythonToken) -> DataReference.Name {
    DataReference.Name(
      text: String(decoding: source[token.range], as: UTF8.self), range: token.range, form: .bare, isLiteral: true)
  }

  /// The string at a token, if one of the marks follows it.
  private func string(_ index: Int, before marks: [Unicode.Scalar]) -> DataReference.Name? {
    guard index < tokens.count, tokens[index].kind == .string, marks.contains(where: { isMark(index + 1, $0) }),
      let value = PythonStrings.value(tokens[index], in: source)
    else { return nil }
    let range = tokens[index].content
    return DataReference.Name(
      text: String(decoding: value, as: UTF8.self), range: range, form: .quoted(source[range.lowerBound - 1]),
      isLiteral: source[range].elementsEqual(value))
  }

  /// Moves behind the bracket that closes the one at `at`; false, and at the end, if none does.
  private mutating func skipBrackets() -> Bool {
    guard let end = closing[at] else {
      at = tokens.count
      return false
    }
    at = end + 1
    return true
  }

  private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard mark.isASCII, index >= 0, index < tokens.count, tokens[index].kind == .mark else { return false }
    return source[tokens[index].range.lowerBound] == UInt8(ascii: mark)
  }
}
