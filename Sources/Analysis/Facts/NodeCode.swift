import Lexer
package import Parser

/// The code that a node runs.
package struct NodeCode: Sendable {
  package enum Language: Sendable { case javaScript, python }

  package let value: Value
  package let language: Language

  /// True if the text, as it stands in the file, holds one of these words. What no word of needs no decoding: none of
  /// them is written with escapes.
  func mayHold(_ words: [String]) -> Bool {
    let raw = value.document.source.slice(value.span)
    return words.contains { ByteSearch.contains(raw, $0) }
  }

  /// False for most texts, without decoding them: at least so many escapes of line breaks stand in it.
  func mayHaveLines(_ most: Int) -> Bool {
    let raw = value.document.source.slice(value.span)
    guard value.document.syntax == .json else { return true }
    var count = 1
    var from = raw.startIndex
    while count <= most, let at = ByteSearch.pair(0x5C, 0x6E, in: raw, from: from) {
      count += 1
      from = at + 2
    }
    return count > most
  }

  /// The types of nodes that run code.
  static let types = [
    "n8n-nodes-base.code", "n8n-nodes-base.codeTool", "n8n-nodes-base.function", "n8n-nodes-base.functionItem",
    "n8n-nodes-base.aiTransform", "@n8n/n8n-nodes-langchain.toolCode", "@n8n/n8n-nodes-langchain.code",
  ]

  /// Of the nodes that run code: Code, Function, Function Item and the tools and nodes of LangChain like them.
  package static func all(of node: Node) -> [NodeCode] {
    guard let type = node.type?.value, let parameters = node.parameters else { return [] }
    switch type {
    case "n8n-nodes-base.code", "n8n-nodes-base.codeTool":
      let isPython = parameters["language"]?.string?.hasPrefix("python") ?? false
      return make(parameters[isPython ? "pythonCode" : "jsCode"], isPython ? .python : .javaScript)
    case "n8n-nodes-base.function", "n8n-nodes-base.functionItem":
      return make(parameters["functionCode"], .javaScript)
    case "n8n-nodes-base.aiTransform":
      return make(parameters["jsCode"], .javaScript)
    case "@n8n/n8n-nodes-langchain.toolCode":
      let isPython = parameters["language"]?.string == "python"
      return make(parameters[isPython ? "pythonCode" : "jsCode"], isPython ? .python : .javaScript)
    case "@n8n/n8n-nodes-langchain.code":
      let code = parameters["code"]
      return make(code?.at("execute", "code"), .javaScript) + make(code?.at("supplyData", "code"), .javaScript)
    default: return []
    }
  }

  /// An expression in place of the code is not known here.
  private static func make(_ value: Value?, _ language: Language) -> [NodeCode] {
    guard let value, value.isString else { return [] }
    return [NodeCode(value: value, language: language)]
  }

  /// The language of a parameter that holds code, by its name.
  static func language(ofKey key: String) -> Language? {
    switch key {
    case "jsCode", "functionCode", "code": .javaScript
    case "pythonCode": .python
    default: nil
    }
  }
}

/// Which bytes of a script are code, which are texts and which are comments.
struct ScriptSurface {
  enum Kind { case code, text, comment }

  /// They cover the script in order.
  private(set) var runs: [(kind: Kind, range: Range<Int>)] = []

  func kind(at offset: Int) -> Kind {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < runs.count ? runs[low].kind : .code
  }

  init(_ bytes: [UInt8], _ language: NodeCode.Language) {
    var scanner = Scanner(bytes: bytes)
    if language == .python { scanner.python() } else { scanner.javaScript() }
    runs = scanner.runs
  }

  private struct Scanner {
    let bytes: [UInt8]
    var runs: [(kind: Kind, range: Range<Int>)] = []
    private var i = 0
    private var start = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// Ends the code before `i`; what follows up to `end` is of this kind.
    private mutating func take(_ kind: Kind, to end: Int) {
      if start < i { runs.append((.code, start..<i)) }
      let end = Swift.min(Swift.max(end, i + 1), bytes.count)
      if i < end { runs.append((kind, i..<end)) }
      i = end
      start = end
    }

