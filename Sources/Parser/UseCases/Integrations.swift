import Lexer

/// `agent`, `customIntegrations`, `dataIngestion`.
extension UseCaseBuilder {
  mutating func readAgent(_ member: Value.Member?) {
    useCase.agent = member?.value
    guard let member, let mapping = reader.mapping(member, "`agent`") else { return }
    reader.check(mapping, UseCaseKeys.agent)
    useCase.chatAgent = UseCase.Agent(
      value: member.value, id: reader.string(mapping["id"]), name: reader.string(mapping["name"]),
      systemPrompt: reader.string(mapping["systemPrompt"]), title: reader.string(mapping["title"]),
      description: reader.string(mapping["description"]), welcomeMessage: reader.string(mapping["welcomeMessage"]))
  }

  mutating func readIntegrations(_ member: Value.Member?) {
    useCase.customIntegrations = member?.value
    useCase.integrations = reader.entries(member).compactMap { integration($0) }
  }

  private mutating func integration(_ member: Value.Member) -> UseCase.CustomIntegration? {
    guard !KeySet.isFree(member.name), let id = member.key.locatedString,
      let mapping = reader.mapping(member, "integration \(reader.excerpt(id.span))")
    else { return nil }
    reader.check(mapping, UseCaseKeys.customIntegration)
    let credentialMapping = reader.entries(mapping["n8nCredentialMapping"]).compactMap {
      member -> (key: Located<String>, credentialField: Located<String>)? in
      guard let key = member.key.locatedString, let field = reader.text(member) else { return nil }
      return (key, field)
    }
    return UseCase.CustomIntegration(
      id: id, value: member.value, name: reader.text(mapping["name"]), description: reader.text(mapping["description"]),
      contextType: reader.word(mapping["contextType"], of: UseCaseWords.contextType),
      n8nCredentialType: reader.text(mapping["n8nCredentialType"]), n8nCredentialMapping: credentialMapping,
      secretFields: reader.entries(mapping["secretFields"]).compactMap { integrationField($0, isRequired: true) },
      metadataFields: reader.entries(mapping["metadataFields"]).compactMap { integrationField($0, isRequired: false) },
      icon: reader.string(mapping["icon"]), logoUrl: reader.string(mapping["logoUrl"]),
      color: reader.string(mapping["color"]))
  }

  private mutating func integrationField(_ member: Value.Member, isRequired: Bool) -> UseCase.IntegrationField? {
    guard let key = member.key.locatedString, let mapping = reader.mapping(member, "field \(reader.excerpt(key.span))")
    else {
      return nil
    }
    reader.check(mapping, UseCaseKeys.integrationField)
    return UseCase.IntegrationField(
      key: key, value: member.value, label: reader.string(mapping["label"]),
      type: reader.word(mapping["type"], of: UseCaseWords.integrationFieldType),
      description: reader.string(mapping["description"]), placeholder: reader.string(mapping["placeholder"]),
      required: reader.bool(mapping["required"])?.value ?? isRequired)
  }

  mutating func readDataIngestion(_ member: Value.Member?) {
    guard let member, let mapping = reader.mapping(member, "data ingestion") else { return }
    reader.check(mapping, UseCaseKeys.dataIngestion)
    var ingestion = UseCase.DataIngestion(value: member.value)
    ingestion.file = reader.text(mapping["file"])
    ingestion.workflowName = reader.text(mapping["workflowName"])
    ingestion.purpose = reader.text(mapping["purpose"])
    ingestion.embed = reader.text(mapping["embed"])
    ingestion.delete = reader.text(mapping["delete"])
    ingestion.markdownInfo = reader.string(mapping["markdownInfo"])
    ingestion.cost = cost(mapping["cost"])
    useCase.dataIngestion = ingestion
  }
}
