import Analysis
import Emit
import Lexer
import Parser

/// `--baseline` and `--write-baseline`: findings that were there before are hidden until they change.
struct BaselineFile {
  static let read = Option(
    name: "baseline", value: .text(name: "FILE", .file), summary: "hide the findings that this file lists")
  static let write = Option(
    name: "write-baseline", value: .text(name: "FILE", .file),
    summary: "list what is found now in a file for `--baseline`, and hide it")

  private let path: String
  private let contents: FileContents?
  /// What the file lists; nil if it is not there.
  let baseline: Baseline?

  /// The file that `--baseline` names; nil without the option.
  static func reading(_ invocation: Invocation, _ files: any FileSystem) throws(Failure) -> BaselineFile? {
    guard let path = invocation.value(read) else { return nil }
    let file = try BaselineFile(path, files, isRequired: true)
    return file
  }

  /// The file that `--write-baseline` names. One that is there has to be a baseline already.
  static func writing(_ invocation: Invocation, _ files: any FileSystem) throws(Failure) -> BaselineFile? {
    guard let path = invocation.value(write) else { return nil }
    return try BaselineFile(path, files, isRequired: false)
  }

  private init(_ path: String, _ files: any FileSystem, isRequired: Bool) throws(Failure) {
    self.path = path
    do throws(FileError) {
      let kind = try files.kind(of: path)
      if !isRequired, kind == nil {
        contents = nil
        baseline = nil
        return
      }
      contents = try files.read(path)
    } catch {
      throw .usage(
        "baseline `\(path)` cannot be read: \(error.reason)",
        help: isRequired ? "write it with `--write-baseline \(path)`" : nil)
    }
    let source = SourceText(file: FileID(0), path: path, bytes: contents?.bytes ?? [])
    do throws(Baseline.Fault) {
      baseline = try Baseline.parse(JSONParser.parse(source))
    } catch {
      switch error {
      case .malformed(let what): throw .usage("`\(path)` is no baseline: \(what)")
      case .otherVersion(let version):
        throw .usage("baseline `\(path)` has format version \(version), and \(Baseline.formatVersion) is known")
      }
    }
  }

  /// What cannot be looked at counts as there: its entries stay.
  private static func exists(_ path: String, _ files: any FileSystem) -> Bool {
    do throws(FileError) { return try files.kind(of: path) != nil } catch { return true }
  }

  /// Writes what was found; entries of rules and files that this run did not look at stay, if the files still exist.
  func write(
    _ found: Baseline, lookedAt: Set<String>, _ options: CheckOptions, _ files: any FileSystem
  ) throws(Failure) -> Baseline {
    let kept = (baseline?.entries ?? []).filter { entry in
      (!lookedAt.contains(entry.path) || !options.includes(entry.rule)) && BaselineFile.exists(entry.path, files)
    }
    let next = Baseline(kept + found.entries)
    let bytes = BaselineWriter.bytes(next)
    if let contents {
      guard !contents.bytes.elementsEqual(bytes) else { return next }
      try files.replace([FileChange(path: path, shownPath: path, expected: contents.bytes, bytes: bytes)])
    } else {
      try files.create([OutputFile(path: Path.name(path), bytes: bytes)], in: Path.folder(path))
    }
    return next
  }
}
