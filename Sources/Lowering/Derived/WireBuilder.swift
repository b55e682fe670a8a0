import Analysis
import Lexer
import Parser

/// The configuration that the platform takes (platform.md §2.3–§2.9), made of `codika.yaml` and derived values.
extension DerivedValues {
  var wire: WireRequest {
    WireRequest(
      configuration: configuration, documents: documents, skills: project.skills.map(skill),
      dataIngestion: dataIngestion, provenance: provenance)
  }

  /// Of what nobody writes: an id or address that is written itself is no derived value.
  private var provenance: [Provenance.Entry] {
    var entries: [Provenance.Entry] = []
    for (index, entry) in useCase.workflows.enumerated() {
      let workflow = "/configuration/workflows/\(index)"
      func add(_ pointer: String, _ span: SourceSpan) {
        entries.append(
          Provenance.Entry(
            file: WireRequest.path, pointer: workflow + pointer, kind: .derived, source: span, value: nil))
      }
      add("/workflowId", entry.key.span)
      if entry.integrationUids == nil { add("/integrationUids", entry.key.span) }
      for (index, trigger) in entry.triggers.enumerated() {
        let pointer = "/triggers/\(index)"
        if trigger.triggerId == nil { add("\(pointer)/triggerId", trigger.kind.span) }
        switch trigger.kind.value {
        case .http(let http):
          if http.url == nil { add("\(pointer)/url", http.path?.span ?? trigger.kind.span) }
        case .schedule(let schedule):
          if schedule.humanReadable == nil {
            add("\(pointer)/humanReadable", schedule.cronExpression?.span ?? trigger.kind.span)
          }
          if schedule.manualTriggerUrl == nil {
            add("\(pointer)/manualTriggerUrl", schedule.manualPath?.span ?? trigger.kind.span)
          }
        case .subworkflow(let calledBy, let inputSchema):
          if inputSchema == nil { add("\(pointer)/inputSchema", trigger.kind.span) }
          if calledBy == nil { add("\(pointer)/calledBy", trigger.kind.span) }
        case .serviceEvent, .dataIngestion, .unknown: break
        }
      }
    }
    return entries
  }

  private var configuration: WireRequest.Configuration {
    let title = useCase.title?.value ?? ""
    var tail: [OutputValue.Member] = [
      .init("processDeploymentMarkdown", .string(readme)),
      .init("tags", .array(useCase.tags.map { .string($0.value) })),
      .init("integrationUids", .array(allIntegrationUids.map(OutputValue.string))),
    ]
    tail.add("icon", useCase.icon)
    tail.add("releaseNotes", useCase.releaseNotes)
    tail.append(.init("processType", .string(useCase.processType?.value ?? "personal")))
    if !useCase.parameters.isEmpty {
      tail.append(.init("deploymentInputSchema", WireFields.list(useCase.parameters)))
      tail.append(.init("defaultDeploymentParameters", .object(defaultParameters)))
    }
    if let agent = useCase.agent { tail.append(.init("agent", OutputValue(yaml: agent))) }
    if let integrations = useCase.customIntegrations {
      tail.append(.init("customIntegrations", WireFields.integrations(integrations)))
    }
    return WireRequest.Configuration(
      head: [
        .init("title", .string(title)), .init("subtitle", .string(useCase.subtitle?.value ?? "")),
        .init("description", .string(useCase.description?.value ?? "")),
      ],
      workflows: useCase.workflows.map(workflow), tail: tail)
  }

  private var defaultParameters: [OutputValue.Member] {
    UseCase.Field.values(of: useCase.parameters).compactMap { field in
      guard let key = field.key, let value = field.defaultValue else { return nil }
      return OutputValue.Member(key.value, OutputValue(yaml: value))
    }
  }

  private func workflow(_ entry: UseCase.WorkflowEntry) -> WireWorkflow {
    let key = entry.key.value
    var head: [OutputValue.Member] = [
      .init("workflowTemplateId", .string(key)), .init("workflowId", .string(key)),
      .init("workflowName", .string(entry.workflowName?.value ?? key)),
    ]
    head.add("markdownInfo", entry.markdownInfo)
    head.add("workflowCategory", entry.workflowCategory)
    let none = OutputValue.array([])
    head.append(
      .init(
        "knowledgeBaseAccess",
        entry.knowledgeBaseAccess.map(OutputValue.init(yaml:))
          ?? .object([.init("processDocTags", none), .init("processInstanceDocTags", none)])))
    head.append(.init("integrationUids", .array(integrationUids(of: key).map(OutputValue.string))))
    head.append(
      .init("triggers", .array(zip(entry.triggers, triggerIds(of: entry)).map { trigger($0, id: $1, of: entry) })))
    head.append(.init("outputSchema", WireFields.list(entry.outputSchema)))
    var tail: [OutputValue.Member] = [.init("cost", number(entry.value["cost"]))]
    if let tokens = entry.costEstimationForLLMTokens {
      tail.append(.init("costEstimationForLLMTokens", OutputValue(yaml: tokens)))
    }
    return WireWorkflow(key: key, head: head, tail: tail)
  }

  private func number(_ value: Value?) -> OutputValue { value.map(OutputValue.init(yaml:)) ?? .number("0") }

