/// The path `-`.
enum StandardInput {
  static let name = Option(
    name: "stdin-name", value: .text(name: "PATH", .file),
    summary: "the file that the text on standard input (`-`) stands for")

  /// Shown for a text that stands for no file.
  static let placeholderName = "stdin.json"

  /// Fails on a call that mixes `-` with other paths.
  static func validate(_ invocation: Invocation) throws(Failure) {
    if invocation.arguments.contains("-") && invocation.arguments.count > 1 {
      throw .usage("`-` stands for one text and excludes other paths")
    }
    if invocation.isSet(name) && invocation.arguments != ["-"] { throw .usage("`--stdin-name` needs the path `-`") }
  }

  /// The paths of a call, and the file system to read them from: with a text on standard input, one in which this
  /// text stands in the place of the named file.
  static func resolve(
    _ invocation: Invocation, _ context: Context
  ) throws(Failure) -> (paths: [String], files: any FileSystem) {
    guard invocation.arguments == ["-"] else { return (invocation.arguments, context.files) }
    let contents: FileContents
    do throws(FileError) {
      contents = try context.files.readStandardInput()
    } catch {
      throw .usage("standard input cannot be read: \(error.reason)")
    }
    let name = invocation.value(StandardInput.name) ?? placeholderName
    do throws(FileError) {
      if try context.files.kind(of: name) == .folder { throw .other("is a directory") }
      let folder = try context.files.realPath(Path.folder(name))
      let path = Path.join(folder, Path.name(name))
      return ([path], OverlayFileSystem(base: context.files, path: path, contents: contents))
    } catch {
      throw .usage("`--stdin-name \(name)` names no place for a file: \(error.reason)")
    }
  }
}
