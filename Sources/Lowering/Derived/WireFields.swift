import Lexer
import Parser

/// Schemas of `codika.yaml`, maps by key, as the wire has them: lists whose elements carry their key.
enum WireFields {
  static func list(_ fields: [UseCase.Field]) -> OutputValue { .array(fields.map(field)) }

  /// `key` first, then everything in the author's order; `x-…` keys are the author's own.
  private static func field(_ field: UseCase.Field) -> OutputValue {
    var members: [OutputValue.Member] = []
    if let key = field.key { members.append(OutputValue.Member("key", .string(key.value))) }
    for member in field.value.members where !member.name.hasPrefix("x-") {
      members.append(OutputValue.Member(member.name, attribute(member, of: field)))
    }
    return .object(members)
  }

  private static func attribute(_ member: Value.Member, of field: UseCase.Field) -> OutputValue {
    switch member.name {
    case "options" where member.value.isObject:
      .array(
        field.options.map {
          .object([
            OutputValue.Member("value", .string($0.value.value)), OutputValue.Member("label", .string($0.label)),
          ])
        })
    case "inputSchema", "schema", "itemSchema": list(field.children)
    case "itemField": field.itemField.first.map(self.field) ?? OutputValue(yaml: member.value)
    case "maxSize": size(member.value)
    default: OutputValue(yaml: member.value)
    }
  }

  /// Bytes; `50MB` counts in steps of 1024.
  static func size(_ value: Value) -> OutputValue {
    guard let text = value.string else { return OutputValue(yaml: value) }
    let units: [(String, Double)] = [("KB", 0x400), ("MB", 0x10_0000), ("GB", 0x4000_0000)]
    for (unit, factor) in units where text.uppercased().hasSuffix(unit) {
      let number = text.dropLast(2).reversed().drop { $0 == " " }.reversed()
      guard let count = Double(String(number)), let bytes = Int(exactly: (count * factor).rounded()) else { break }
      return .number(String(bytes))
    }
    return .string(text)
  }

  /// Maps by id in `customIntegrations`, by key in their `secretFields` and `metadataFields`.
  static func integrations(_ value: Value) -> OutputValue {
    .array(
      value.members.filter { !$0.name.hasPrefix("x-") }.map { integration in
        .object(
          [OutputValue.Member("id", .string(integration.name))]
            + integration.value.members.filter { !$0.name.hasPrefix("x-") }.map { member in
              let isFields = member.name == "secretFields" || member.name == "metadataFields"
              return OutputValue.Member(
                member.name, isFields ? keyed(member.value) : OutputValue(yaml: member.value))
            })
      })
  }

  private static func keyed(_ value: Value) -> OutputValue {
    guard value.isObject else { return OutputValue(yaml: value) }
    return .array(
      value.members.map { member in
        .object(
          [OutputValue.Member("key", .string(member.name))]
            + member.value.members.map { OutputValue.Member($0.name, OutputValue(yaml: $0.value)) })
      })
  }
}
