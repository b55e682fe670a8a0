import Lexer
import Parser

/// What an INSTPARM within a string means by the text around it (rulings, "INSTPARM contexts").
enum ParameterPlace: Equatable {
  /// The whole value, source code, the code of an expression, or JSON: the value is written as a literal.
  case literal
  /// SQL, HTML or CSS, where a value is text that the language reads.
  case query(String)
  /// Text of a template that begins with `=`.
  case template
  /// Text.
  case text
  /// Outside of the parameters of a node, or in a node of a type that is not known.
  case unknown

  init(_ placeholder: Placeholder, in file: WorkflowFile, _ node: Node?) {
    guard placeholder.site == .inString else {
      self = placeholder.site == .key ? .unknown : .literal
      return
    }
    guard let node, !node.isStickyNote, let parameters = node.parameters,
      parameters.span.contains(placeholder.span),
      let type = NodeCatalog.type(of: node) ?? NodeCatalog.type(of: node, in: .v1),
      let text = placeholder.value.decoded?.utf8
    else {
      self = .unknown
      return
    }
    let kind = type.specialParameters(version: type.version(of: node)).first { special in
      special.values(in: parameters).contains { $0.index == placeholder.value.index }
    }?.kind
    switch kind {
    case .javaScript?, .python?, .json?, .workflowJSON?:
      self = .literal
      return
    default: break
    }
    let holes = PlaceholderLexer.tokens(in: text[...]).map(\.range)
    let isTemplate = text.first == 0x3D
    if isTemplate, let place = ParameterPlace.inTemplate(text, holes, placeholder) {
      self = place
      return
    }
    switch kind {
    case .sql?: self = .query("SQL")
    case .html?: self = .query("HTML")
    case .css?: self = .query("CSS")
    default:
      if ParameterPlace.isJSON(isTemplate ? text.dropFirst() : text[...], holes) {
        self = .literal
      } else {
        self = isTemplate ? .template : .text
      }
    }
  }

  /// Within the code of a template, or a template that is nothing but the placeholder; nil for its text.
  private static func inTemplate(_ text: [UInt8], _ holes: [Range<Int>], _ placeholder: Placeholder) -> ParameterPlace?
  {
    guard let decoded = placeholder.value.decoded,
      let hole = holes.first(where: { decoded.rawSpan(of: $0) == placeholder.span })
    else { return .unknown }
    if hole == 1..<text.count { return .literal }
    let pieces = ExpressionSplitter.split(text, opaque: holes) ?? []
    let isCode = pieces.contains {
      $0.kind == .code && $0.range.lowerBound <= hole.lowerBound && hole.upperBound <= $0.range.upperBound
    }
    return isCode ? .literal : nil
  }

  /// An object or a list once values stand in the places of the placeholders.
  private static func isJSON(_ text: ArraySlice<UInt8>, _ holes: [Range<Int>]) -> Bool {
    guard let first = text.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }), first == 0x7B || first == 0x5B,
      !holes.contains(where: { $0.lowerBound == text.startIndex })
    else { return false }
    var filled: [UInt8] = []
    var at = text.startIndex
    for hole in holes where hole.lowerBound >= at {
      filled += text[at..<hole.lowerBound]
      filled.append(0x30)
      at = hole.upperBound
    }
    filled += text[at...]
    let document = JSONParser.parse(
      SourceText(file: FileID(0), path: "", text: String(decoding: filled, as: UTF8.self)))
    return !document.hasSyntaxErrors && document.diagnostics.isEmpty
  }
}
