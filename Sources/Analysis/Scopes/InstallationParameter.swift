import Lexer

extension PlaceholderScope {
  /// INSTPARM: what the user answered at installation, else the default. The value has the type that `parameters` in
  /// `codika.yaml` gives it, and is written so that it cannot leave the literal it stands in.
  static let installationParameter = PlaceholderScope(
    name: .instparm, phase: .instance, keys: .parameters, isolation: .instance, places: [.workflow, .credentials],
    summary: "a parameter of the installation", content: { _ in .parameter })
}
