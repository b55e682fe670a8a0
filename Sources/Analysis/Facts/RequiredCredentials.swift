import Lexer
import Parser

/// A credential that n8n demands of a node and does not find.
struct LackingCredential {
  let type: String
  /// The reference that is there and names no credential; nil if there is none at all.
  let reference: CredentialReference?

  /// What a node lacks of the credentials that its effective parameters call for, in n8n's order.
  static func all(of node: Node, _ type: NodeType) -> [LackingCredential] {
    // A placeholder as a key becomes some type when the use case is deployed.
    guard let wanted = type.credentials(of: node), !node.credentials.contains(where: { hasPlaceholder($0.type.value) })
    else { return [] }
    return wanted.compactMap { entry in
      guard entry.isRequired else { return nil }
      guard let reference = node.credentials.last(where: { $0.type.value == entry.type }) else {
        return LackingCredential(type: entry.type, reference: nil)
      }
      return hasID(reference) ? nil : LackingCredential(type: entry.type, reference: reference)
    }
  }

  /// A placeholder or an expression counts: it becomes an id.
  static func hasID(_ reference: CredentialReference) -> Bool {
    guard let id = reference.id else { return false }
    if id.isNull { return false }
    return id.string.map { !$0.isEmpty } ?? true
  }

  static func hasPlaceholder(_ key: String) -> Bool { key.utf8.contains(UInt8(ascii: "{")) }

  /// n8n calls an empty text missing, and everything else without an id not configured.
  var isMissing: Bool {
    guard let value = reference?.value else { return true }
    return value.isNull || value.string?.isEmpty ?? false
  }

  /// What has to change: the id, else the reference, else the node that lacks one.
  func place(in node: Node) -> SourceSpan {
    guard let reference else { return node.nameSpan }
    if reference.value.isString { return reference.value.span }
    return reference.id?.span ?? reference.type.span
  }
}
