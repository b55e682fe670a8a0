import Emit
import Lexer
import Parser

/// What one package brings.
struct ImportedPackage: Sendable {
  var name: String
  var version: String?
  var nodes: [CatalogRecords.Record] = []
  var credentials: [CatalogRecords.Record] = []
}

/// Finds and reads the descriptions that an installed n8n brings.
struct CatalogImport {
  private let files: any FileSystem
  /// As `--package` says it.
  private let package: String?
  private var packages: [ImportedPackage] = []
  private var seen: Set<String> = []

  private static let nodesName = "nodes.json"
  private static let credentialsName = "credentials.json"
  private static let types = "dist/types"
  /// Where packages of n8n lie below a folder: an installation, the package itself, a checkout of n8n.
  private static let places = [
    "n8n-nodes-base", "@n8n/n8n-nodes-langchain", "node_modules/n8n-nodes-base",
    "node_modules/@n8n/n8n-nodes-langchain",
    "node_modules/n8n/node_modules/n8n-nodes-base", "node_modules/n8n/node_modules/@n8n/n8n-nodes-langchain",
    "lib/node_modules/n8n/node_modules/n8n-nodes-base",
    "lib/node_modules/n8n/node_modules/@n8n/n8n-nodes-langchain",
    "packages/nodes-base", "packages/@n8n/nodes-langchain",
    // Beside the package n8n, where its dependencies are shared.
    "../n8n-nodes-base", "../@n8n/n8n-nodes-langchain",
  ]

  /// The packages below a path, or the one that holds the file; at least one.
  static func read(
    _ path: String, package: String?, _ files: any FileSystem
  ) throws(Failure) -> [ImportedPackage] {
    var reader = CatalogImport(files: files, package: package)
    switch try reader.kind(path) {
    case .file: try reader.readFile(path)
    case .folder: try reader.readFolder(path)
    default: throw .usage("there is no file or folder `\(path)`")
    }
    guard !reader.packages.isEmpty else {
      throw .usage(
        "`\(path)` holds no descriptions of n8n nodes",
        help: "name the folder in which n8n is installed, the package `n8n-nodes-base`, or its `dist/types/nodes.json`")
    }
    return reader.packages
  }

  private init(files: any FileSystem, package: String?) {
    self.files = files
    self.package = package
  }

  private func kind(_ path: String) throws(Failure) -> FileKind? {
    do throws(FileError) {
      return try files.kind(of: path)
    } catch {
      throw .usage("`\(path)` cannot be read: \(error.reason)")
    }
  }

  private mutating func readFolder(_ path: String) throws(Failure) {
    let own = [path, Path.join(path, CatalogImport.types)]
    let found = own + CatalogImport.places.map { Path.join(Path.join(path, $0), CatalogImport.types) }
    for folder in found {
      let nodes = Path.join(folder, CatalogImport.nodesName)
      let credentials = Path.join(folder, CatalogImport.credentialsName)
      guard (try? files.kind(of: nodes)) == .file else { continue }
      let hasCredentials = (try? files.kind(of: credentials)) == .file
      try add(nodes: nodes, credentials: hasCredentials ? credentials : nil)
    }
  }

  private mutating func readFile(_ path: String) throws(Failure) {
    guard Path.name(path) != CatalogImport.credentialsName else {
      throw .usage("`\(path)` describes credentials only", help: "name the `nodes.json` beside it")
    }
    let credentials = Path.join(Path.folder(path), CatalogImport.credentialsName)
    let isPair = Path.name(path) == CatalogImport.nodesName && (try? files.kind(of: credentials)) == .file
    try add(nodes: path, credentials: isPair ? credentials : nil)
  }

  private mutating func add(nodes path: String, credentials: String?) throws(Failure) {
    guard seen.insert((try? files.realPath(path)) ?? path).inserted else { return }
    let document = try document(path)
    let owner = owner(of: Path.folder(path))
    var name = package ?? owner.name
    if name == nil {
      guard CatalogRecords.hasFullNames(document) == true else {
        throw .usage(
          "`\(path)` does not tell which package its nodes belong to",
          help: "there is no `package.json` above it: name the package with `--package n8n-nodes-base`")
      }
      name = "n8n"
    }
    var added = ImportedPackage(name: name ?? "", version: package == nil ? owner.version : nil)
    added.nodes = try records(document, path, package: name)
    if let credentials {
      // Credential types have no package in their names.
      added.credentials = try records(try self.document(credentials), credentials, package: nil)
    }
    packages.removeAll { $0.name == added.name }
    packages.append(added)
  }

  private func document(_ path: String) throws(Failure) -> Document {
    do throws(FileError) {
      let contents = try files.read(path)
      return JSONParser.parse(
        SourceText(file: FileID(0), path: path, padded: contents.padded, count: contents.count))
    } catch {
      throw .usage("`\(path)` cannot be read: \(error.reason)")
    }
  }

  private func records(
    _ document: Document, _ path: String, package: String?
  ) throws(Failure) -> [CatalogRecords.Record] {
    guard !document.hasSyntaxErrors else {
      throw .usage("`\(path)` is not JSON: \(document.diagnostics.first?.message ?? "it is empty")")
    }
    guard let records = CatalogRecords(document, package: package) else {
      throw .usage("`\(path)` is not a list of descriptions with names")
    }
    return records.records
  }

  /// Name and version as the `package.json` says them that stands beside the files or above `dist/types`.
  private func owner(of folder: String) -> (name: String?, version: String?) {
    for place in ["package.json", "../../package.json"] {
      guard let contents = try? files.read(Path.join(folder, place)) else { continue }
      let root = JSONParser.parse(
        SourceText(file: FileID(0), path: place, padded: contents.padded, count: contents.count)
      ).root
      if let name = root?["name"]?.string { return (name, root?["version"]?.string) }
    }
    return (nil, nil)
  }
}