    private func lineEnd(_ from: Int) -> Int {
      var end = from
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      return end
    }

    private func closing(_ quote: UInt8, _ from: Int, overLines: Bool) -> Int {
      var end = from
      while end < bytes.count, bytes[end] != quote {
        if bytes[end] == 0x5C { end += 1 } else if bytes[end] == 0x0A, !overLines { return end }
        end += 1
      }
      return end + 1
    }

    mutating func javaScript() {
      /// Open braces since each `${` that is not closed yet.
      var templates: [Int] = []
      while i < bytes.count {
        switch bytes[i] {
        case UInt8(ascii: "/") where byte(i + 1) == UInt8(ascii: "/"): take(.comment, to: lineEnd(i))
        case UInt8(ascii: "/") where byte(i + 1) == UInt8(ascii: "*"):
          var end = i + 2
          while end < bytes.count, !(bytes[end] == UInt8(ascii: "*") && byte(end + 1) == UInt8(ascii: "/")) { end += 1 }
          take(.comment, to: end + 2)
        case UInt8(ascii: "/") where mayBeginPattern: take(.text, to: patternEnd(i + 1))
        case UInt8(ascii: "\""), UInt8(ascii: "'"): take(.text, to: closing(bytes[i], i + 1, overLines: false))
        case UInt8(ascii: "`"): template(&templates)
        case UInt8(ascii: "{") where !templates.isEmpty:
          templates[templates.count - 1] += 1
          i += 1
        case UInt8(ascii: "}") where !templates.isEmpty:
          if templates[templates.count - 1] == 0 {
            templates.removeLast()
            template(&templates)
          } else {
            templates[templates.count - 1] -= 1
            i += 1
          }
        default: i += 1
        }
      }
      if start < i { runs.append((.code, start..<i)) }
    }

    /// From a back-tick, or from the brace that ends an insertion, to the end or the next insertion.
    private mutating func template(_ templates: inout [Int]) {
      var end = i + 1
      while end < bytes.count {
        if bytes[end] == 0x5C {
          end += 2
          continue
        }
        if bytes[end] == UInt8(ascii: "`") { return take(.text, to: end + 1) }
        if bytes[end] == UInt8(ascii: "$"), byte(end + 1) == UInt8(ascii: "{") {
          templates.append(0)
          return take(.text, to: end + 2)
        }
        end += 1
      }
      take(.text, to: end)
    }

    /// A `/` divides behind a name, a number or a closing bracket.
    private var mayBeginPattern: Bool {
      var at = i
      while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1 }
      guard at > 0 else { return true }
      let before = bytes[at - 1]
      if SecretShapes.Alphabet.token.contains(before), before != 0x2D {
        var word = at
        while word > 0, SecretShapes.Alphabet.alphanumeric.contains(bytes[word - 1]) { word -= 1 }
        return bytes[word..<at].elementsEqual("return".utf8)
      }
      return ![0x29, 0x5D, 0x7D, 0x24, 0x22, 0x27, 0x60].contains(before)
    }

    private func patternEnd(_ from: Int) -> Int {
      var end = from
      var isInClass = false
      while end < bytes.count, bytes[end] != 0x0A {
        switch bytes[end] {
        case 0x5C: end += 1
        case UInt8(ascii: "["): isInClass = true
        case UInt8(ascii: "]"): isInClass = false
        case UInt8(ascii: "/") where !isInClass: return end + 1
        default: break
        }
        end += 1
      }
      return end
    }

    mutating func python() {
      while i < bytes.count {
        switch bytes[i] {
        case UInt8(ascii: "#"): take(.comment, to: lineEnd(i))
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          let quote = bytes[i]
          if byte(i + 1) == quote, byte(i + 2) == quote {
            var end = i + 3
            while end < bytes.count, !(bytes[end] == quote && byte(end + 1) == quote && byte(end + 2) == quote) {
              end += bytes[end] == 0x5C ? 2 : 1
            }
            take(.text, to: end + 3)
          } else {
            take(.text, to: closing(quote, i + 1, overLines: false))
          }
        default: i += 1
        }
      }
      if start < i { runs.append((.code, start..<Swift.min(i, bytes.count))) }
    }
  }
}
