import Parser

extension CodePlace {
  /// Where the code of a node runs; nil if the node runs none.
  init?(of language: NodeCode.Language, in node: Node) {
    let isEachItem = node.parameters?["mode"]?.string == "runOnceForEachItem"
    switch node.type?.value {
    case "n8n-nodes-base.code" where language == .python:
      let isPyodide = node.parameters?["language"]?.string == "python"
      self =
        isPyodide
        ? (isEachItem ? .pyodideEachItem : .pyodideAllItems) : (isEachItem ? .pythonEachItem : .pythonAllItems)
    case "n8n-nodes-base.code", "n8n-nodes-base.aiTransform": self = isEachItem ? .codeEachItem : .codeAllItems
    case "n8n-nodes-base.function": self = .function
    case "n8n-nodes-base.functionItem": self = .functionItem
    case "n8n-nodes-base.codeTool", "@n8n/n8n-nodes-langchain.toolCode":
      self = language == .python ? .pyodideAllItems : .tool
    case "@n8n/n8n-nodes-langchain.code": self = .langchain
    default: return nil
    }
  }

  var isPython: Bool { isPyodide || self == .pythonEachItem || self == .pythonAllItems }

  /// In words: "… is not there in `name`".
  var name: String {
    switch self {
    case .expression, .routing: "expressions"
    case .pagination: "pagination"
    case .credential: "credentials"
    case .codeEachItem, .pyodideEachItem, .pythonEachItem: "code that runs once for each item"
    case .codeAllItems, .pyodideAllItems, .pythonAllItems: "code that runs once for all items"
    case .function, .functionItem: "the code of this node"
    case .tool: "the code of a tool"
    case .langchain: "LangChain code"
    }
  }
}
