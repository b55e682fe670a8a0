import Analysis
import Lexer
package import Parser

/// The entries of one file of an installed n8n (`dist/types/nodes.json` or `credentials.json`), cut down to what rules
/// look at: no texts for people, no icons, no routing of requests.
package struct CatalogRecords: Sendable {
  package struct Record: Sendable {
    /// With the package.
    package var name: String
    /// A list of all entries of the name, one for each definition of versions, as JSON on one line.
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Sorted by name.
  package private(set) var records: [Record] = []

  private static let ofType: Set<String> = ["name", "version", "defaultVersion", "defaults", "properties", "extends"]
  private static let ofParameter: Set<String> = [
    "name", "value", "type", "default", "required", "displayOptions", "options", "values", "typeOptions",
    "noDataExpression", "modes", "validation", "extractValue", "allowArbitraryValues", "isNodeSetting", "validateType",
  ]
  /// Lists whose elements are parameters, groups, choices or modes.
  private static let nesting: Set<String> = ["properties", "options", "values", "modes"]

  /// Nil if the document is no list of named entries. `package` completes names that stand alone.
  package init?(_ document: Document, package: String?) {
    guard !document.hasSyntaxErrors, let root = document.root, root.isArray else { return nil }
    var entries: [String: [UInt8]] = [:]
    for entry in root.elements {
      guard let name = entry["name"]?.string, !name.isEmpty else { return nil }
      let fullName = NodeDefinitions.fullName(name, package)
      let bytes = CatalogRecords.object(entry, keys: CatalogRecords.ofType, name: fullName)
      entries[fullName, default: []] += (entries[fullName] == nil ? [0x5B] : [0x2C]) + bytes
    }
    records = entries.sorted { $0.key < $1.key }.map { Record(name: $0.key, bytes: $0.value + [0x5D]) }
  }

  /// True if the names of the entries begin with a package already; nil if there are none.
  package static func hasFullNames(_ document: Document) -> Bool? {
    document.root?.elements.first?["name"]?.string.map { $0.utf8.contains(UInt8(ascii: ".")) }
  }

  private static func object(_ value: Value, keys: Set<String>, name: String? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0x7B]
    for member in value.members where keys.contains(member.name) && !member.key.flags.contains(.duplicate) {
      if bytes.count > 1 { bytes.append(0x2C) }
      raw(member.key, &bytes)
      bytes.append(0x3A)
      if member.name == "name", let name {
        bytes += JSONLiteral.quoted(name).utf8
      } else if nesting.contains(member.name), member.value.isArray {
        list(member.value, &bytes)
      } else {
        copy(member.value, &bytes)
      }
    }
    bytes.append(0x7D)
    return bytes
  }

  private static func list(_ value: Value, _ bytes: inout [UInt8]) {
    bytes.append(0x5B)
    var isFirst = true
    for element in value.elements {
      if !isFirst { bytes.append(0x2C) }
      isFirst = false
      if element.isObject { bytes += object(element, keys: ofParameter) } else { copy(element, &bytes) }
    }
    bytes.append(0x5D)
  }

  /// The value without the blanks between its tokens.
  private static func copy(_ value: Value, _ bytes: inout [UInt8]) {
    if value.isObject {
      bytes.append(0x7B)
      var isFirst = true
      for member in value.members {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
        raw(member.key, &bytes)
        bytes.append(0x3A)
        copy(member.value, &bytes)
      }
      bytes.append(0x7D)
    } else if value.isArray {
      bytes.append(0x5B)
      var isFirst = true
      for element in value.elements {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
        copy(element, &bytes)
      }
      bytes.append(0x5D)
    } else {
      raw(value, &bytes)
    }
  }

  private static func raw(_ value: Value, _ bytes: inout [UInt8]) {
    bytes += value.document.source.slice(value.span)
  }
}
