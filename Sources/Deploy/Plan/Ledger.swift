import Emit
import Lowering

/// What was deployed to one environment: `deployments/<environment>/ledger.json`, in git.
package struct Ledger: Sendable, Hashable {
  /// Raised with every change of shape.
  package static let formatVersion = 1

  package struct Entry: Sendable, Hashable {
    package var key: String
    /// On the server.
    package var id: String
    /// Of the content that was sent; nil until it was.
    package var digest: String?
    /// Of the content on the server, where it tells.
    package var version: String?

    package init(key: String, id: String, digest: String? = nil, version: String? = nil) {
      self.key = key
      self.id = id
      self.digest = digest
      self.version = version
    }
  }

  /// Address of the server.
  package var server: String
  package var tag: String
  /// Sorted by key.
  package private(set) var entries: [Entry]

  package init(server: String, tag: String, entries: [Entry] = []) {
    self.server = server
    self.tag = tag
    self.entries = entries.sorted { $0.key < $1.key }
  }

  package subscript(key: String) -> Entry? {
    get { entries.first { $0.key == key } }
    set {
      entries.removeAll { $0.key == key }
      if let newValue { entries.append(newValue) }
      entries.sort { $0.key < $1.key }
    }
  }

  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format_version", Ledger.formatVersion)
      writer.member("server", server)
      writer.member("tag", tag)
      writer.key("workflows")
      writer.array { writer in
        for entry in entries {
          writer.object { writer in
            writer.member("key", entry.key)
            writer.member("id", entry.id)
            writer.member("digest", entry.digest)
            writer.member("version", entry.version)
          }
        }
      }
    }
    return writer.bytes
  }

  /// Nil for anything but a ledger of a known format.
  package init?(_ bytes: [UInt8]) {
    guard let value = OutputValue(json: bytes), value["format_version"]?.int == Ledger.formatVersion,
      let server = value["server"]?.string, let tag = value["tag"]?.string, case .array(let items)? = value["workflows"]
    else { return nil }
    var entries: [Entry] = []
    for item in items {
      guard let key = item["key"]?.string, let id = item["id"]?.string else { return nil }
      entries.append(Entry(key: key, id: id, digest: item["digest"]?.string, version: item["version"]?.string))
    }
    self.init(server: server, tag: tag, entries: entries)
  }
}
