import Lexer
import Parser

/// Request to the metadata service of a cloud.
package enum MetadataEndpoint: Rule {
  package static let metadata = RuleMetadata(
    id: "metadata-endpoint", row: 605, group: .security, level: .error,
    aliases: ["FS004"],
    summary: "Request to the metadata service of a cloud",
    why: "",
    examples: [])

  package static func install(_ hooks: inout Hooks) {}
}
