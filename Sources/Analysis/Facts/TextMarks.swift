package import Lexer
package import Parser

/// The places in a file that rules about secrets and addresses look at, found once for all of them.
package struct TextMarks: Sendable {
  /// In the order of the file; none overlaps another.
  package var secrets: [SecretMark]
  /// Addresses with `://`, wherever they stand, in the order of the file.
  package var addresses: [WebAddress]
  /// Words that stand where somebody was to put a value, in the order of the file.
  package var samples: [SourceSpan] = []
  /// `webhook-test` in addresses, in the order of the file.
  package var testAddresses: [SourceSpan] = []

  package init() {
    secrets = []
    addresses = []
  }

  package init(_ document: Document) {
    let source = document.source
    var samples: [SourceSpan] = []
    var tests: [SourceSpan] = []
    let shaped = SecretSearch.builtIn.marks(in: source) { at in
      if let span = SampleMarkers.match(source, at) { samples.append(span) }
      if let span = TestAddresses.match(source, at) { tests.append(span) }
    }
    secrets = TextMarks.secrets(in: document, shaped)
    addresses = WebAddress.all(in: source)
    self.samples = samples
    testAddresses = tests
  }

  /// By shape, and by the name under which a random text stands.
  static func secrets(in document: Document, _ search: SecretSearch) -> [SecretMark] {
    secrets(in: document, search.marks(in: document.source))
  }

  private static func secrets(in document: Document, _ shaped: [SecretMark]) -> [SecretMark] {
    let named = NamedSecrets.marks(in: document)
    guard !named.isEmpty else { return shaped }
    let taken = SpanSet(shaped.map(\.span))
    return (shaped + named.filter { !taken.touches($0.span) }).sorted { $0.span.start < $1.span.start }
  }
}

extension Project {
  /// The secrets of a file, with the shapes that the project adds or switches off.
  func secrets(in document: Document, _ known: TextMarks? = nil) -> [SecretMark] {
    guard let table = useCase?.tables["secretShapes"], !table.isEmpty else {
      return known?.secrets ?? TextMarks.secrets(in: document, SecretSearch.builtIn)
    }
    var shapes = SecretShapes.all
    var off: Set<String> = []
    for (prefix, value) in table {
      if value.bool == false || value.string == "off" {
        off.insert(prefix)
      } else {
        shapes.insert(SecretShapes.Shape(value.string ?? "a secret", prefix, 8), at: 0)
      }
    }
    return TextMarks.secrets(in: document, SecretSearch(shapes, without: off))
  }
}

/// Random texts under names that tell: `"apiToken": "…"`, and `{ "name": "X-API-Key", "value": "…" }` as n8n writes headers,
/// query parameters and fields.
enum NamedSecrets {
  static func marks(in document: Document) -> [SecretMark] {
    var marks: [SecretMark] = []
    let nodes = document.nodes
    document.source.storage.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 1 < nodes.count {
        defer { index += 1 }
        let node = nodes[index]
        guard node.flags.contains(.key), mayTell(node, bytes) else { continue }
        let key = Value(document, index)
        let value = Value(document, index + 1)
        guard value.isString, let name = key.string else { continue }
        if SecretShapes.isSecretName(name) {
          if let mark = mark(value) { marks.append(mark) }
        } else if name == "name" || name == "key", mayTell(nodes[index + 1], bytes), let text = value.string,
          SecretShapes.isSecretName(text), let object = object(of: index, in: document), let other = object["value"],
          let mark = mark(other)
        {
          marks.append(mark)
        }
      }
    }
    return marks
  }

  private static func mark(_ value: Value) -> SecretMark? {
    guard let text = value.string, text.utf8.first != UInt8(ascii: "="), !text.containsBytes(of: "{{"),
      !text.containsBytes(of: "$"),
      SecretShapes.looksRandom(text)
    else { return nil }
    let span = value.span
    let isQuoted = value.flags.contains(.quoted) && span.count >= 2
    return SecretMark(
      span: isQuoted ? SourceSpan(span.file, span.start + 1, span.end - 1) : span, name: "what looks like a secret")
  }

  /// The words that tell end in `d`, `l`, `n`, `t` or `y`, or in a digit that is counted on; `name` and `key` introduce them.
  private static func mayTell(_ node: DocumentNode, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let quote = node.flags.contains(.quoted) ? 1 : 0
    let start = Int(node.start) + quote
    let end = Int(node.end) - quote
    guard start < end, end <= bytes.count else { return false }
    switch bytes[end - 1] | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "t"): return end - start >= 5
    case UInt8(ascii: "y"): return end - start >= 3
    case UInt8(ascii: "e"): return end - start == 4 && bytes[start] == UInt8(ascii: "n")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return end - start >= 6
    default: return false
    }
  }

  /// The object to which the key at `index` belongs.
  private static func object(of index: Int, in document: Document) -> Value? {
    var at = index
    while at > 0 {
      at -= 1
      let node = document.nodes[at]
      if node.kind == .object, Int(node.next) > index { return Value(document, at) }
    }
    return nil
  }
}
