import Lexer

/// `workflows`.
extension UseCaseBuilder {
  mutating func readWorkflows(_ member: Value.Member?) {
    guard let member else { return }
    if member.value.isNull || member.value.isObject && member.value.members.isEmpty {
      reader.report(
        "the use case has no workflow", at: member.key.span, "expected at least one entry",
        help: "each file in `workflows/` has an entry under its name")
      return
    }
    useCase.workflows = reader.entries(member).compactMap { workflow($0) }
    reader.workflow = nil
  }

  private mutating func workflow(_ member: Value.Member) -> UseCase.WorkflowEntry? {
    guard let name = key(member.key.locatedString, "workflow key") else { return nil }
    reader.workflow = name.value
    var entry = UseCase.WorkflowEntry(key: name, value: member.value)
    guard let mapping = reader.mapping(member, "workflow \(reader.excerpt(name.span))") else { return entry }
    let hasTriggers = mapping["triggers"] != nil
    reader.check(mapping, UseCaseKeys.workflow, silent: ["triggers"])
    entry.file = reader.text(mapping["file"])
    entry.workflowName = reader.text(mapping["workflowName"])
    if !hasTriggers { missingTriggers(mapping) }
    readTriggers(mapping["triggers"], into: &entry)
    entry.outputSchema = fields(mapping["outputSchema"], .output)
    entry.cost = cost(mapping["cost"])
    entry.costEstimationForLLMTokens = mapping["costEstimationForLLMTokens"]?.value
    entry.markdownInfo = reader.string(mapping["markdownInfo"])
    entry.workflowCategory = reader.word(mapping["workflowCategory"], of: UseCaseWords.workflowCategory)
    readKnowledgeBase(mapping["knowledgeBaseAccess"], into: &entry)
    entry.workflowId = reader.string(mapping["workflowId"])
    entry.integrationUids = reader.strings(mapping["integrationUids"])
    entry.renamedFrom = key(reader.text(mapping["renamedFrom"]), "earlier workflow key")
    return entry
  }

  /// Silent if an unknown key was plainly meant as `triggers`.
  private mutating func missingTriggers(_ mapping: Mapping) {
    let isMisspelled = mapping.members.contains {
      !UseCaseKeys.workflow.contains($0.name)
        && Suggestions.nearest($0.name, in: UseCaseKeys.workflow.names) == "triggers"
    }
    guard !isMisspelled, !mapping.isIncomplete else { return }
    reader.report(
      "\(mapping.name) has no triggers", at: mapping.place, "expected `triggers` in it",
      help: "a workflow that others call has `triggers: [subworkflow]`", rule: "triggers-required")
  }

  private mutating func readTriggers(_ member: Value.Member?, into entry: inout UseCase.WorkflowEntry) {
    guard let member else { return }
    entry.triggersSpan = member.value.span
    let isEmpty = member.value.isNull || member.value.isArray && member.value.elements.isEmpty
    if isEmpty {
      reader.report(
        "workflow \(reader.excerpt(entry.key.span)) has no triggers",
        at: member.value.span.isEmpty ? member.key.span : member.value.span,
        "expected at least one", help: "a workflow that others call has `triggers: [subworkflow]`",
        rule: "triggers-required")
      return
    }
    guard let elements = reader.list(member, of: "triggers") else { return }
    entry.triggers = elements.compactMap { trigger($0) }
  }

  private mutating func readKnowledgeBase(_ member: Value.Member?, into entry: inout UseCase.WorkflowEntry) {
    entry.knowledgeBaseAccess = member?.value
    guard let member, let mapping = reader.mapping(member, "`knowledgeBaseAccess`") else { return }
    reader.check(mapping, UseCaseKeys.knowledgeBaseAccess)
    entry.knowledgeBase = UseCase.KnowledgeBaseAccess(
      value: member.value, processDocTags: documentTags(mapping["processDocTags"]),
      processInstanceDocTags: documentTags(mapping["processInstanceDocTags"]))
  }

  /// A list, or `"*"` for all.
  private mutating func documentTags(_ member: Value.Member?) -> UseCase.KnowledgeBaseAccess.Tags? {
    guard let member else { return nil }
    if member.value.string == "*" { return .all }
    guard let tags = reader.strings(member)?.value else { return nil }
    return tags.contains { $0.value == "*" } ? .all : .some(tags)
  }

  /// Credits; none can be less than nothing.
  mutating func cost(_ member: Value.Member?) -> Located<Double>? {
    guard let member, let cost = reader.number(member) else { return nil }
    if !(cost.value >= 0 && cost.value.isFinite) {
      reader.report("`\(member.name)` is no number of credits", at: cost.span, "expected 0 or more")
    }
    return cost
  }
}
