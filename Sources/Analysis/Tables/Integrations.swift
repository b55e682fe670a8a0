import Parser

/// The services whose credentials the platform keeps, with the owner of the credential and n8n's name for its type.
///
/// A project adds entries, or parts of one, under `tables: integrations:` in `codika.yaml`:
/// `groq: { contextType: organization, n8nCredentialType: groqApi, shared: true, aliases: [GROQ_CLOUD] }`.
package enum Integrations {
  private static let byKey = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
  private static let byAlias = Dictionary(all.flatMap { entry in entry.aliases.map { ($0, entry) } }) { first, _ in
    first
  }

  /// The integration of a placeholder's key (`GOOGLE_GMAIL`).
  package static func named(_ key: String, in project: Project? = nil) -> Integration? {
    guard let value = project.flatMap({ $0.fact("integrations", key.lowercased()) ?? $0.fact("integrations", key) })
    else { return byKey[key] }
    return Integration(key, value, over: byKey[key])
  }

  /// The integration that a short or older spelling of its key means; nil for keys that are integrations themselves.
  package static func aliased(_ alias: String, in project: Project? = nil) -> Integration? {
    guard named(alias, in: project) == nil else { return nil }
    return project.flatMap { added(in: $0).first { $0.aliases.contains(alias) } } ?? byAlias[alias]
  }

  /// The key itself, or the one that it is an alias of.
  package static func canonical(_ key: String, in project: Project? = nil) -> String {
    aliased(key, in: project)?.key ?? key
  }

  /// All keys, those of the project included.
  package static func keys(in project: Project) -> [String] { all.map(\.key) + added(in: project).map(\.key) }

  /// The one integration whose credential has this n8n type; nil if there is none or a choice.
  package static func only(ofType type: String) -> Integration? {
    let found = all.filter { $0.types.contains(type) }
    return found.count == 1 ? found.first : nil
  }

  /// Those for which the platform lends a key of its own and that the project names.
  static func lent(in project: Project) -> [Integration] { added(in: project).filter(\.isShared) }

  private static func added(in project: Project) -> [Integration] {
    guard let table = project.useCase?.tables["integrations"] else { return [] }
    return table.keys.sorted().compactMap { named($0.uppercased(), in: project) }
  }
}

extension Integration {
  /// What a project says of it; what it leaves out is as in the built-in table, else owned by the organization and of
  /// no known type.
  fileprivate init(_ key: String, _ value: Value, over known: Integration?) {
    let type = value["n8nCredentialType"]
    self.init(
      key, value["contextType"]?.string.flatMap(Owner.init(rawValue:)) ?? known?.owner ?? .organization,
      known?.connection ?? .credentials, type?.strings ?? known?.types ?? [], secrets: known?.secrets ?? [],
      aliases: (value["aliases"]?.strings ?? known?.aliases ?? []).map { $0.uppercased() },
      isShared: value["shared"]?.bool ?? known?.isShared ?? false)
  }
}

extension Value {
  /// A text, or the texts of a list; nil for anything else.
  var strings: [String]? { string.map { [$0] } ?? (isArray ? elements.compactMap(\.string) : nil) }
}
