import Testing

@testable import Deploy

@Suite struct RetryTests {
  static func refused(_ status: Int, _ message: String = "x") -> N8nError.Reason {
    .refused(
      N8nRefusal(
        HTTPResponse(
          status: status, headers: [HTTPHeader("content-type", "application/json")],
          body: Array("{\"message\":\"\(message)\"}".utf8))))
  }

  static func lost(_ outcome: TransportError.Outcome) -> N8nError.Reason {
    .transport(TransportError(outcome, .closed, "closed"))
  }

  func delay(
    _ safety: N8nCall.Safety, _ reason: N8nError.Reason, attempt: Int = 1, retryAfter: String? = nil, jitter: Double = 0
  ) -> Int? {
    RetryPolicy().delay(safety, after: reason, retryAfter: retryAfter, attempt: attempt, now: 0, jitter: jitter)
  }

  @Test func aCreateIsRepeatedOnlyIfItNeverLeft() {
    #expect(delay(.once, Self.lost(.neverSent)) != nil)
    #expect(delay(.once, Self.lost(.unknown)) == nil)
    #expect(delay(.once, Self.refused(500)) == nil)
    #expect(delay(.once, Self.refused(502)) == nil)
    #expect(delay(.once, Self.refused(429)) != nil)
    for safety in [N8nCall.Safety.reads, .repeatable] {
      #expect(delay(safety, Self.lost(.unknown)) != nil)
      #expect(delay(safety, Self.refused(503)) != nil)
    }
  }

  @Test func refusalsAreFinal() {
    for status in [400, 401, 403, 404, 405, 409, 413, 302] { #expect(delay(.reads, Self.refused(status)) == nil) }
    #expect(delay(.repeatable, Self.refused(409, "Workflow is still being unpublished. Please try again.")) != nil)
    for cause in [TransportError.Cause.cancelled, .invalidRequest, .unavailable, .certificate, .tooLarge] {
      #expect(delay(.reads, .transport(TransportError(.neverSent, cause, ""))) == nil)
    }
  }

  @Test func waitsGrowAndAreBounded() {
    let reason = Self.refused(503)
    #expect((1...6).map { delay(.reads, reason, attempt: $0) } == [250, 500, 1000, 2000, 4000, nil])
    #expect(delay(.reads, reason, attempt: 1, jitter: 0.999) == 499)
    let patient = RetryPolicy(attempts: 100)
    #expect(
      patient.delay(.reads, after: reason, retryAfter: nil, attempt: 90, now: 0, jitter: 1) == patient.cap)
  }

  @Test func theServerMayAskForMore() {
    let reason = Self.refused(429)
    #expect(delay(.once, reason, retryAfter: "7") == 7000)
    #expect(delay(.once, reason, retryAfter: "0") == 250)
    #expect(delay(.once, reason, retryAfter: "100000") == nil)
    #expect(delay(.once, reason, retryAfter: "soon") == 250)
  }

  @Test func datesAreRead() {
    #expect(HTTPDate.milliseconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777_000)
    #expect(HTTPDate.milliseconds("Thu, 29 Feb 2024 23:59:59 GMT") == 1_709_251_199_000)
    for text in ["", "yesterday", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 99 Nov 1994 08:49:37 GMT"] {
      #expect(HTTPDate.milliseconds(text) == nil)
    }
    #expect(RetryAfter.milliseconds("Sun, 06 Nov 1994 08:49:37 GMT", now: 784_111_770_000) == 7000)
    #expect(RetryAfter.milliseconds("Sun, 06 Nov 1994 08:49:37 GMT", now: 784_111_780_000) == 0)
  }

  @Test(arguments: [
    (401, "Unauthorized", N8nRefusal.Kind.keyRefused), (403, "Forbidden", .scopeMissing),
    (403, "Your license does not allow for feat:variables.", .licenceMissing), (404, "Not Found", .notFound),
    (404, "not found", .operationUnknown), (404, "Version not found", .versionNotFound),
    (404, "You do not have permission to update this workflow. Ask the owner to share it with you.", .notFound),
    (405, "POST method not allowed", .operationUnknown), (400, "request/body/id is read-only", .bodyRefused),
    (400, "Workflow structure is invalid. nodes[0].name (too_small)", .structureRefused),
    (400, "Workflow cannot be activated because it has no trigger node.", .noTrigger),
    (400, "Unrecognized node type: x", .nodeTypeUnknown),
    (409, "There is a conflict with one of the webhooks.", .webhookTaken),
    (400, "Cannot publish workflow: 1 node have configuration issues:", .nodeMisconfigured),
    (400, "There was a problem activating the workflow: x", .registrationFailed),
    (409, "Cannot delete a published workflow. Unpublish it before deleting.", .stillPublished),
    (409, "Tag already exists", .exists), (500, "Error", .serverFault), (301, "", .redirected),
  ])
  func refusalsAreTold(status: Int, message: String, kind: N8nRefusal.Kind) {
    guard case .refused(let refusal) = Self.refused(status, message) else { return }
    #expect(refusal.kind == kind)
    #expect(refusal.message == message)
  }

  @Test func pagesAreQuotedWithoutTheirTags() {
    let page = "<!DOCTYPE html>\n<html><head><title>502</title></head><body><h1>Bad\n Gateway</h1></body></html>"
    let refusal = N8nRefusal(
      HTTPResponse(status: 502, headers: [HTTPHeader("content-type", "text/html")], body: Array(page.utf8)))
    #expect(refusal.kind == .serverFault)
    #expect(refusal.message == "502 Bad Gateway")
    #expect(!refusal.isJSON)
  }
}
