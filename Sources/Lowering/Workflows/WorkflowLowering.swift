import Analysis
import Lexer
import Parser

/// One workflow file as a server takes it: sanitised, with every placeholder substituted that the resolver knows.
struct WorkflowLowering {
  /// A name that the environment should know, at one place.
  struct Missing {
    var reference: PlaceholderReference
    var span: SourceSpan
    var workflow: String
    var node: String?
  }

  private let file: WorkflowFile
  private let outputPath: String
  private let resolver: Resolver
  /// Of the workflow; nil leaves the file's own.
  private let name: Located<String>?
  /// The well-formed placeholders by the index of the value or key that holds them, in the order of the file.
  private let placeholders: [Int: [(reference: PlaceholderReference, span: SourceSpan)]]

  /// Escaped parts of the pointer to the value that is being lowered.
  private var path: [String] = []
  private var node: Node?
  /// Of `node`; made when first asked for.
  private var kinds: ParameterKinds?
  /// The path from the node's `parameters` down, elements of `x` as `x[]`; nil outside parameters.
  private var parameterPath: [String]?

  private(set) var ledger: PlaceholderLedger
  private(set) var missing: [Missing] = []
  private(set) var provenance: [Provenance.Entry] = []

  /// Adds to `ledger` what it meets.
  init(
    _ file: WorkflowFile, to outputPath: String, name: Located<String>?, _ resolver: Resolver,
    _ ledger: PlaceholderLedger
  ) {
    self.file = file
    self.outputPath = outputPath
    self.name = name
    self.resolver = resolver
    self.ledger = ledger
    var byValue: [Int: [(reference: PlaceholderReference, span: SourceSpan)]] = [:]
    for placeholder in file.placeholders {
      guard let reference = PlaceholderReference(placeholder) else { continue }
      byValue[placeholder.value.index, default: []].append((reference, placeholder.span))
    }
    placeholders = byValue
  }

  mutating func lower() -> OutputValue {
    guard let root = file.workflow.root else { return .object([]) }
    var members: [OutputValue.Member] = []
    for member in effectiveMembers(root) where Sanitizer.root.contains(member.name) {
      if member.name == "name", name != nil {
        members.append(workflowName())
        continue
      }
      path.append(member.name)
      let value =
        switch member.name {
        case "nodes": nodes(member.value)
        case "settings": settings(member.value)
        default: lower(member.value)
        }
      path.removeLast()
      members.append(OutputValue.Member(member.name, value))
    }
    if name != nil, !members.contains(where: { $0.key == "name" }) { members.insert(workflowName(), at: 0) }
    // A server demands it.
    if !members.contains(where: { $0.key == "settings" }) {
      members.append(OutputValue.Member("settings", .object([])))
    }
    return .object(members)
  }

  private mutating func workflowName() -> OutputValue.Member {
    guard let name else { return OutputValue.Member("name", .string("")) }
    provenance.append(
      Provenance.Entry(file: outputPath, pointer: "/name", kind: .derived, source: name.span, value: nil))
    return OutputValue.Member("name", .string(name.value))
  }

  private mutating func nodes(_ value: Value) -> OutputValue {
    guard value.isArray else { return lower(value) }
    let byIndex = Dictionary(file.workflow.nodes.map { ($0.index, $0) }) { first, _ in first }
    var nodes: [OutputValue] = []
    for (index, element) in value.elements.enumerated() {
      path.append(String(index))
      node = byIndex[index]
      kinds = nil
      nodes.append(element.isObject ? node(element) : lower(element))
      node = nil
      path.removeLast()
    }
    return .array(nodes)
  }

  private mutating func node(_ value: Value) -> OutputValue {
    var members: [OutputValue.Member] = []
    for member in effectiveMembers(value) where Sanitizer.node.contains(member.name) {
      path.append(member.name)
      if member.name == "parameters" { parameterPath = [] }
      members.append(OutputValue.Member(member.name, lower(member.value)))
      parameterPath = nil
      path.removeLast()
    }
    return .object(members)
  }

  private mutating func settings(_ value: Value) -> OutputValue {
    guard value.isObject else { return lower(value) }
    var members: [OutputValue.Member] = []
    for member in effectiveMembers(value) where Sanitizer.settings.contains(member.name) {
      if member.value.string == Sanitizer.defaultSetting { continue }
      if let found = placeholders[member.value.index], found.count == 1,
        case .dropped = resolver.answer(found[0].reference)
      {
        ledger.resolve(found[0].reference)
        continue
      }
      path.append(member.name)
      members.append(OutputValue.Member(member.name, lower(member.value)))
      path.removeLast()
    }
    return .object(members)
  }

