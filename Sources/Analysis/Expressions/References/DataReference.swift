package import Parser

/// One place where an expression or code reads what n8n holds: the data of a node, the current item, a variable.
/// Ranges are bytes of the code that was read (of a template: bytes of the template).
package struct DataReference: Sendable, Hashable {
  /// How the data of a node are asked for.
  package enum NodeForm: Sendable, Hashable {
    /// `$('A')`; in Pyodide `_('A')`.
    case call
    /// `$node["A"]` and `$node.A`; behind `$item(0)` too.
    case node
    /// `$items("A")`.
    case items
  }

  package enum Subject: Sendable, Hashable {
    /// A node, named by `name`.
    case node(NodeForm)
    /// `$fromAI("key")`, however it is spelled; `name` is the key.
    case fromAI
    /// Any other free name that begins with `$` (in Python with `_`), or one that n8n knows: `$json`, `$vars`, `items`.
    case global(String)
  }

  /// A name that stands in the source.
  package struct Name: Sendable, Hashable {
    package enum Form: Sendable, Hashable {
      /// Between quotes, which lie outside of the range; the byte of the quote.
      case quoted(UInt8)
      /// Behind a point.
      case bare
    }

    package var text: String
    package var range: Range<Int>
    package var form: Form
    /// The bytes of the range are the text: no escapes.
    package var isLiteral: Bool
  }

  /// One step of what is read: `.json`, `["a b"]`, `[0]`, `.first()`.
  package struct Step: Sendable, Hashable {
    package var name: String
    /// Without quotes and brackets.
    package var range: Range<Int>
    /// A method that is called.
    package var isCall: Bool
    /// `?.` stands before it.
    package var isOptional: Bool
  }

  package var subject: Subject
  /// Nil where `subject` has none, and where only the run can tell: `$(name)`.
  package var name: Name?
  /// The members that are read, as far as the source tells.
  package var path: [Step]
  /// Something that only the run can tell is read behind `path`.
  package var isOpen: Bool
  /// The source makes sure that the named node has run before this is evaluated (`$('A').isExecuted ? … : …`).
  package var isGuarded: Bool
  /// A failure is caught (`try`).
  package var isCaught: Bool
  /// The name of the global as it is written: `$json`, `$`.
  package var global: Range<Int>
  /// From the global to the end of what is read.
  package var range: Range<Int>
  /// The whole of it in the tree; nil for Python.
  package var expression: JavaScriptTree.Index?

  /// The first step names the state of the node, which never fails for a node that exists.
  package var asksWhetherExecuted: Bool { subject == .node(.call) && path.first?.name == "isExecuted" }

  /// The name of a node that is asked for; nil if only the run can tell, or if no node is.
  package var nodeName: Name? {
    if case .node = subject { name } else { nil }
  }
}
