import Lexer
import Parser

/// What a place in a workflow file is for.
enum TextSite {
  /// n8n reads it when the node runs.
  case parameter(Node)
  /// A comment within code.
  case comment(Node)
  case note(Node)
  case sticky(Node)
  case pinned
  /// Name, credentials and the rest of a node.
  case node(Node)
  case workflow

  init(_ span: SourceSpan, in file: WorkflowFile) {
    if let node = file.node(at: span) {
      if node.isStickyNote {
        self = .sticky(node)
      } else if node.parameters?.span.contains(span) == true {
        self = TextSite.isInComment(span, file) ? .comment(node) : .parameter(node)
      } else if node.notes?.span.contains(span) == true {
        self = .note(node)
      } else {
        self = .node(node)
      }
    } else if file.workflow.pinData?.span.contains(span) == true {
      self = .pinned
    } else {
      self = .workflow
    }
  }

  /// What nothing reads, in words; nil for everything else.
  var deadName: String? {
    switch self {
    case .comment: "a comment"
    case .note: "the notes of a node"
    case .sticky: "a sticky note"
    case .pinned: "pinned data"
    case .parameter, .node, .workflow: nil
    }
  }

  var node: Node? {
    switch self {
    case .parameter(let node), .comment(let node), .note(let node), .sticky(let node), .node(let node): node
    case .pinned, .workflow: nil
    }
  }

  private static func isInComment(_ span: SourceSpan, _ file: WorkflowFile) -> Bool {
    guard let entry = file.workflow.document.scalar(at: span), let key = entry.key,
      let language = NodeCode.language(ofKey: key), let text = entry.value.decoded
    else { return false }
    let place = text.cookedRange(of: span).lowerBound
    return ScriptSurface(text.utf8, language).kind(at: place) == .comment
  }
}

extension Document {
  /// The string, number or key that covers a span, with the key before it if there is one.
  func scalar(at span: SourceSpan) -> (value: Value, key: String?)? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, nodes[low - 1].end >= span.end else { return nil }
    let value = Value(self, low - 1)
    let isMember = low > 1 && nodes[low - 2].flags.contains(.key) && !nodes[low - 1].flags.contains(.key)
    return (value, isMember ? Value(self, low - 2).string : nil)
  }
}

extension WorkflowFile {
  /// The addresses that the workflow may ask: not those in notes, comments and pinned data.
  func liveAddresses(where isMeant: (WebAddress) -> Bool) -> [(address: WebAddress, node: Node)] {
    var result: [(address: WebAddress, node: Node)] = []
    for address in marks.addresses where isMeant(address) {
      if case .parameter(let node) = TextSite(address.span, in: self), !node.disabled { result.append((address, node)) }
    }
    return result
  }

  /// The value that begins with an address, and the key under which it stands; nil if the address is a part of some text.
  func value(beginningWith address: WebAddress) -> (value: Value, key: String?)? {
    guard let entry = workflow.document.scalar(at: address.span), entry.value.isString else { return nil }
    let quote: UInt32 = entry.value.flags.contains(.quoted) ? 1 : 0
    let start = entry.value.span.start + quote
    // A `=` before it makes an expression of the rest.
    guard address.span.start == start || address.span.start == start + 1 else { return nil }
    return entry
  }
}

/// Which texts are the address of a request, by the names of parameters.
enum RequestParameters {
  static func isAddress(_ key: String?) -> Bool {
    guard let key = key?.lowercased() else { return false }
    return ["url", "uri", "endpoint", "host", "baseurl", "server"].contains(where: key.hasSuffix)
  }
}
