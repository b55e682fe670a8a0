import Parser

/// Node types that n8n has retired: out of the node panel, or out of the next release.
///
/// `tables.deprecatedNodes` of a project adds to it: a successor as text, or `successor` and `reason`; `false` takes a
/// type off the list.
package enum DeprecatedNodes {
  package static let source = FactSource("2026-11-25", "node types of n8n 2.41.1 and 1.123.81")

  package struct Entry: Sendable, Hashable {
    /// Types that do its work today; several where it was split, none where the service is gone.
    package var successors: [String]
    /// A clause on what became of it: `n8n 2 no longer has it`.
    package var reason: String?

    init(_ successors: [String], reason: String? = nil) {
      self.successors = successors
      self.reason = reason
    }
  }

  package static func entry(_ type: String, in project: Project) -> Entry? {
    if let fact = project.fact("deprecatedNodes", type) { return entry(fact) }
    return table[type]
  }

  static var types: [String] { Array(table.keys) }

  private static func entry(_ fact: Value) -> Entry? {
    if let successor = fact.string { return Entry([successor]) }
    guard fact.isObject else { return nil }
    let successors = fact["successor"]?.string.map { [$0] } ?? []
    return Entry(successors, reason: fact["reason"]?.string)
  }

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for (name, successors) in base {
      table["n8n-nodes-base." + name] = Entry(successors.map { "n8n-nodes-base." + $0 })
    }
    for (name, successors) in langchain {
      table[package + name] = Entry(successors.map { package + $0 })
    }
    for (name, reason) in gone { table["n8n-nodes-base." + name] = Entry([], reason: reason) }
    table["n8n-nodes-base.start"] = Entry(["n8n-nodes-base.manualTrigger"], reason: "n8n 2 no longer has it")
    table["n8n-nodes-base.openAi"] = Entry([package + "openAi"])
    table[package + "toolHttpRequest"] = Entry(["n8n-nodes-base.httpRequestTool"])
    return table
  }()

  private static let package = "@n8n/n8n-nodes-langchain."

  private static let base: KeyValuePairs<String, [String]> = [
    "cron": ["scheduleTrigger"],
    "function": ["code"],
    "functionItem": ["code"],
    "htmlExtract": ["html"],
    "iCal": ["convertToFile", "extractFromFile"],
    "interval": ["scheduleTrigger"],
    "itemLists": ["splitOut", "aggregate", "limit", "removeDuplicates", "sort", "summarize"],
    "moveBinaryData": ["extractFromFile", "convertToFile"],
    "readBinaryFile": ["readWriteFile"],
    "readBinaryFiles": ["readWriteFile"],
    "readPDF": ["extractFromFile"],
    "spreadsheetFile": ["extractFromFile", "convertToFile"],
    "workflowTrigger": ["n8nTrigger"],
    "writeBinaryFile": ["readWriteFile"],
  ]

  private static let langchain: KeyValuePairs<String, [String]> = [
    "documentBinaryInputLoader": ["documentDefaultDataLoader"],
    "documentJsonInputLoader": ["documentDefaultDataLoader"],
    "lmOpenAi": ["lmChatOpenAi"],
    "manualChatTrigger": ["chatTrigger"],
    "memoryChatRetriever": ["memoryManager"],
    "openAiAssistant": ["openAi"],
    "outputParserAutofixing": ["outputParserStructured"],
    "vectorStoreInMemoryInsert": ["vectorStoreInMemory"],
    "vectorStoreInMemoryLoad": ["vectorStoreInMemory"],
    "vectorStorePineconeInsert": ["vectorStorePinecone"],
    "vectorStorePineconeLoad": ["vectorStorePinecone"],
    "vectorStoreSupabaseInsert": ["vectorStoreSupabase"],
    "vectorStoreSupabaseLoad": ["vectorStoreSupabase"],
    "vectorStoreZepInsert": ["vectorStoreZep"],
    "vectorStoreZepLoad": ["vectorStoreZep"],
  ]

  private static let gone: KeyValuePairs<String, String> = [
    "automizy": "n8n 2 no longer has it",
    "crowdDev": "n8n 2 no longer has it",
    "crowdDevTrigger": "n8n 2 no longer has it",
    "kitemaker": "n8n 2 no longer has it",
    "line": "LINE closed its Notify service in 2025",
    "orbit": "Orbit has closed its service",
    "spontit": "n8n 2 no longer has it",
  ]
}
