package import Analysis
import Emit
import Lexer
import Lowering

/// Whole use cases from texts, without a disk.
package enum UseCases {
  /// `files`: text by path within the use case. They get their ids in the order of `order`, else sorted.
  package static func project(_ files: [String: String], order: [String]? = nil, folder: String = "") -> Project {
    var input = ProjectInput(kind: .useCase, files: [])
    for (index, path) in (order ?? files.keys.sorted()).enumerated() {
      let source = SourceText(
        file: FileID(UInt32(clamping: index)), path: folder + path, text: files[path] ?? "")
      input.files.append(ProjectInput.File(source: source, relativePath: path))
    }
    return ProjectBuilder.buildSerially(input)
  }

  /// The files of the bundle as text, by path; empty if lowering refused.
  package static func bundle(_ project: Project, environment: String? = nil, payload: Bool = false) -> [String: String]
  {
    guard let bundle = Lowerer.lower(project, environment: environment).bundle else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: BundleWriter.files(bundle, payload: payload).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }
}
