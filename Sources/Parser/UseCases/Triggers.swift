import Lexer

/// One entry of `triggers`: `subworkflow`, or a mapping with the kind as one of its keys.
extension UseCaseBuilder {
  mutating func trigger(_ value: Value) -> UseCase.Trigger? {
    switch value.kind {
    case .string: return bareTrigger(value)
    case .object: return mappedTrigger(value)
    case .invalid: return nil
    default:
      reader.report(
        "a trigger is \(value.isNull ? "empty" : value.kind.phrase), not a mapping", at: value.span,
        "expected \(Suggestions.choice(UseCaseKeys.triggerKinds))", rule: "trigger-type-unknown")
      return nil
    }
  }

  /// `- subworkflow`: a kind without anything.
  private mutating func bareTrigger(_ value: Value) -> UseCase.Trigger? {
    guard let name = value.locatedString else { return nil }
    var trigger = UseCase.Trigger(value: value, kind: Located(.unknown(name.value), name.span))
    guard UseCaseKeys.triggerKinds.contains(name.value) else {
      unknownKind(name.value, at: name.span)
      return trigger
    }
    let body = Mapping("trigger `\(name.value)`", value, at: value.span)
    trigger.kind = Located(kind(name.value, body), name.span)
    return trigger
  }

  private mutating func mappedTrigger(_ value: Value) -> UseCase.Trigger {
    let mapping = Mapping("trigger", value)
    var trigger = UseCase.Trigger(value: value, kind: Located(.unknown(""), value.span))
    trigger.title = reader.string(mapping["title"])
    trigger.description = reader.string(mapping["description"])
    trigger.triggerId = reader.text(mapping["triggerId"])
    guard let member = kindMember(mapping) else { return trigger }
    guard UseCaseKeys.triggerKinds.contains(member.name) else {
      trigger.kind = Located(.unknown(member.name), member.key.span)
      return trigger
    }
    trigger.kind = Located(kind(of: member), member.key.span)
    let known = KeySet((UseCaseKeys.trigger + [member.name]).joined(separator: " "))
    let others = mapping.members.filter { $0.name != member.name && UseCaseKeys.triggerKinds.contains($0.name) }
    for other in others {
      reader.report(
        "a trigger has one kind, and this one has two", at: other.key.span, "second kind",
        also: [Label(member.key.span, "first kind")], help: "put each in an item of its own",
        rule: "trigger-type-unknown")
    }
    if others.isEmpty { reader.check(mapping, known) }
    readInputSchema(mapping["inputSchema"], into: &trigger)
    return trigger
  }

  /// The entry that says the kind, known or not; nil if there is none.
  private mutating func kindMember(_ mapping: Mapping) -> Value.Member? {
    if let known = mapping.members.first(where: { UseCaseKeys.triggerKinds.contains($0.name) }) { return known }
    if let type = mapping["type"], let kind = type.value.string {
      let isKnown = UseCaseKeys.triggerKinds.contains(kind)
      reader.report(
        "trigger has no kind", at: type.key.span, "the kind is a key of its own",
        help: isKnown ? "write it as `\(kind): { … }`" : "kinds are \(Suggestions.choice(UseCaseKeys.triggerKinds))",
        rule: "trigger-type-unknown")
      return nil
    }
    let unknown = mapping.members.filter {
      !UseCaseKeys.trigger.contains($0.name) && !KeySet.isFree($0.name) && $0.key.kind == .string
    }
    let near = unknown.first { Suggestions.nearest($0.name, in: UseCaseKeys.triggerKinds) != nil }
    guard let member = near ?? unknown.first else {
      if !mapping.isIncomplete {
        reader.report(
          "trigger has no kind", at: mapping.place, "expected a kind beside this",
          help: "kinds are \(Suggestions.choice(UseCaseKeys.triggerKinds))", rule: "trigger-type-unknown")
      }
      return nil
    }
    unknownKind(member.name, at: member.key.span)
    return member
  }

  private mutating func unknownKind(_ name: String, at span: SourceSpan) {
    let near = Suggestions.nearest(name, in: UseCaseKeys.triggerKinds)
    reader.report(
      "unknown kind of trigger \(reader.excerpt(span))", at: span,
      near.map { "did you mean `\($0)`?" } ?? "no kind of trigger",
      help: "kinds are \(Suggestions.choice(UseCaseKeys.triggerKinds))",
      fixes: near.map { [.replace(span, with: $0, "write `\($0)`", .suggested)] } ?? [], rule: "trigger-type-unknown")
  }

