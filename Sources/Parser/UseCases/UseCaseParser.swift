package import Lexer

/// Reads a document as `codika.yaml`. Always returns a use case; what is wrong with its shape is in the diagnostics.
///
/// Nothing is said of the shape of a document with syntax errors: parts of it are missing. The document of the use case
/// is the one that was read, without notes on scalars that the format gives a meaning.
package enum UseCaseParser {
  /// The version of the format that is read here.
  package static let formatVersion = 1

  package static func parse(_ document: Document) -> (useCase: UseCase, diagnostics: [Diagnostic]) {
    var builder = UseCaseBuilder(document)
    builder.read()
    let findings = document.hasSyntaxErrors ? [] : builder.findings
    var useCase = builder.useCase
    // `off` is a level, and `required: yes` has been told.
    let clear = useCase.checks.map(\.level.span) + findings.map(\.span)
    useCase.document = document.withoutAmbiguities(at: Set(clear))
    return (useCase, findings)
  }
}

/// Fills a use case from its document. The parts of the format are extensions in files of their own.
struct UseCaseBuilder {
  var useCase: UseCase
  var reader: ShapeReader

  init(_ document: Document) {
    useCase = UseCase(document: document)
    reader = ShapeReader(document)
  }

  /// In the order of the file. What an alias repeats is told once.
  var findings: [Diagnostic] {
    struct Place: Hashable {
      let rule: String
      let span: SourceSpan
      let label: String
    }
    var seen: Set<Place> = []
    return reader.findings.filter { seen.insert(Place(rule: $0.rule, span: $0.span, label: $0.label)).inserted }
      .sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  mutating func read() {
    guard let root = useCase.document.root, !root.isNull else {
      reader.report(
        "file is empty", at: useCase.document.source.startPoint, "expected a use case",
        help: "a use case begins with `codika: 1`, `title` and `description`")
      return
    }
    guard root.isObject else {
      reader.wrongType(root, "the use case", expected: "a mapping")
      return
    }
    let top = Mapping("the use case", root)
    let isKnownVersion = readVersion(top["codika"])
    reader.check(top, UseCaseKeys.top)
    readTexts(top)
    useCase.parameters = fields(top["parameters"], .parameters)
    readAgent(top["agent"])
    readIntegrations(top["customIntegrations"])
    readDataIngestion(top["dataIngestion"])
    readWorkflows(top["workflows"])
    readChecks(top["checks"])
    readIgnores(top["ignore"])
    readEnvironments(top["environments"])
    readTables(top["tables"])
    // Another version of the format has other keys: that is all there is to say.
    if !isKnownVersion, let version = top["codika"] { reader.drop { $0.span != version.value.span } }
  }

  private mutating func readVersion(_ member: Value.Member?) -> Bool {
    guard let member else { return true }
    guard let version = member.value.int, member.value.kind == .number else {
      reader.wrongType(member, expected: "the number of a format version")
      return true
    }
    useCase.formatVersion = Located(version, member.value.span)
    guard version != UseCaseParser.formatVersion else { return true }
    reader.report(
      "format version \(version) is not known", at: member.value.span, "expected \(UseCaseParser.formatVersion)",
      help: version > UseCaseParser.formatVersion ? "a newer codikac may know it" : nil)
    return false
  }

  private mutating func readTexts(_ top: Mapping) {
    useCase.id = key(reader.text(top["id"]), "id")
    useCase.title = reader.text(top["title"])
    useCase.subtitle = reader.string(top["subtitle"])
    useCase.description = reader.text(top["description"])
    useCase.icon = reader.string(top["icon"])
    useCase.tags = reader.strings(top["tags"])?.value ?? []
    useCase.processType = reader.word(top["processType"], of: UseCaseWords.processType)
    useCase.readme = readme(top["readme"])
    useCase.releaseNotes = reader.string(top["releaseNotes"])
    useCase.requires = reader.string(top["requires"])
    useCase.target = target(top["target"])
    useCase.ruleset = reader.word(top["ruleset"], of: UseCaseWords.ruleset)
    useCase.integrationUids = reader.strings(top["integrationUids"])
  }

  /// A block scalar is the text itself, anything else a path.
  private mutating func readme(_ member: Value.Member?) -> UseCase.Readme? {
    guard let member, let text = reader.text(member) else { return nil }
    let first = useCase.document.source.slice(text.span).first
    return first == 0x7C || first == 0x3E ? .text(text) : .path(text)
  }

  /// `n8n@MAJOR[.MINOR[.PATCH]]`.
  mutating func target(_ member: Value.Member?) -> Located<String>? {
    guard let member, let target = reader.string(member) else { return nil }
    let parts = target.value.split(separator: "@", omittingEmptySubsequences: false)
    let numbers = parts.count == 2 ? parts[1].split(separator: ".", omittingEmptySubsequences: false) : []
    let isTarget =
      parts.first == "n8n" && (1...3).contains(numbers.count)
      && numbers.allSatisfy { (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    if !isTarget {
      reader.report(
        "target \(reader.excerpt(target.span)) is no version of n8n", at: target.span,
        "expected `n8n@` and a version", help: "write it like `n8n@2.41`")
    }
    return target
  }

  /// Reports an identifier that is more than letters, digits, `-` and `_`.
  mutating func key(_ key: Located<String>?, _ noun: String) -> Located<String>? {
    guard let key, !key.value.isEmpty else { return key }
    let isPlain = key.value.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F
    }
    if !isPlain {
      reader.report(
        "\(noun) \(reader.excerpt(key.span)) holds characters that ids cannot have", at: key.span,
        "expected letters, digits, `-` and `_`")
    }
    return key
  }
}
