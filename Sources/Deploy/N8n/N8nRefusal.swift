import Lowering

/// An answer of n8n that is not a success, in its own words.
package struct N8nRefusal: Sendable, Hashable {
  package var status: Int
  /// As n8n wrote it; of an HTML page its title or first lines.
  package var message: String
  /// False for pages and texts, which come from a proxy or from n8n's innards.
  package var isJSON: Bool
  /// The version that was saved as a draft although publishing it was refused.
  package var savedVersion: String?
  package var kind: Kind

  package enum Kind: Sendable, Hashable {
    case keyRefused, scopeMissing, licenceMissing
    /// Saved as a draft; the key may not publish.
    case savedAsDraft
    case notFound, versionNotFound
    /// The server has no such operation.
    case operationUnknown
    case bodyRefused, structureRefused
    case noTrigger, nodeTypeUnknown, nodeMisconfigured, calleeNotPublished, webhookTaken
    /// The triggers could not be registered: a cron text, a time zone, a poll that fails.
    case registrationFailed
    case archived
    /// DELETE before unpublishing, and just after it.
    case stillPublished, beingUnpublished
    case exists
    case tooLarge, tooManyRequests
    /// n8n failed, or something before it did.
    case serverFault
    case redirected
    case other
  }

  package init(_ response: HTTPResponse) {
    status = response.status
    let json = response.isJSON ? OutputValue(json: response.body) : nil
    isJSON = json != nil
    message = json?["message"]?.string ?? N8nRefusal.excerpt(response)
    savedVersion = json?["versionId"]?.string
    kind = N8nRefusal.kind(status, message, savedVersion)
  }

  private static func kind(_ status: Int, _ message: String, _ savedVersion: String?) -> Kind {
    switch status {
    case 401: return message.contains("not licensed") ? .licenceMissing : .keyRefused
    case 403:
      if savedVersion != nil { return .savedAsDraft }
      return message.contains("license does not allow") ? .licenceMissing : .scopeMissing
    case 404:
      if message == "Version not found" { return .versionNotFound }
      // Written small it is the router's, not a workflow's.
      return message == "not found" ? .operationUnknown : .notFound
    case 405: return .operationUnknown
    case 413: return .tooLarge
    case 429: return .tooManyRequests
    case 400, 409: return N8nRefusal.kind(of: message) ?? (status == 409 ? .exists : .other)
    case 500...599: return .serverFault
    case 300...399: return .redirected
    default: return .other
    }
  }

  private static let texts: [(String, Kind)] = [
    ("request/body", .bodyRefused), ("request.body", .bodyRefused),
    ("Workflow structure is invalid", .structureRefused),
    ("because it has no trigger node", .noTrigger), ("has no node to start the workflow", .noTrigger),
    ("Unrecognized node type", .nodeTypeUnknown), ("is not available in version", .nodeTypeUnknown),
    ("have configuration issues", .nodeMisconfigured), ("which is not published", .calleeNotPublished),
    ("conflict with one of the webhooks", .webhookTaken), ("is already taken", .webhookTaken),
    ("problem activating the workflow", .registrationFailed), ("Invalid timezone", .registrationFailed),
    ("archived workflow", .archived), ("is not archived", .archived),
    ("Cannot delete a published workflow", .stillPublished), ("still being unpublished", .beingUnpublished),
    ("already exists", .exists),
  ]

  private static func kind(of message: String) -> Kind? {
    texts.first { message.contains($0.0) }?.1
  }

  /// The text of a page without its tags and with blanks joined, at most 200 bytes.
  private static func excerpt(_ response: HTTPResponse) -> String {
    var out: [UInt8] = []
    var isTag = false
    for byte in response.body.prefix(8192) {
      if byte == 0x3C { isTag = true }
      if !isTag {
        if byte > 0x20 { out.append(byte) } else if let last = out.last, last != 0x20 { out.append(0x20) }
      }
      if byte == 0x3E {
        isTag = false
        if let last = out.last, last != 0x20 { out.append(0x20) }
      }
      if out.count >= 200 { break }
    }
    while out.last == 0x20 { out.removeLast() }
    return out.isEmpty ? "no text" : String(decoding: out, as: UTF8.self)
  }
}

/// A call that did not succeed.
package struct N8nError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case transport(TransportError)
    case refused(N8nRefusal)
    /// The answer is a success of a shape that this version does not know.
    case unreadable(String)
  }

  /// `PUT /workflows/9bT2…`.
  package var call: String
  package var reason: Reason
  /// How often it was sent.
  package var attempts: Int

  package init(call: String, reason: Reason, attempts: Int = 1) {
    self.call = call
    self.reason = reason
    self.attempts = attempts
  }

  package var refusal: N8nRefusal? { if case .refused(let refusal) = reason { refusal } else { nil } }

  /// True if it may have been carried out all the same.
  package var mayHaveHappened: Bool {
    switch reason {
    case .transport(let error): error.outcome == .unknown
    case .refused(let refusal): refusal.kind == .serverFault || refusal.kind == .savedAsDraft
    case .unreadable: true
    }
  }

  /// One clause for the user.
  package var text: String {
    let what =
      switch reason {
      case .transport(let error): error.text
      case .refused(let refusal): "\(refusal.status) \(refusal.message)"
      case .unreadable(let text): text
      }
    return attempts > 1 ? "\(call): \(what) (\(attempts) attempts)" : "\(call): \(what)"
  }
}
