import Lexer
import Parser

/// The language model that a node names by a literal text.
struct NamedModel {
  let id: String
  let value: Value
  let provider: Models.Provider
  let verdict: Models.Verdict

  /// Nil for nodes without a model, and where an expression, a placeholder or another server decides.
  init?(_ node: Node, _ project: Project) {
    guard let type = node.type?.value, let place = Models.place(ofType: type),
      let written = node.parameters?[place.parameter],
      let id = written.literalChoice, !id.isEmpty
    else { return nil }
    // A server of one's own that speaks the provider's language.
    if node.parameters?.at("options", "baseURL") != nil { return nil }
    self.id = id
    value = written.isString ? written : written["value"] ?? written
    provider = place.provider
    verdict = Models.verdict(id, place.provider, entry: project.fact("models", id))
  }

  /// Puts another model in the place of this one, written as this one is.
  func replacement(_ model: String) -> [Fix] {
    let prefix = provider == .google && id.hasPrefix("models/") ? "models/" : ""
    return [.replace(value.span, with: "\"\(prefix + model)\"", "use `\(prefix + model)`", .suggested)]
  }
}
