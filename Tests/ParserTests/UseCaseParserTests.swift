import Lexer
import Parser
import Support
import Testing

/// The typed view of a use case that has every key.
@Suite struct UseCaseParserTests {
  let useCase: UseCase

  init() {
    let (useCase, findings) = UseCaseParser.parse(UseCaseFixture.document)
    #expect(DocumentDump.findings(findings, UseCaseFixture.source) == "")
    self.useCase = useCase
  }

  private func text(_ located: Located<String>?) -> String { located.map { UseCaseFixture.source.text($0.span) } ?? "" }

  @Test func nothingIsWrongWithIt() {
    #expect(!useCase.document.hasSyntaxErrors)
    // `off` is a level; the date is text that YAML 1.1 would read otherwise.
    #expect(useCase.document.diagnostics.map { useCase.document.source.text($0.span) } == ["2026-01-01"])
  }

  @Test func top() {
    #expect(useCase.formatVersion?.value == 1)
    #expect(useCase.id?.value == "order-desk")
    #expect(useCase.title?.value == "Order desk")
    #expect(text(useCase.title) == "Order desk")
    #expect(useCase.subtitle?.value == "Answers orders")
    #expect(useCase.description?.value == "Takes orders by web form and e-mail and answers them.")
    #expect(useCase.icon?.value == "Inbox")
    #expect(useCase.tags.map(\.value) == ["sales", "email"])
    #expect(useCase.tags.map { text($0) } == ["sales", "email"])
    #expect(useCase.processType?.value == "organizational")
    #expect(useCase.releaseNotes?.value == "First version")
    #expect(useCase.requires?.value == ">=0.1")
    #expect(text(useCase.requires) == "\">=0.1\"")
    #expect(useCase.target?.value == "n8n@2.41")
    #expect(useCase.ruleset?.value == "strict")
    #expect(useCase.integrationUids?.value.map(\.value) == ["google_gmail"])
    guard case .text(let readme) = useCase.readme else {
      Issue.record("a block scalar is text")
      return
    }
    #expect(readme.value == "# Order desk\n\nTakes orders.\n")
  }

  @Test func aReadmeThatIsNoBlockIsAPath() {
    let document = YAMLTreeTests.parse(UseCaseFixture.minimal("readme: docs/README.md\n"))
    guard case .path(let path) = UseCaseParser.parse(document).useCase.readme else {
      Issue.record("anything else is a path")
      return
    }
    #expect(path.value == "docs/README.md")
  }