  private func trigger(
    _ trigger: UseCase.Trigger, id: String, of entry: UseCase.WorkflowEntry
  ) -> OutputValue {
    var members: [OutputValue.Member] = [
      .init("triggerId", .string(id)), .init("type", .string(trigger.kind.value.name)),
    ]
    switch trigger.kind.value {
    case .http(let http):
      let url = http.url?.value ?? WebhookURL.text(http.path?.value ?? "")
      members.append(.init("url", .string(resolved(url))))
      members.append(.init("method", .string(http.method?.value ?? "POST")))
      members.addTexts(of: trigger)
      members.append(.init("inputSchema", WireFields.list(http.inputSchema)))
      members.add("authMethod", http.authMethod)
      members.add("authToken", http.authToken)
    case .schedule(let schedule):
      let cron = schedule.cronExpression?.value ?? ""
      let timezone = schedule.timezone?.value ?? ""
      let url =
        schedule.manualTriggerUrl?.value ?? WebhookURL.text(schedule.manualPath?.value ?? "\(entry.key.value)/run")
      members += [
        .init("cronExpression", .string(cron)), .init("timezone", .string(timezone)),
        .init(
          "humanReadable",
          .string(schedule.humanReadable?.value ?? HumanSchedule.text(cron, timezone: timezone))),
        .init("manualTriggerUrl", .string(resolved(url))),
      ]
      members.addTexts(of: trigger)
    case .serviceEvent(let service, let eventType):
      members.add("service", service)
      members.add("eventType", eventType)
      members.addTexts(of: trigger)
    case .subworkflow:
      members.addTexts(of: trigger)
      let file = project.workflows.first { $0.key == entry.key.value && !$0.isDataIngestion }
      let inputs = file.map { SubworkflowInputs.list(of: $0.workflow) } ?? []
      members.append(.init("inputSchema", SubworkflowInputs.wire(inputs)))
      members.append(.init("calledBy", .array((file.map(callers) ?? []).map(OutputValue.string))))
    case .dataIngestion(let value):
      members.addTexts(of: trigger)
      members.append(.init("webhooks", webhooks(value["embed"], value["delete"])))
      if let cost = value["cost"] { members.append(.init("cost", OutputValue(yaml: cost))) }
    case .unknown: break
    }
    return .object(members)
  }

  private func webhooks(_ embed: Value?, _ delete: Value?) -> OutputValue {
    .object([
      .init("embed", .string(resolved(embed?.string ?? ""))), .init("delete", .string(resolved(delete?.string ?? ""))),
    ])
  }

  /// Placeholders of an address that the environment knows are substituted, the others are the platform's.
  private func resolved(_ url: String) -> String {
    var text = url
    for reference in WebhookURL.references {
      guard case .value(let value, _) = resolver.answer(reference), let known = value.string else { continue }
      text = text.split(separator: reference.text, omittingEmptySubsequences: false).joined(separator: known)
    }
    return text
  }

  private var dataIngestion: WireWorkflow? {
    guard let config = useCase.dataIngestion, let file = project.workflows.first(where: \.isDataIngestion) else {
      return nil
    }
    let name = config.workflowName?.value ?? file.workflow.name?.value ?? file.key
    var tail: [OutputValue.Member] = [
      .init("webhooks", webhooks(config.value["embed"], config.value["delete"])),
      .init("purpose", .string(config.purpose?.value ?? "")),
    ]
    tail.add("markdownInfo", config.markdownInfo)
    if let cost = config.value["cost"] { tail.append(.init("cost", OutputValue(yaml: cost))) }
    return WireWorkflow(
      key: file.key,
      head: [.init("workflowTemplateId", .string(file.key)), .init("workflowName", .string(name))], tail: tail)
  }
}

extension DerivedValues {
  /// The whole file, front matter included.
  private func skill(_ skill: SkillFile) -> OutputValue {
    .object([
      .init("name", .string(skill.name?.value ?? skill.folder)),
      .init("description", .string(skill.description?.value ?? "")),
      .init("workflowTemplateId", .string(skill.workflowTemplateId?.value ?? skill.folder)),
      .init("contentMarkdown", .string(skill.source.textWithoutMark)),
      .init("relativePath", .string(path(of: skill))),
    ])
  }

  private func path(of skill: SkillFile) -> String { "skills/\(skill.folder)/SKILL.md" }

  private var readme: String {
    switch useCase.readme {
    case .text(let text)?: text.value
    case .path?, nil: project.readme?.textWithoutMark ?? ""
    }
  }

  /// `codika.yaml`, the workflow files and the skills, as they are on disk.
  private var documents: [WireRequest.Document] {
    var documents = [
      WireRequest.Document(
        relativePath: "codika.yaml", contentType: "application/yaml", description: "Use case configuration",
        source: useCase.document.source)
    ]
    for entry in useCase.workflows {
      guard let file = project.workflows.first(where: { $0.key == entry.key.value && !$0.isDataIngestion }) else {
        continue
      }
      documents.append(
        WireRequest.Document(
          relativePath: entry.path, contentType: "application/json",
          description: "Workflow: \(entry.path.split(separator: "/").last ?? "")",
          source: file.workflow.document.source))
    }
    for skill in project.skills {
      documents.append(
        WireRequest.Document(
          relativePath: path(of: skill), contentType: "text/markdown",
          description: "Skill: \(skill.name?.value ?? skill.folder)", source: skill.source))
    }
    return documents
  }
}

extension [OutputValue.Member] {
  /// Nothing for what is not written.
  fileprivate mutating func add(_ key: String, _ text: Located<String>?) {
    if let text { append(OutputValue.Member(key, .string(text.value))) }
  }

  fileprivate mutating func addTexts(of trigger: UseCase.Trigger) {
    add("title", trigger.title)
    add("description", trigger.description)
  }
}

extension SourceText {
  /// The text without its byte order mark.
  fileprivate var textWithoutMark: String { text(SourceSpan(file, bomLength, count)) }
}
