import Deploy
import Synchronization

/// Ledger and journal as bytes, as files would keep them.
final class MemoryStore: DeployStore {
  struct Files: Sendable {
    var ledger: [UInt8]?
    var journal: [[UInt8]] = []
    /// Nothing is written any more: the process has ended.
    var isFrozen = false
  }

  let files = Mutex(Files())

  init(_ files: Files = Files()) { self.files.withLock { $0 = files } }

  /// What a new process would find.
  var contents: Files {
    var files = self.files.withLock { $0 }
    files.isFrozen = false
    return files
  }

  func freeze() { files.withLock { $0.isFrozen = true } }

  func ledger() throws(StoreError) -> Ledger? {
    guard let bytes = files.withLock({ $0.ledger }) else { return nil }
    guard let ledger = Ledger(bytes) else { throw StoreError("the ledger cannot be read") }
    return ledger
  }

  func save(_ ledger: Ledger) throws(StoreError) {
    files.withLock { if !$0.isFrozen { $0.ledger = ledger.bytes } }
  }

  func journal() throws(StoreError) -> [JournalEvent] {
    files.withLock { $0.journal.compactMap { JournalEvent(line: $0) } }
  }

  func append(_ event: JournalEvent) throws(StoreError) {
    files.withLock { if !$0.isFrozen { $0.journal.append(event.line) } }
  }
}

/// A process that dies after a number of calls: the last one is answered, and nothing of the answer is used.
final class MortalClient: HTTPClient {
  private let client: any HTTPClient
  private let store: MemoryStore
  private let life: Int?
  private let count = Mutex(0)

  /// Nil: lives on.
  init(_ client: any HTTPClient, _ store: MemoryStore, life: Int? = nil) {
    self.client = client
    self.store = store
    self.life = life
  }

  var calls: Int { count.withLock { $0 } }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let number = count.withLock { count in
      count += 1
      return count
    }
    if let life, number > life { throw TransportError(.neverSent, .cancelled, "the process has ended") }
    if number == life { store.freeze() }
    let response = try await client.send(request)
    if number == life { throw TransportError(.unknown, .cancelled, "the process has ended") }
    return response
  }
}
