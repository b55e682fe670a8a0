/// The path `-`.
enum StandardInput {
  /// Shown for a text that stands for no file.
  static let placeholderName = "stdin.json"

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
    let name = invocation.value(CheckCommand.stdinName) ?? placeholderName
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