  /// Of two members with one key the last counts, in the place of the first, as in JavaScript.
  private func effectiveMembers(_ object: Value) -> [Value.Member] {
    let members = object.members
    guard members.contains(where: { $0.key.flags.contains(.duplicate) }) else { return members }
    var position: [ExactText: Int] = [:]
    var result: [Value.Member] = []
    for member in members {
      if let known = position[ExactText(member.name)] {
        result[known] = member
      } else {
        position[ExactText(member.name)] = result.count
        result.append(member)
      }
    }
    return result
  }
}

extension WorkflowLowering {
  private mutating func lower(_ value: Value) -> OutputValue {
    switch value.kind {
    case .null, .alias, .invalid: return .null
    case .bool: return .bool(value.bool ?? false)
    case .number: return .number(value.rawText)
    case .string: return string(value)
    case .placeholder: return placeholder(value)
    case .array: return array(value)
    case .object: return object(value)
    }
  }

  private mutating func array(_ value: Value) -> OutputValue {
    var elements: [OutputValue] = []
    let owner = parameterPath?.popLast()
    if let owner { parameterPath?.append(owner + "[]") }
    for (index, element) in value.elements.enumerated() {
      path.append(String(index))
      elements.append(lower(element))
      path.removeLast()
    }
    if let owner {
      parameterPath?.removeLast()
      parameterPath?.append(owner)
    }
    return .array(elements)
  }

  private mutating func object(_ value: Value) -> OutputValue {
    var members: [OutputValue.Member] = []
    for member in effectiveMembers(value) {
      let name = member.name
      path.append(Document.escapePointer(name))
      parameterPath?.append(name)
      let key = placeholders[member.key.index].map { self.key(member.key, $0) } ?? name
      members.append(OutputValue.Member(key, lower(member.value)))
      parameterPath?.removeLast()
      path.removeLast()
    }
    return .object(members)
  }

  private mutating func string(_ value: Value) -> OutputValue {
    if let found = placeholders[value.index] {
      let field = field()
      return Substitution.fill(text(value), holes(value, found), in: field)
    }
    let content = value.document.source.text(value.contentSpan)
    guard value.flags.contains(.escaped), let decoded = value.decoded else { return .string(content) }
    return decoded.hasLoneSurrogates ? .rawString(content) : .string(decoded.string)
  }

  private mutating func placeholder(_ value: Value) -> OutputValue {
    guard let found = placeholders[value.index]?.first else { return .string(value.rawText) }
    let field = field()
    return Substitution.fillBare(
      Array(found.reference.text.utf8), filling(found.reference, found.span),
      isParameter: found.reference.scope == .instparm, in: field)
  }

  /// A key is text, whatever stands in it.
  private mutating func key(_ key: Value, _ found: [(reference: PlaceholderReference, span: SourceSpan)]) -> String {
    let text = text(key)
    let filled = Substitution.replace(text[...], holes(key, found)) { hole, _ in hole.plain ?? Array(text[hole.range]) }
    return String(decoding: filled, as: UTF8.self)
  }

  private mutating func field() -> Field {
    guard let node, let parameterPath else { return .text }
    let known = kinds ?? ParameterKinds(node)
    kinds = known
    return known.field(at: parameterPath)
  }

  private func text(_ value: Value) -> [UInt8] {
    value.decoded.map { WTF8.bytes($0, in: value.document.source) } ?? []
  }

  private mutating func holes(
    _ value: Value, _ found: [(reference: PlaceholderReference, span: SourceSpan)]
  ) -> [Hole] {
    guard let decoded = value.decoded else { return [] }
    return found.map { reference, span in
      Hole(
        range: decoded.cookedRange(of: span), filling: filling(reference, span),
        isParameter: reference.scope == .instparm)
    }
  }

  private mutating func filling(_ reference: PlaceholderReference, _ span: SourceSpan) -> Hole.Filling {
    let pointer = "/" + path.joined(separator: "/")
    switch resolver.answer(reference) {
    case .value(let value, let source):
      ledger.resolve(reference)
      provenance.append(
        Provenance.Entry(file: outputPath, pointer: pointer, kind: .substituted, source: span, value: source))
      return .value(value)
    case .deferred(let variable):
      ledger.defer(reference, variable: variable, at: Deferral.Place(workflow: file.key, pointer: pointer))
      return .deferred
    case .missing, .dropped:
      missing.append(Missing(reference: reference, span: span, workflow: file.key, node: node?.name?.value))
      return .deferred
    }
  }
}

extension Value {
  /// The bytes between the quotes of a string.
  fileprivate var contentSpan: SourceSpan {
    let quote: UInt32 = flags.contains(.quoted) ? 1 : 0
    return SourceSpan(span.file, span.start + quote, Swift.max(span.start + quote, span.end - quote))
  }
}
