package import Lexer
import Parser

/// Names findings so that the same finding has the same name after its line has moved (outputs.md §1).
package struct Fingerprints {
  /// The file of a span; nil if it is not known.
  private let source: (FileID) -> SourceText?
  /// How often each content came up so far.
  private var seen: [[UInt8]: Int] = [:]

  package init(_ sources: SourceStore) { self.init { sources[$0] } }
  init(source: @escaping (FileID) -> SourceText?) { self.source = source }

  /// 16 hexadecimal digits. Equal findings are told apart by their order, so call it for each in the report's order.
  package mutating func next(_ diagnostic: Diagnostic) -> String {
    let source = source(diagnostic.span.file)
    let address = diagnostic.address
    var content: [UInt8] = []
    for part in [
      diagnostic.rule, source?.path ?? "", address.workflow ?? "", address.node ?? "", Fingerprints.pointer(address),
    ] {
      content.append(contentsOf: part.utf8)
      content.append(0)
    }
    // A digest of a secret would let somebody try guesses.
    if let source, !diagnostic.isSecret { content.append(contentsOf: source.slice(diagnostic.span)) }
    content.append(0)
    let digest = Digest.sha256(content)
    let ordinal = seen[digest, default: 0]
    seen[digest] = ordinal + 1
    content.append(contentsOf: String(ordinal).utf8)
    return Digest.hex(Digest.sha256(content).prefix(8))
  }

  /// The pointer with the node's name in place of its index: `/nodes/Ask Claude/parameters/text`.
  private static func pointer(_ address: DomainAddress) -> String {
    guard let pointer = address.pointer else { return "" }
    let tokens = pointer.split(separator: "/", omittingEmptySubsequences: false)
    guard let node = address.node, tokens.count >= 3, tokens[0].isEmpty, tokens[1] == "nodes" else { return pointer }
    return (["", "nodes", Document.escapePointer(node)] + tokens.dropFirst(3).map(String.init)).joined(separator: "/")
  }
}