  private mutating func readInputSchema(_ member: Value.Member?, into trigger: inout UseCase.Trigger) {
    guard let member else { return }
    guard case .http(var http) = trigger.kind.value else {
      let kind = trigger.kind.value.name
      reader.report(
        "`inputSchema` does not belong to a `\(kind)` trigger", at: member.key.span, "only `http` has it here",
        help: kind == "subworkflow" ? "write it inside of `subworkflow: { … }`, or leave it out: it is derived" : nil)
      return
    }
    http.inputSchema = fields(member, .input)
    trigger.kind.value = .http(http)
  }

  // MARK: Kinds

  private mutating func kind(of member: Value.Member) -> UseCase.Trigger.Kind {
    let name = "trigger `\(member.name)`"
    if member.value.isNull { return kind(member.name, Mapping(name, member.value, at: member.key.span)) }
    guard let body = reader.mapping(member, name) else { return kind(member.name, nil) }
    return kind(member.name, body)
  }

  /// Nil for a body of the wrong type, which was reported.
  private mutating func kind(_ name: String, _ body: Mapping?) -> UseCase.Trigger.Kind {
    switch name {
    case "http": return .http(http(body))
    case "schedule": return .schedule(schedule(body))
    case "service_event":
      if let body { reader.check(body, UseCaseKeys.serviceEvent) }
      return .serviceEvent(service: reader.text(body?["service"]), eventType: reader.text(body?["eventType"]))
    case "subworkflow": return subworkflow(body)
    default:
      if let body { reader.check(body, UseCaseKeys.dataIngestionTrigger) }
      _ = reader.text(body?["embed"])
      _ = reader.text(body?["delete"])
      _ = cost(body?["cost"])
      return .dataIngestion(body?.value ?? Value(useCase.document, useCase.document.nodes.count))
    }
  }

  private mutating func http(_ body: Mapping?) -> UseCase.Trigger.HTTP {
    var http = UseCase.Trigger.HTTP()
    guard let body else { return http }
    reader.check(body, UseCaseKeys.http)
    http.path = reader.text(body["path"])
    http.method = reader.word(body["method"], of: UseCaseWords.httpMethod)
    http.authMethod = reader.word(body["authMethod"], of: UseCaseWords.authMethod)
    http.authToken = reader.string(body["authToken"])
    http.url = reader.text(body["url"])
    return http
  }

  private mutating func schedule(_ body: Mapping?) -> UseCase.Trigger.Schedule {
    var schedule = UseCase.Trigger.Schedule()
    guard let body else { return schedule }
    reader.check(body, UseCaseKeys.schedule, silent: ["cronExpression", "timezone"])
    let texts = ["cronExpression": "cron expression", "timezone": "time zone"]
    for (key, noun) in texts.sorted(by: { $0.key < $1.key }) {
      let isMisspelled = body.members.contains {
        !UseCaseKeys.schedule.contains($0.name) && Suggestions.nearest($0.name, in: UseCaseKeys.schedule.names) == key
      }
      let text = body[key]?.value
      guard !isMisspelled, !body.isIncomplete, text == nil || text?.isNull == true || text?.string?.isEmpty == true
      else { continue }
      reader.report(
        "schedule has no \(noun)",
        at: text.map { $0.span.isEmpty ? body[key]?.key.span ?? $0.span : $0.span } ?? body.place,
        text == nil ? "expected `\(key)` in it" : "expected a \(noun)", rule: "schedule-fields")
    }
    schedule.cronExpression = scheduleText(body["cronExpression"])
    schedule.timezone = scheduleText(body["timezone"])
    schedule.manualPath = reader.text(body["manualPath"])
    schedule.humanReadable = reader.text(body["humanReadable"])
    schedule.manualTriggerUrl = reader.text(body["manualTriggerUrl"])
    return schedule
  }

  private mutating func scheduleText(_ member: Value.Member?) -> Located<String>? {
    guard let member, !member.value.isNull else { return nil }
    return reader.string(member)
  }

  private mutating func subworkflow(_ body: Mapping?) -> UseCase.Trigger.Kind {
    guard let body else { return .subworkflow(calledBy: nil, inputSchema: nil) }
    reader.check(body, UseCaseKeys.subworkflow)
    let schema = body["inputSchema"]
    for input in reader.entries(schema) {
      guard let mapping = reader.mapping(input, "input \(reader.excerpt(input.key.span))") else { continue }
      reader.check(mapping, UseCaseKeys.subworkflowInput)
      _ = reader.word(mapping["type"], of: UseCaseWords.subworkflowInputType)
    }
    return .subworkflow(calledBy: reader.strings(body["calledBy"]), inputSchema: schema?.value)
  }
}
