import Emit
import Lexer
import Parser

/// What lies in the folder of an imported catalogue: `index.json`, which says where in `records.jsonl` each type stands.
/// A check reads the index and the records of the types in use, nothing else.
struct CatalogIndex: Sendable {
  static let fileName = "index.json"
  static let recordsName = "records.jsonl"
  static let formatVersion = 1

  /// What came from one package.
  struct Package: Sendable {
    var name: String
    /// As its `package.json` says it; nil if there was none.
    var version: String?
    /// Places in `records.jsonl` by full name.
    var nodes: [String: Range<Int>] = [:]
    var credentials: [String: Range<Int>] = [:]
  }

  /// Sorted by name.
  var packages: [Package] = []

  func nodePlace(_ type: String) -> Range<Int>? { packages.lazy.compactMap { $0.nodes[type] }.first }

  // MARK: - Text

  /// Why an index cannot be used.
  struct Fault: Error, Hashable {
    var reason: String
  }

  static func read(_ contents: FileContents) throws(Fault) -> CatalogIndex {
    let document = JSONParser.parse(
      SourceText(file: FileID(0), path: fileName, padded: contents.padded, count: contents.count))
    guard !document.hasSyntaxErrors, let root = document.root, root.at("tool", "name")?.string == Tool.name,
      let version = root["format_version"]?.int
    else { throw Fault(reason: "is damaged") }
    guard version == formatVersion else { throw Fault(reason: "was made by another version of codikac") }
    var index = CatalogIndex()
    for entry in root["packages"]?.elements ?? [] {
      guard let name = entry["name"]?.string else { throw Fault(reason: "is damaged") }
      index.packages.append(
        Package(
          name: name, version: entry["version"]?.string, nodes: try places(entry["nodes"]),
          credentials: try places(entry["credentials"])))
    }
    return index
  }

  private static func places(_ value: Value?) throws(Fault) -> [String: Range<Int>] {
    var places: [String: Range<Int>] = [:]
    for member in value?.members ?? [] {
      let numbers = member.value.elements.compactMap(\.int)
      guard numbers.count == 2, numbers[0] >= 0, numbers[1] >= numbers[0], numbers[1] <= FileContents.limit else {
        throw Fault(reason: "is damaged")
      }
      places[member.name] = numbers[0]..<numbers[1]
    }
    return places
  }

  var bytes: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("format_version", CatalogIndex.formatVersion)
      writer.key("tool")
      writer.object { writer in
        writer.member("name", Tool.name)
        writer.member("version", Tool.version)
      }
      writer.key("packages")
      writer.array { writer in
        for package in packages {
          writer.object { writer in
            writer.member("name", package.name)
            writer.member("version", package.version)
            for (key, places) in [("nodes", package.nodes), ("credentials", package.credentials)] {
              writer.key(key)
              writer.object { writer in
                for (name, place) in places.sorted(by: { $0.key < $1.key }) {
                  writer.key(name)
                  writer.raw("[\(place.lowerBound),\(place.upperBound)]")
                }
              }
            }
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
