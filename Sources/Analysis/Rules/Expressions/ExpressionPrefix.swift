import Lexer
import Parser

/// `{{ $json.x }}` in a text that does not begin with `=`.
package enum ExpressionPrefix: Rule {
  package static let metadata = RuleMetadata(
    id: "expression-prefix", row: 702, group: .expressions, level: .warning, fix: .sometimes(.safe),
    aliases: ["VN:ND0402", "N8:MISSING_EXPRESSION_PREFIX", "MCP"],
    summary: "Expression without its leading `=`",
    why: "n8n takes the text as it stands, braces included",
    examples: [
      .bad(
        "workflows/main.json", #"{ "value": "Dear ↓{{ $json.name }}," }"#,
        fixed: #"{ "value": "=Dear {{ $json.name }}," }"#),
      .good("workflows/main.json", #"{ "value": "=Dear {{ $json.name }}," }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !node.disabled, !node.isStickyNote, let parameters = node.parameters else { return }
      var plain: Set<Int>?
      for value in parameters.allStrings where mayHoldExpression(value) {
        let known = plain ?? plainValues(of: node, parameters)
        plain = known
        guard !known.contains(value.index), let text = value.decoded, let piece = expression(in: text.utf8) else {
          continue
        }
        context.report(
          Self.self, "expression stands in a text without a leading `=`", at: text.rawSpan(of: piece),
          "is taken as text", fixes: [.replace(text.rawSpan.startPoint, with: "=", "begin the text with `=`", .safe)])
      }
    }
  }

  /// Told without decoding: `{{` and `$` are there.
  private static func mayHoldExpression(_ value: Value) -> Bool {
    let bytes = value.document.source.slice(value.span)
    return ByteSearch.pair(0x7B, 0x7B, in: bytes, from: bytes.startIndex) != nil && bytes.contains(0x24)
  }

  /// Parameters with a language of their own, and those that take no expressions.
  private static func plainValues(of node: Node, _ parameters: Value) -> Set<Int> {
    var indices = Set(NodeCode.all(of: node).map(\.value.index))
    guard let type = NodeCatalog.type(of: node) ?? NodeCatalog.type(of: node, in: .v1) else { return indices }
    for special in type.specialParameters(version: type.version(of: node)) {
      switch special.kind {
      case .json where special.isExpressionField, .sql where special.isExpressionField: continue
      default: indices.formUnion(special.values(in: parameters).map(\.index))
      }
    }
    return indices
  }

  /// The first piece, braces included, that n8n would run if the text began with `=`: it parses, and it reads an item or a
  /// node. Nil for a text that begins with `=`, and where a piece does not parse: it is of another language.
  private static func expression(in text: [UInt8]) -> Range<Int>? {
    guard text.first != 0x3D else { return nil }
    let shifted = [0x3D] + text
    let decoded = DecodedText(
      file: FileID(0), utf8: shifted, pieces: [], rawSpan: SourceSpan(FileID(0), 0, shifted.count))
    guard let template = ExpressionTemplate(decoded), template.faults.isEmpty,
      template.pieces.allSatisfy(\.isClosed)
    else { return nil }
    for code in template.codes where JavaScriptReferences.find(in: code).contains(where: isTelling) {
      return (code.range.lowerBound - 3)..<(code.range.upperBound + 1)
    }
    return nil
  }

  private static func isTelling(_ reference: DataReference) -> Bool {
    switch reference.subject {
    case .node, .fromAI: true
    case .global(let name): name.utf8.first == UInt8(ascii: "$") && ExpressionGlobals.find(name) != nil
    }
  }
}
