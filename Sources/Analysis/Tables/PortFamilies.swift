/// What the families of connections are called.
enum PortFamilies {
  static func isKnown(_ family: String) -> Bool { family == "main" || NodeCatalog.families.contains(family) }

  /// The sub-node that a connection of the family brings; the family itself where there is no other word.
  static func noun(_ family: String) -> String {
    switch family {
    case "ai_agent": "agent"
    case "ai_chain": "chain"
    case "ai_document": "document loader"
    case "ai_embedding": "embedding model"
    case "ai_languageModel": "language model"
    case "ai_memory": "memory"
    case "ai_outputParser": "output parser"
    case "ai_reranker": "reranker"
    case "ai_retriever": "retriever"
    case "ai_textSplitter": "text splitter"
    case "ai_tool": "tool"
    case "ai_vectorStore": "vector store"
    default: family
    }
  }
}
