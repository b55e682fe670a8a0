import Lexer

/// `checks`, `ignore`, `environments`.
extension UseCaseBuilder {
  mutating func readChecks(_ member: Value.Member?) {
    for entry in reader.entries(member) {
      guard let rule = entry.key.locatedString, let level = reader.word(entry, of: UseCaseWords.level) else { continue }
      useCase.checks.append(UseCase.CheckLevel(rule: rule, level: level))
    }
  }

  mutating func readIgnores(_ member: Value.Member?) {
    for value in reader.list(member, of: "mappings") ?? [] {
      guard value.isObject else {
        reader.wrongType(value, "an item of `ignore`", expected: "a mapping")
        continue
      }
      let mapping = Mapping("item of `ignore`", value)
      reader.check(mapping, UseCaseKeys.ignore)
      var entry = UseCase.IgnoreEntry(value: value)
      entry.rule = reader.text(mapping["rule"])
      entry.workflow = reader.text(mapping["workflow"])
      entry.node = reader.text(mapping["node"])
      entry.reason = reader.text(mapping["reason"])
      useCase.ignores.append(entry)
    }
  }

  mutating func readEnvironments(_ member: Value.Member?) {
    for entry in reader.entries(member) {
      guard let name = key(entry.key.locatedString, "environment") else { continue }
      var environment = UseCase.EnvironmentEntry(name: name, value: entry.value)
      if let mapping = reader.mapping(entry, "environment \(reader.excerpt(name.span))") { fill(&environment, mapping) }
      useCase.environments.append(environment)
    }
  }

  private mutating func fill(_ environment: inout UseCase.EnvironmentEntry, _ mapping: Mapping) {
    reader.check(mapping, UseCaseKeys.environment)
    environment.backend = reader.word(mapping["backend"], of: UseCaseWords.backend)
    environment.url = reader.text(mapping["url"])
    environment.values = reader.text(mapping["values"])
    environment.path = reader.text(mapping["path"])
    environment.apiKeyVariable = variable(mapping["apiKey"])
    environment.target = target(mapping["target"])
    environment.isProtected = reader.bool(mapping["protected"])?.value ?? false
    environment.namePrefix = reader.string(mapping["namePrefix"])
  }

  /// `{ env: NAME }`. A key that stands there as text is never shown.
  private mutating func variable(_ member: Value.Member?) -> Located<String>? {
    guard let member else { return nil }
    guard member.value.isObject else {
      if member.value.kind == .invalid { return nil }
      let isEmpty = member.value.isNull || member.value.span.isEmpty
      reader.report(
        "`\(member.name)` is \(isEmpty ? "empty" : "written out")", at: isEmpty ? member.key.span : member.value.span,
        "expected `{ env: NAME }`", help: "put the key into an environment variable and name that here",
        isSecret: !isEmpty)
      return nil
    }
    let mapping = Mapping("`\(member.name)`", member.value, at: member.key.span)
    reader.check(mapping, UseCaseKeys.variable)
    return reader.text(mapping["env"])
  }
}
