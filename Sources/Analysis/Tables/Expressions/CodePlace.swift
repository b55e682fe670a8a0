/// Where n8n evaluates a piece of code: which names there are depends on it.
package enum CodePlace: Sendable, Hashable, CaseIterable {
  /// The code of a template.
  case expression
  /// A template in the pagination options of a request.
  case pagination
  /// A template in a credential.
  case credential
  /// A template in the routing that a node's description declares.
  case routing
  /// A Code node that runs once for each item, or once for all.
  case codeEachItem, codeAllItems
  /// The old Function and Function Item nodes.
  case function, functionItem
  /// The code of a tool, and of LangChain's Code node.
  case tool, langchain
  /// Python that runs in the browser's engine (Pyodide): `_json` is what JavaScript calls `$json`.
  case pyodideEachItem, pyodideAllItems
  /// Python of the task runners.
  case pythonEachItem, pythonAllItems

  /// The letter of the place in `ExpressionGlobalData`. Pyodide has the names of JavaScript.
  var letter: UInt8 {
    switch self {
    case .expression: UInt8(ascii: "x")
    case .pagination: UInt8(ascii: "p")
    case .credential: UInt8(ascii: "c")
    case .routing: UInt8(ascii: "d")
    case .codeEachItem, .pyodideEachItem: UInt8(ascii: "i")
    case .codeAllItems, .pyodideAllItems: UInt8(ascii: "a")
    case .function: UInt8(ascii: "f")
    case .functionItem: UInt8(ascii: "e")
    case .tool: UInt8(ascii: "t")
    case .langchain: UInt8(ascii: "l")
    case .pythonEachItem: UInt8(ascii: "m")
    case .pythonAllItems: UInt8(ascii: "n")
    }
  }

  /// These are expressions with some names more.
  var isExpression: Bool {
    switch self {
    case .expression, .pagination, .credential, .routing: true
    default: false
    }
  }

  package var isPyodide: Bool { self == .pyodideEachItem || self == .pyodideAllItems }
}
