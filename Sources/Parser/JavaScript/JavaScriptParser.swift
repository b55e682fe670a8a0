import Lexer

/// Reads JavaScript (ES2022) into a `JavaScriptTree`: expressions of templates, Code nodes, scripts and modules.
///
/// Time and memory grow with the text. There is always a tree; faults are in `JavaScriptTree.faults`, one for each place
/// that is wrong, and reading resumes behind it.
package enum JavaScriptParser {
  package static func parse(_ text: [UInt8], _ options: JavaScriptOptions = JavaScriptOptions()) -> JavaScriptTree {
    parse(text[...], options)
  }

  package static func parse(
    _ text: ArraySlice<UInt8>, _ options: JavaScriptOptions = JavaScriptOptions()
  ) -> JavaScriptTree {
    let count = text.count
    let padded = padded(text)
    guard count <= Limits.fileBytes else {
      let node = JavaScriptNode(
        kind: .program, flags: [], token: .end, start: 0, end: 0, first: JavaScriptNode.none, next: JavaScriptNode.none)
      return JavaScriptTree(
        text: padded, count: count, nodes: [node], faults: [JavaScriptFault(kind: .textTooLong, start: 0, end: 0)],
        goal: options.goal)
    }
    var hasDeclarations = false
    var (nodes, faults) = padded.withUnsafeBufferPointer { buffer in
      options.opaque.withUnsafeBufferPointer { opaque -> ([JavaScriptNode], [JavaScriptFault]) in
        guard let base = buffer.baseAddress else { return ([], []) }
        let lexer = JavaScriptLexer(
          base: base, count: count, hasHTMLComments: options.goal != .module,
          isTemplate: options.goal == .template,
          opaque: opaque)
        var builder = JavaScriptTreeBuilder(lexer: lexer, options: options)
        builder.parseProgram()
        hasDeclarations = builder.hasDeclarations
        return builder.finish()
      }
    }
    var tree = JavaScriptTree(text: padded, count: count, nodes: nodes, faults: [], goal: options.goal)
    for name in hasDeclarations ? JavaScriptScopes.redeclarations(tree) : [] {
      let range = tree.range(name)
      var fault = JavaScriptFault(kind: .redeclared, start: range.lowerBound, end: range.upperBound)
      // n8n's parser does not look at scopes.
      fault.isTolerated = options.goal == .template
      faults.append(fault)
    }
    if faults.count > 1 { faults.sort { ($0.start, $0.end, $0.kind.rawValue) < ($1.start, $1.end, $1.kind.rawValue) } }
    tree.faults = faults
    return tree
  }
}

extension JavaScriptTreeBuilder {
  /// The whole text; its node is the last.
  mutating func parseProgram() {
    if goal == .script || goal == .module { lexer.skipHashbang() }
    var list = List()
    if goal == .template, lexer.beginsWithBrace {
      parseBraced(&list)
    } else {
      advance()
      parseDirectives(&list, isSimple: true)
    }
    while token != .end {
      parseStatements(&list)
      // A brace that closes nothing.
      if token == .rightBrace {
        unexpected()
        append(add(.invalid, lexer.start, lexer.position), &list)
        advance()
        lexer.isSilent = isStopped
      }
    }
    for use in privateNames.close(isAll: true) where !context.contains(.template) {
      fault(.unknownPrivateName, use.start, use.end)
    }
    _ = add(.program, 0, lexer.count, first: list.first, flags: context.contains(.strict) ? .marked : [])
  }

  /// n8n sets a text that begins with a brace in parentheses: the whole is one expression.
  private mutating func parseBraced(_ list: inout List) {
    advance()
    let start = lexer.start
    var inner = List()
    append(parseExpression(), &inner)
    if token != .end {
      unexpected()
      while token != .end {
        _ = skip(to: .end, &inner, stopsAtComma: false)
        if token != .end { advance() }
      }
    }
    append(close(.expressionStatement, start, inner.first), &list)
  }
}

extension JavaScriptLexer {
  /// The first byte behind blanks is `{`. A comment is no blank here.
  var beginsWithBrace: Bool {
    var i = 0
    while i < count {
      switch base[i] {
      case 0x09...0x0D, 0x20: i += 1
      case 0x80...:
        let length = JavaScriptLexer.blankLength(base + i)
        if length == 0 { return false }
        i += length
      default: return base[i] == 0x7B
      }
    }
    return false
  }
}

extension JavaScriptParser {
  /// The text and the zeros that the lexer needs behind it.
  private static func padded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var padded: [UInt8] = []
    padded.reserveCapacity(text.count + JavaScriptLexer.padding)
    padded.append(contentsOf: text)
    for _ in 0..<JavaScriptLexer.padding { padded.append(0) }
    return padded
  }

  /// Reads the tokens only, for measurements: without the grammar, a regular expression is read as operators and names.
  package static func countTokens(_ text: [UInt8]) -> Int {
    let padded = padded(text[...])
    return padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var lexer = JavaScriptLexer(
        base: base, count: buffer.count - JavaScriptLexer.padding, hasHTMLComments: true, isTemplate: false,
        opaque: UnsafeBufferPointer(start: nil, count: 0))
      var count = 0
      repeat {
        lexer.advance()
        if lexer.token == .backtick { while lexer.scanTemplatePart(lexer.start).isOpen {} }
        count += 1
      } while lexer.token != .end
      return count
    }
  }
}