  @Test func parameters() throws {
    #expect(
      useCase.parameters.compactMap(\.key?.value) == [
        "GREETING", "LIMITS", "KIND", "LEVEL", "PARTS", "NAMES", "ADDRESS", "LINES",
      ])
    let greeting = useCase.parameters[0]
    #expect(greeting.fieldType == .text)
    #expect(greeting.required)
    #expect(greeting.text(.label)?.value == "Greeting")
    #expect(greeting.text(.tooltip)?.value == "Shown on hover")
    #expect(greeting.number(.maxLength)?.value == 200)
    #expect(greeting.number(.rows)?.value == 4)
    #expect(greeting.text(.regex)?.value == "^[A-Z]")
    #expect(greeting.defaultValue?.string == "Hello")
    #expect(greeting.attributes.count == 12)
    let limits = useCase.parameters[1]
    #expect(limits.fieldType == .section)
    #expect(limits.flag(.collapsible)?.value == true)
    #expect(limits.flag(.defaultOpen)?.value == false)
    #expect(limits.children.compactMap(\.key?.value) == ["MOST", "ACTIVE", "SINCE"])
    #expect(limits.children[0].text(.numberType)?.value == "integer")
    #expect(limits.children[1].defaultValue?.bool == true)
    #expect(limits.children[2].text(.minDate)?.value == "2026-01-01")
    #expect(useCase.parameters[3].options.map(\.value.value) == ["low", "high"])
    #expect(useCase.parameters[3].options.map(\.label) == ["Low", "High"])
    #expect(useCase.parameters[5].itemField.first?.fieldType == .string)
    #expect(useCase.parameters[5].itemField.first?.key == nil)
    #expect(useCase.parameters[6].children.compactMap(\.key?.value) == ["street"])
    #expect(useCase.parameters[7].children.compactMap(\.fieldType) == [.string, .number])
  }

  @Test func agentAndIntegrations() throws {
    let agent = try #require(useCase.chatAgent)
    #expect(agent.systemPrompt?.value == "You answer orders.")
    #expect([agent.id, agent.name, agent.title].map { $0?.value } == ["desk", "Desk", "Ask the desk"])
    #expect([agent.description, agent.welcomeMessage].map { $0?.value } == ["Knows all orders", "Hi"])
    #expect(useCase.agent?.isObject == true)
    let shop = try #require(useCase.integrations.first)
    #expect(shop.id.value == "cstm_shop")
    #expect(shop.contextType?.value == "member")
    #expect(shop.n8nCredentialMapping.map(\.key.value) == ["TOKEN"])
    #expect(shop.n8nCredentialMapping.map(\.credentialField.value) == ["value"])
    #expect(shop.secretFields.map(\.required) == [false])
    #expect(shop.secretFields.map { $0.type?.value } == ["password"])
    #expect(shop.metadataFields.map(\.key.value) == ["REGION"])
    #expect(shop.color?.value == "#ff0000")
    let ingestion = try #require(useCase.dataIngestion)
    #expect(ingestion.file?.value == "data-ingestion/orders.json")
    #expect(ingestion.purpose?.value == "Makes orders searchable")
    #expect(ingestion.cost?.value == 0.5)
  }

  @Test func workflows() throws {
    #expect(useCase.workflows.map(\.key.value) == ["take-order", "nightly", "part"])
    #expect(useCase.workflows.map(\.path) == ["workflows/take.json", "workflows/nightly.json", "workflows/part.json"])
    let take = useCase.workflows[0]
    #expect(take.workflowName?.value == "Take an order")
    #expect(take.cost?.value == 1.5)
    #expect(take.costEstimationForLLMTokens?["input"]?.int == 100)
    #expect(take.workflowCategory?.value == "user_facing")
    #expect(take.workflowId?.value == "take-order")
    #expect(take.renamedFrom?.value == "take")
    #expect(take.integrationUids?.value.map(\.value) == ["google_gmail"])
    #expect(take.outputSchema.compactMap(\.key?.value) == ["id"])
    let knowledge = try #require(take.knowledgeBase)
    guard case .all = knowledge.processDocTags, case .some(.some(let tags)) = knowledge.processInstanceDocTags else {
      Issue.record("`*` is all, a list is some")
      return
    }
    #expect(tags.map(\.value) == ["faq"])
  }

  @Test func triggers() throws {
    #expect(useCase.workflows[0].triggers.map(\.kind.value.name) == ["http", "service_event"])
    #expect(
      useCase.workflows[2].triggers.map(\.kind.value.name) == [
        "subworkflow", "subworkflow", "subworkflow", "data_ingestion",
      ])
    let first = useCase.workflows[0].triggers[0]
    #expect(first.title?.value == "Take it")
    #expect(first.description?.value == "By form")
    #expect(first.triggerId?.value == "6f1c")
    guard case .http(let http) = first.kind.value else {
      Issue.record("not http")
      return
    }
    #expect(http.path?.value == "take")
    #expect(http.method?.value == "PUT")
    #expect(http.authMethod?.value == "bearer")
    #expect(http.url?.value == "https://x.example/webhook/take")
    #expect(http.inputSchema.compactMap(\.key?.value) == ["order", "lines"])
    #expect(http.inputSchema[0].maxSize?.value == 1_572_864)
    #expect(http.inputSchema[0].strings(.allowedMimeTypes).map(\.value) == ["application/pdf"])
    guard case .schedule(let schedule) = useCase.workflows[1].triggers[0].kind.value else {
      Issue.record("not a schedule")
      return
    }
    #expect(schedule.cronExpression?.value == "0 3 * * *")
    #expect(schedule.timezone?.value == "Europe/Paris")
    #expect(schedule.manualPath?.value == "nightly/now")
    #expect(schedule.humanReadable?.value == "At three")
    let sub = useCase.workflows[2].triggers[0]
    #expect(sub.subworkflowInputs?.map(\.key.value) == ["order"])
    #expect(sub.subworkflowInputs?.map { $0.type?.value } == ["object"])
    #expect(useCase.workflows[2].triggers[2].subworkflowInputs == nil)
    let ingestion = try #require(useCase.workflows[2].triggers[3].ingestion)
    #expect(ingestion.embed?.value == "https://x.example/e")
    #expect(ingestion.cost?.value == 2)
  }

  @Test func checksIgnoresAndEnvironments() {
    #expect(useCase.checks.map(\.rule.value) == ["retry-missing", "node-name"])
    #expect(useCase.checks.map(\.level.value) == ["off", "note"])
    #expect(useCase.ignores.map { $0.rule?.value } == ["environment-literal"])
    #expect(useCase.ignores.map { $0.node?.value } == ["Send"])
    #expect(useCase.environments.map(\.name.value) == ["dev", "files"])
    let dev = useCase.environments[0]
    #expect(dev.backend?.value == "n8n")
    #expect(dev.apiKeyVariable?.value == "N8N_KEY")
    #expect(dev.target?.value == "n8n@2.41.3")
    #expect(dev.isProtected)
    #expect(dev.namePrefix?.value == "dev ")
    #expect(useCase.environments[1].path?.value == "out")
    #expect(!useCase.environments[1].isProtected)
  }

  /// Every key of the format is somewhere in the fixture: a key that nothing reads would go unnoticed.
  @Test func theFixtureIsComplete() {
    var keys: Set<String> = []
    func collect(_ value: Value) {
      for member in value.members {
        keys.insert(member.name)
        collect(member.value)
      }
      value.elements.forEach(collect)
    }
    if let root = useCase.document.root { collect(root) }
    let missing = FieldAttribute.allCases.map(\.rawValue).filter { !keys.contains($0) }
    #expect(missing == [])
    #expect(Set(FieldType.allCases).subtracting(fieldTypes()) == [])
  }

  private func fieldTypes() -> Set<FieldType> {
    var types: Set<FieldType> = []
    func collect(_ field: UseCase.Field) {
      if let type = field.fieldType { types.insert(type) }
      (field.children + field.itemField).forEach(collect)
    }
    useCase.parameters.forEach(collect)
    for trigger in useCase.workflows.flatMap(\.triggers) {
      if case .http(let http) = trigger.kind.value { http.inputSchema.forEach(collect) }
    }
    return types
  }
}
