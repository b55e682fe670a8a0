import Lexer
import Parser

/// A parameter in running text, where its value has no literal around it.
package enum InstparmInText: Rule {
  package static let metadata = RuleMetadata(
    id: "instparm-in-text", row: 208, group: .placeholders, level: .warning, fix: .sometimes(.suggested),
    summary: "An installation parameter stands within running text",
    why: "a list or an object becomes JSON in the middle of a sentence, and a text may read as code of SQL or HTML",
    examples: [
      .bad(
        "workflows/main.json", #"{ "text": "Accepted: {{INSTPARM_CURRENCIES_MRAPTSNI}}" }"#,
        fixed: #"{ "text": "=Accepted: {{ {{INSTPARM_CURRENCIES_MRAPTSNI}}.join(', ') }}" }"#,
        with: [("codika.yaml", config)]),
      .good(
        "workflows/main.json", #"{ "text": "=Accepted: {{ {{INSTPARM_CURRENCIES_MRAPTSNI}}.join(', ') }}" }"#,
        with: [("codika.yaml", config)]),
    ])

  private static let config = """
    codika: 1
    title: Currencies
    description: One list.
    parameters:
      CURRENCIES:
        type: multiselect
        options: { EUR: Euro, USD: US dollar }
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard placeholder.scope == .instparm, placeholder.site == .inString, placeholder.isExact,
        let key = placeholder.key?.value, let file = context.workflow,
        let type = context.project.symbols.parameter(key)?.fieldType
      else { return }
      let place = ParameterPlace(placeholder, in: file, context.node)
      switch place {
      case .query(let language):
        // A number cannot end the literal it stands in.
        guard type != .number, type != .boolean else { return }
        context.report(
          Self.self, "parameter `\(key)` stands in \(language) as it is", at: placeholder.span,
          "any text may stand here",
          why: "the value is not escaped: a quote or a bracket in it changes what the \(language) says",
          help: language == "SQL" ? "write `$1` here and hand the parameter over as a query parameter" : nil)
      case .text, .template:
        report(placeholder, key, type, place, &context)
      case .literal, .unknown: return
      }
    }
  }

  private static func report(
    _ placeholder: Placeholder, _ key: String, _ type: Parser.FieldType, _ place: ParameterPlace,
    _ context: inout RuleContext
  ) {
    let noun: String
    let code: String
    switch type {
    case .array, .multiselect:
      noun = "a list"
      code = ".join(', ')"
    case .object, .objectArray:
      noun = type == .object ? "an object" : "a list of objects"
      code = ""
    case .string, .text, .date, .select, .radio:
      guard usesPlatform(context.project) else { return }
      context.report(
        Self.self, "parameter `\(key)` stands in running text", at: placeholder.span, severity: .note,
        why: "the platform writes a text with the quotes of a literal, and here they are part of the sentence",
        help: "put it into an expression: `{{ {{\(placeholder.body.value)}} }}`",
        fixes: fix(placeholder, place, "") ?? [])
      return
    // The same in a text as in a literal.
    case .number, .boolean, .file, .section: return
    }
    context.report(
      Self.self, "parameter `\(key)` is \(noun) in running text", at: placeholder.span,
      "becomes JSON", why: "whoever reads the text sees brackets and quotes",
      fixes: code.isEmpty ? [] : fix(placeholder, place, code) ?? [])
  }

  private static func usesPlatform(_ project: Project) -> Bool {
    project.useCase?.environments.contains { $0.backend?.value == "codika" } ?? false
  }

  /// Makes the text an expression. Nil where more than this would change: other braces would come alive, and a
  /// backslash before an expression is read in another way.
  private static func fix(_ placeholder: Placeholder, _ place: ParameterPlace, _ code: String) -> [Fix]? {
    let token = "{{\(placeholder.body.value)}}"
    var edits = [TextEdit(placeholder.span, "{{ \(token)\(code) }}")]
    guard let text = placeholder.value.string, !text.contains("\\") else { return nil }
    if place == .text {
      let bytes = Array(text.utf8)
      let braces = bytes.indices.dropLast().filter { bytes[$0] == 0x7B && bytes[$0 + 1] == 0x7B }.count
      guard braces == PlaceholderLexer.tokens(in: bytes[...]).count else { return nil }
      let start = placeholder.value.span.start + 1
      edits.insert(TextEdit(SourceSpan(placeholder.span.file, start, start), "="), at: 0)
    }
    return [Fix("make it an expression", .suggested, edits)]
  }
}
