import Analysis
import Emit
import Lexer
import Parser

/// The imported catalogue of this user: `$XDG_CACHE_HOME/codikac/catalog`, else `~/.cache/codikac/catalog`.
struct CatalogStore: Sendable {
  let folder: String
  private let files: any FileSystem

  /// Nil where the environment names no place. Relative paths count as unset, as the base directory rules want it.
  init?(_ context: Context) {
    func absolute(_ name: String) -> String? {
      context.environment.filled(name).flatMap { Path.isAbsolute($0) ? $0 : nil }
    }
    guard let cache = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map({ Path.join($0, ".cache") }) else {
      return nil
    }
    folder = Path.join(cache, "codikac/catalog")
    files = context.files
  }

  /// Nil if nothing is imported.
  func index() throws(CatalogIndex.Fault) -> CatalogIndex? {
    let contents: FileContents
    do throws(FileError) {
      contents = try files.read(Path.join(folder, CatalogIndex.fileName))
    } catch {
      if error == .missing { return nil }
      throw CatalogIndex.Fault(reason: "cannot be read: \(error.reason)")
    }
    return try CatalogIndex.read(contents)
  }

  func record(_ place: Range<Int>) throws(CatalogIndex.Fault) -> [UInt8] {
    do throws(FileError) {
      let bytes = try files.read(Path.join(folder, CatalogIndex.recordsName), place)
      if bytes.count == place.count { return bytes }
    } catch {
      throw CatalogIndex.Fault(reason: "cannot be read: \(error.reason)")
    }
    throw CatalogIndex.Fault(reason: "is damaged")
  }

  /// Adds packages; what came from one of the same name before goes. In one step: a reader sees the old or the new.
  func add(_ packages: [ImportedPackage]) throws(Failure) -> CatalogIndex {
    // What cannot be read is made anew.
    let old = (try? index()) ?? CatalogIndex()
    let replaced = Set(packages.map(\.name))
    var index = CatalogIndex()
    var data: [UInt8] = []
    func put(_ bytes: [UInt8]) -> Range<Int> {
      let start = data.count
      data += bytes
      data.append(0x0A)
      return start..<start + bytes.count
    }
    for package in old.packages where !replaced.contains(package.name) {
      var kept = package
      do throws(CatalogIndex.Fault) {
        for (name, place) in package.nodes.sorted(by: { $0.key < $1.key }) {
          kept.nodes[name] = put(try record(place))
        }
        for (name, place) in package.credentials.sorted(by: { $0.key < $1.key }) {
          kept.credentials[name] = put(try record(place))
        }
        index.packages.append(kept)
      } catch {
        continue
      }
    }
    for package in packages {
      var added = CatalogIndex.Package(name: package.name, version: package.version)
      for record in package.nodes { added.nodes[record.name] = put(record.bytes) }
      for record in package.credentials { added.credentials[record.name] = put(record.bytes) }
      index.packages.append(added)
    }
    index.packages.sort { $0.name < $1.name }
    let output = [
      OutputFile(path: CatalogIndex.fileName, bytes: index.bytes),
      OutputFile(path: CatalogIndex.recordsName, bytes: data),
    ]
    try files.replaceFolder(folder, with: output) { files, folder in CatalogStore.isOurs(files, folder) }
    return index
  }

  func remove() throws(Failure) {
    guard CatalogStore.isOurs(files, folder) else {
      throw .usage("`\(folder)` holds something that is not a catalogue; it is left as it is")
    }
    try files.removeFolder(folder, holding: [CatalogIndex.fileName, CatalogIndex.recordsName])
  }

  /// True if nothing else lies in the folder, be it damaged or not.
  private static func isOurs(_ files: any FileSystem, _ folder: String) -> Bool {
    let names = (try? files.entries(of: folder))?.map(\.name) ?? []
    return names.allSatisfy { $0 == CatalogIndex.fileName || $0 == CatalogIndex.recordsName }
  }
}

// MARK: - For a check

extension CatalogStore {
  /// Hands the parameter trees of the types in use to every target of a workspace. A catalogue that cannot be used is
  /// told once, and the check goes on without it.
  static func attach(to workspace: inout Workspace, _ context: Context) throws(Failure) {
    guard let store = CatalogStore(context) else { return }
    do throws(CatalogIndex.Fault) {
      guard let index = try store.index() else { return }
      let definitions = try store.definitions(TypeSniffer.types(in: workspace), index)
      for target in workspace.targets.indices { workspace.targets[target].input.definitions = definitions }
    } catch {
      try context.console.tell(
        "the imported node catalogue \(error.reason); rules on parameters are silent until `codikac catalog import` "
          + "makes it anew\n")
    }
  }

  private func definitions(
    _ types: Set<String>, _ index: CatalogIndex
  ) throws(CatalogIndex.Fault) -> NodeDefinitions {
    var definitions = NodeDefinitions()
    var loaded: Set<String> = []
    for type in types.sorted() {
      let name = index.nodePlace(type) == nil ? NodeDefinitions.original(ofTool: type) ?? type : type
      guard let place = index.nodePlace(name), loaded.insert(name).inserted else { continue }
      let source = SourceText(file: FileID(0), path: name, bytes: try record(place))
      let document = JSONParser.parse(source)
      guard !document.hasSyntaxErrors, document.root?.elements.first?["name"]?.string == name else {
        throw CatalogIndex.Fault(reason: "is damaged")
      }
      definitions.add(document)
    }
    return definitions
  }
}

/// Finds the types of nodes in the bytes of JSON files, before anything is parsed. Too many are no harm.
enum TypeSniffer {
  static func types(in workspace: Workspace) -> Set<String> {
    var types: Set<String> = []
    for target in workspace.targets {
      for file in target.input.files where Path.hasSuffix(file.relativePath, ".json") || target.root == nil {
        collect(file.source, &types)
      }
    }
    return types
  }

  private static let key = Array("\"type\"".utf8)

  private static func collect(_ source: SourceText, _ types: inout Set<String>) {
    source.storage.withUnsafeBufferPointer { bytes in
      var i = 0
      // The padding behind the text ends every inner loop.
      while i < source.count {
        guard bytes[i] == 0x22, i + key.count < source.count, matches(bytes, i) else {
          i += 1
          continue
        }
        i += key.count
        while i < source.count, bytes[i] <= 0x20 || bytes[i] == 0x3A { i += 1 }
        guard i < source.count, bytes[i] == 0x22 else { continue }
        let start = i + 1
        var end = start
        var hasDot = false
        while end < source.count, bytes[end] != 0x22, end - start < 256 {
          if bytes[end] == 0x2E { hasDot = true }
          end += 1
        }
        if hasDot { types.insert(String(decoding: bytes[start..<end], as: UTF8.self)) }
        i = end
      }
    }
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    for offset in key.indices where bytes[start + offset] != key[offset] { return false }
    return true
  }
}
