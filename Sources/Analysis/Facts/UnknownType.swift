import Lexer
import Parser

/// What there is to say of a node type that n8n does not list.
struct UnknownType {
  let message: String
  let label: String
  let help: String?
  let severity: Severity
  private let meant: String?

  init(_ name: String, in project: Project) {
    let release = project.release
    switch NodeCatalog.standing(ofPackageOf: name, in: release) {
    case .community:
      message = "node type `\(name)` is not part of n8n"
      label = "package `\(NodeCatalog.package(of: name) ?? "")` has to be installed on the server"
      help = nil
      severity = .note
      meant = nil
    case .virtual:
      message = "node type `\(name)` is made by the server while it runs"
      label = "the server may not have it"
      help = nil
      severity = .note
      meant = nil
    case .missing, .listed:
      let other: N8nRelease = release == .v1 ? .v2 : .v1
      if NodeCatalog.type(name, in: other) != nil {
        message =
          release == .v2
          ? "node type `\(name)` is gone since n8n 2" : "node type `\(name)` exists only since n8n 2"
        meant = nil
      } else {
        message = "node type `\(name)` does not exist in n8n \(release.version)"
        meant = TypeNames.nearest(name, in: release)
      }
      label = meant.map { "did you mean `\($0)`?" } ?? ""
      help = nil
      severity = project.severity(.error)
    }
  }

  func fixes(at name: Located<String>) -> [Fix] {
    meant.map { [.replace(name.span, with: "\"\($0)\"", "use `\($0)`", .suggested)] } ?? []
  }
}
