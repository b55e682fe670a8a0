import Lexer

extension UseCase {
  /// The chat agent of the process.
  package struct Agent: Sendable {
    package var value: Value
    package var id: Located<String>?
    package var name: Located<String>?
    package var systemPrompt: Located<String>?
    package var title: Located<String>?
    package var description: Located<String>?
    package var welcomeMessage: Located<String>?
  }

  /// One entry of `customIntegrations` (platform.md §2.9).
  package struct CustomIntegration: Sendable {
    /// Begins with `cstm_`.
    package var id: Located<String>
    package var value: Value
    package var name: Located<String>?
    package var description: Located<String>?
    /// `organization`, `member` or `process_instance`.
    package var contextType: Located<String>?
    /// A credential type of n8n, or `none`.
    package var n8nCredentialType: Located<String>?
    /// In order: a field's key and the field of the n8n credential that it fills.
    package var n8nCredentialMapping: [(key: Located<String>, credentialField: Located<String>)]
    package var secretFields: [IntegrationField]
    package var metadataFields: [IntegrationField]
    package var icon: Located<String>?
    package var logoUrl: Located<String>?
    package var color: Located<String>?
  }

  /// One entry of `secretFields` or `metadataFields`.
  package struct IntegrationField: Sendable {
    package var key: Located<String>
    package var value: Value
    package var label: Located<String>?
    /// `password`, `string`, `url` or `number`.
    package var type: Located<String>?
    package var description: Located<String>?
    package var placeholder: Located<String>?
    /// Without `required`: true of a secret, false of metadata.
    package var required: Bool
  }

  /// Which documents of the knowledge base a workflow may read.
  package struct KnowledgeBaseAccess: Sendable {
    package enum Tags: Sendable {
      /// `"*"`.
      case all
      case some([Located<String>])
    }
    package var value: Value
    package var processDocTags: Tags?
    package var processInstanceDocTags: Tags?
  }

  /// What a `data_ingestion` trigger names.
  package struct Ingestion: Sendable {
    package var embed: Located<String>?
    package var delete: Located<String>?
    package var cost: Located<Double>?
  }

  /// One input that a `subworkflow` trigger declares.
  package struct SubworkflowInput: Sendable {
    package var key: Located<String>
    /// `string`, `number`, `boolean`, `array` or `object`.
    package var type: Located<String>?
  }
}

extension UseCase.Trigger {
  /// Of a `data_ingestion` trigger.
  package var ingestion: UseCase.Ingestion? {
    guard case .dataIngestion(let value) = kind.value else { return nil }
    return UseCase.Ingestion(
      embed: value["embed"]?.locatedString, delete: value["delete"]?.locatedString,
      cost: value["cost"].flatMap { cost in cost.double.map { Located($0, cost.span) } })
  }

  /// Of a `subworkflow` trigger, as written; nil if it declares none.
  package var subworkflowInputs: [UseCase.SubworkflowInput]? {
    guard case .subworkflow(_, let schema?) = kind.value, schema.isObject else { return nil }
    return schema.lastMembers.compactMap { member in
      member.key.locatedString.map { UseCase.SubworkflowInput(key: $0, type: member.value["type"]?.locatedString) }
    }
  }
}

extension UseCase.Field {
  package func text(_ attribute: FieldAttribute) -> Located<String>? { attributes[attribute]?.locatedString }

  package func number(_ attribute: FieldAttribute) -> Located<Double>? {
    attributes[attribute].flatMap { value in value.double.map { Located($0, value.span) } }
  }

  package func flag(_ attribute: FieldAttribute) -> Located<Bool>? {
    attributes[attribute].flatMap { value in value.bool.map { Located($0, value.span) } }
  }

  package func strings(_ attribute: FieldAttribute) -> [Located<String>] {
    attributes[attribute]?.elements.compactMap(\.locatedString) ?? []
  }

  /// Nil if `type` is absent or does not exist.
  package var fieldType: FieldType? { type.flatMap { FieldType(rawValue: $0.value) } }

  /// `maxSize` in bytes: a number, or a number with KB, MB or GB of 1024.
  package var maxSize: Located<Int>? {
    guard let value = attributes[.maxSize], let bytes = FileSize.bytes(value) else { return nil }
    return Located(bytes, value.span)
  }
}

/// The size of a file as it is written.
package enum FileSize {
  /// Nil for everything that is no size.
  package static func bytes(_ value: Value) -> Int? {
    if let bytes = value.int { return bytes >= 0 ? bytes : nil }
    guard let text = value.string, text.utf8.count > 2 else { return nil }
    let factor: Double
    switch text.suffix(2).uppercased() {
    case "KB": factor = 0x400
    case "MB": factor = 0x10_0000
    case "GB": factor = 0x4000_0000
    default: return nil
    }
    var digits = text.utf8.dropLast(2)
    while digits.last == 0x20 { digits = digits.dropLast() }
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }), let number = Double(String(Substring(digits))) else {
      return nil
    }
    return Int(exactly: (number * factor).rounded())
  }
}
