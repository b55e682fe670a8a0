import Lexer
import Parser

/// What there is to say of a node's version that n8n has no implementation for, or that nobody has listed.
struct WrongVersion {
  let message: String
  let label: String
  let span: SourceSpan
  /// n8n refuses the node; else it runs it as the class without versions that it is.
  let isRefused: Bool
  let fixes: [Fix]

  /// Nil for versions that are fine.
  init?(_ node: Node, _ type: NodeType?) {
    guard let type else { return nil }
    let (name, release) = (type.name, type.release)
    let version = type.version(of: node)
    let standing = type.standing(of: version)
    guard standing != .implemented else { return nil }
    let place = node.typeVersion?.span ?? node.nameSpan
    let short = TypeNames.short(name)
    let shown = TypeNames.version(version)
    let listed = type.versions
    switch standing {
    case .implemented: return nil
    case .unlisted:
      message = "version \(shown) of node `\(short)` is not listed by n8n \(release.version)"
      label = "versions are \(TypeNames.versions(listed))"
      isRefused = false
      fixes = []
    case .notImplemented:
      message = "node `\(short)` has no version \(shown) in n8n \(release.version)"
      label = "versions are \(TypeNames.versions(listed))"
      isRefused = true
      let near = listed.last { $0 <= version }
      fixes =
        near.flatMap { near in
          node.typeVersion.map { written in
            [
              .replace(
                written.span, with: TypeNames.version(near), "use version \(TypeNames.version(near))", .suggested)
            ]
          }
        } ?? []
    case .notATool:
      message = "version \(shown) of node `\(TypeNames.short(type.originalName))` cannot be used as a tool"
      label = listed.isEmpty ? "no version can" : "versions that can: \(TypeNames.versions(listed))"
      isRefused = true
      fixes = []
    case .notForHumans:
      message = "node `\(TypeNames.short(type.originalName))` cannot ask people before a tool runs"
      label = "supplies data itself"
      isRefused = true
      fixes = []
    }
    span = place
  }
}
