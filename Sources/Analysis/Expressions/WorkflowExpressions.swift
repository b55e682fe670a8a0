package import Lexer
package import Parser

/// All templates and code of one workflow, parsed once for every rule that looks at them. Sticky notes are left out:
/// nothing evaluates them.
package struct WorkflowExpressions: Sendable {
  /// One parameter that begins with `=`.
  package struct Template: Sendable {
    /// Index of the node in the workflow.
    package var node: Int
    package var value: Value
    package var template: ExpressionTemplate
    /// Of all code pieces, in the order of the source; ranges are bytes of the template.
    package var references: [DataReference]
  }

  /// The code of one node.
  package struct Code: Sendable {
    package var node: Int
    package var value: Value
    package var language: NodeCode.Language
    package var text: DecodedText
    /// Nil for Python.
    package var tree: JavaScriptTree?
    package var references: [DataReference]
  }

  /// One reference with the text in which it stands.
  package struct Use: Sendable {
    package var node: Int
    package var reference: DataReference
    package var text: DecodedText

    package func span(of range: Range<Int>) -> SourceSpan { text.rawSpan(of: range) }
  }

  /// In the order of the file.
  package private(set) var templates: [Template] = []
  package private(set) var codes: [Code] = []
  /// Of the templates first, then of code.
  package private(set) var uses: [Use] = []

  package init(_ workflow: Workflow) {
    for (index, node) in workflow.nodes.enumerated() where !node.isStickyNote {
      guard let parameters = node.parameters else { continue }
      for value in parameters.allStrings where WorkflowExpressions.beginsTemplate(value) {
        guard let text = value.decoded, let template = ExpressionTemplate(text) else { continue }
        templates.append(
          Template(
            node: index, value: value, template: template,
            references: template.codes.flatMap { JavaScriptReferences.find(in: $0) }))
      }
      for code in NodeCode.all(of: node) where !WorkflowExpressions.beginsTemplate(code.value) {
        guard let text = code.value.decoded else { continue }
        codes.append(WorkflowExpressions.code(code, text, index))
      }
    }
    for item in templates {
      uses += item.references.map { Use(node: item.node, reference: $0, text: item.template.text) }
    }
    for item in codes { uses += item.references.map { Use(node: item.node, reference: $0, text: item.text) } }
  }

  private static func code(_ code: NodeCode, _ text: DecodedText, _ node: Int) -> Code {
    guard code.language == .javaScript else {
      return Code(
        node: node, value: code.value, language: .python, text: text, tree: nil,
        references: PythonReferences.find(in: text.utf8))
    }
    let tree = CodeTree.parse(text)
    return Code(
      node: node, value: code.value, language: .javaScript, text: text, tree: tree,
      references: tree.parses ? JavaScriptReferences.find(in: tree) : [])
  }

  /// The first byte of the text is `=`; told without decoding it.
  private static func beginsTemplate(_ value: Value) -> Bool {
    let source = value.document.source
    let span = value.span
    let first = value.flags.contains(.quoted) ? span.start + 1 : span.start
    guard first < span.end else { return false }
    switch source.slice(SourceSpan(span.file, first, span.end)).first {
    case UInt8(ascii: "="): return true
    // An escape may stand for anything.
    case UInt8(ascii: "\\"): return value.string?.utf8.first == UInt8(ascii: "=")
    default: return false
    }
  }
}
