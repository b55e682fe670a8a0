import Deploy
import Lowering

/// The bodies that each version takes.
extension ServerBehavior {
  var validator: BodyValidator { BodyValidator(isNew: hasNewValidator) }

  func workflowSchema(isUpdate: Bool) -> BodySchema {
    var known: [(key: String, schema: BodySchema)] = [
      ("name", .string), ("nodes", .array(nodeSchema)), ("connections", .dictionary), ("settings", settingsSchema),
      ("staticData", .jsonText), ("shared", sharedSchema),
    ]
    if hasPinData { known.append(("pinData", .anything)) }
    if hasNodeGroups {
      known.append(
        (
          "nodeGroups",
          .array(.object([("id", .string), ("name", .string), ("nodeIds", .array(.string)), ("description", .string)]))
        ))
    }
    if hasDescription, isUpdate { known.append(("description", .string)) }
    if (major, minor) >= (2, 17), !isUpdate { known.append(("projectId", .string)) }
    if (major, minor) >= (2, 32) { known.append(("parentFolderId", .anything)) }
    var readOnly = ["id", "active", "createdAt", "updatedAt"]
    if hasPinData { readOnly += ["isArchived", "versionId", "triggerCount", "meta"] }
    // What is shared is looked into at this place.
    readOnly += ["tags", "shared"]
    if (major, minor) >= (1, 123) { readOnly.append("activeVersion") }
    return .object(known, readOnly: readOnly, required: ["name", "nodes", "connections", "settings"])
  }

  private var sharedSchema: BodySchema {
    .array(
      .object([
        ("role", .anything), ("workflowId", .anything), ("projectId", .anything), ("createdAt", .anything),
        ("updatedAt", .anything), ("project", .open(readOnly: ["id", "createdAt", "updatedAt"])),
      ]))
  }

  private var nodeSchema: BodySchema {
    var known: [(key: String, schema: BodySchema)] = [
      ("id", .string), ("name", .string), ("webhookId", .string), ("disabled", .boolean), ("notesInFlow", .boolean),
      ("notes", .string), ("type", .string), ("typeVersion", .number), ("executeOnce", .boolean),
      ("alwaysOutputData", .boolean), ("retryOnFail", .boolean), ("maxTries", .number), ("waitBetweenTries", .number),
      ("continueOnFail", .boolean), ("onError", .string), ("position", .array(.number)), ("parameters", .dictionary),
      ("credentials", .dictionary),
    ]
    if hasTelemetryTags { known.append(("customTelemetryTags", .dictionary)) }
    return .object(known, readOnly: ["createdAt", "updatedAt"])
  }

  private var settingsSchema: BodySchema {
    var known: [(key: String, schema: BodySchema)] = [
      ("saveExecutionProgress", .boolean), ("saveManualExecutions", .boolean),
      ("saveDataErrorExecution", .oneOf(["all", "none"])), ("saveDataSuccessExecution", .oneOf(["all", "none"])),
      ("executionTimeout", .number), ("errorWorkflow", .string), ("timezone", .string), ("executionOrder", .string),
    ]
    if hasCallerSettings {
      known += [
        ("callerPolicy", .oneOf(["any", "none", "workflowsFromAList", "workflowsFromSameOwner"])),
        ("callerIds", .string), ("timeSavedPerExecution", .number), ("availableInMCP", .boolean),
      ]
    }
    if hasTelemetryTags {
      known += [
        ("redactionPolicy", .oneOf(["none", "non-manual", "manual-only", "all"])),
        ("customTelemetryTags", .array(.object([("key", .string), ("value", .string)]))),
      ]
    }
    if hasBinarySettings {
      known += [
        ("timeSavedMode", .oneOf(["fixed", "dynamic"])), ("credentialResolverId", .string),
        ("binaryMode", .oneOf(["separate", "combined"])),
      ]
    }
    return .object(known)
  }

  /// Accepted and dropped: the licence does not cover them, or nothing uses them.
  static let ignoredSettings: Set<String> = ["redactionPolicy", "binaryMode", "credentialResolverId"]

  var credentialSchema: BodySchema {
    .object(
      [
        ("name", .string), ("type", .string), ("data", .dictionary), ("isResolvable", .boolean), ("projectId", .string),
        ("id", .anything),
      ],
      readOnly: hasIDOnCredentials ? [] : ["id", "createdAt", "updatedAt"], required: ["name", "type", "data"])
  }
}
