import Lexer
import Parser

/// What requests and queries do, by their method or text.
enum RequestEffects {
  /// HTTP: by the method. A POST counts as creating unless its address says that it asks.
  static func effect(of node: Node, isGraphAPI: Bool) -> NodeEffect {
    let key = isGraphAPI ? "httpRequestMethod" : node.parameters?["method"] != nil ? "method" : "requestMethod"
    switch NodeOperations.text(node, key, default: "GET") {
    case "GET", "HEAD", "OPTIONS": return .read
    case "PUT", "PATCH": return .update
    case "DELETE": return .delete
    case "POST": return asks(node.parameters?["url"]?.string ?? "") ? .unknown : .create
    default: return .unknown
    }
  }

  /// Parts of addresses behind which a POST is a question: searches, queries, models, tokens.
  private static let questions = [
    "/search", "/query", "/graphql", "completions", "/embeddings", "/messages/batch", "/v1/messages", "/responses",
    "generatecontent", "/token", "/oauth", "/login", "/auth", "/lookup", "/validate", "/verify", "/predict",
    "/translate", "/analyze", "/convert", "/extract", "/parse", "/scrape", "/generate", "/chat", "/inference",
    "/models/", "/rpc", "/find", "/filter", "/read", "/list", "/get",
  ]

  private static func asks(_ url: String) -> Bool {
    let url = url.lowercased()
    return questions.contains { url.containsBytes(of: $0) }
  }

  static func graphQLEffect(of node: Node) -> NodeEffect {
    guard let text = node.parameters?["query"]?.string else { return .unknown }
    let query = text.drop { $0 == "=" || $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    if query.hasPrefix("query") { return .read }
    return query.hasPrefix("{") && !query.hasPrefix("{{") ? .read : .unknown
  }

  // MARK: - SQL

  /// The statement of `executeQuery`, by its first word. Several statements, statements that begin with an expression
  /// and calls of functions are unknown.
  static func queryEffect(of node: Node) -> NodeEffect {
    guard let parameters = node.parameters, let text = (parameters["query"] ?? parameters["sqlQuery"])?.string else {
      return .unknown
    }
    let words = words(text)
    guard let words else { return .unknown }
    func has(_ word: String) -> Bool { words.contains(word) }
    let changes = has("insert") || has("update") || has("delete") || has("merge") || has("truncate")
    switch words.first {
    case "select", "with": return has("from") && !changes && !has("into") ? .read : .unknown
    case "show", "describe": return .read
    case "insert":
      if has("conflict") || has("duplicate") || has("ignore") || has("exists") || has("replace") { return .update }
      return .create
    case "update", "merge": return .update
    case "delete", "truncate": return .delete
    default: return .unknown
    }
  }

  /// The words of one statement in lower case, without comments and literals; nil if there are more statements.
  private static func words(_ text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    var isOver = false
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "=") { bytes = bytes.dropFirst() }
    func isWordByte(_ byte: UInt8) -> Bool {
      (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || (byte >= 0x30 && byte <= 0x39)
    }
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    while let byte = bytes.first {
      let next = bytes.dropFirst().first
      if isWordByte(byte) {
        if isOver { return nil }
        word.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        bytes = bytes.dropFirst()
        continue
      }
      close()
      switch byte {
      case UInt8(ascii: ";"):
        isOver = true
        bytes = bytes.dropFirst()
      case UInt8(ascii: "-") where next == byte:
        bytes = bytes.drop { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        bytes = skip(bytes.dropFirst(2), UInt8(ascii: "*"), UInt8(ascii: "/"))
      case UInt8(ascii: "{") where next == byte:
        if isOver { return nil }
        words.append("{{")
        bytes = skip(bytes.dropFirst(2), UInt8(ascii: "}"), UInt8(ascii: "}"))
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        bytes = bytes.dropFirst().drop { $0 != byte }.dropFirst()
      default: bytes = bytes.dropFirst()
      }
    }
    close()
    return words
  }

  private static func skip(_ bytes: ArraySlice<UInt8>, _ first: UInt8, _ second: UInt8) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let byte = bytes.first {
      if byte == first, bytes.dropFirst().first == second { return bytes.dropFirst(2) }
      bytes = bytes.dropFirst()
    }
    return bytes
  }
}
