import Analysis
import Parser

/// The special parameters of one node: code and JSON, where a value must be written as a literal, and fields that take
/// no expressions.
struct ParameterKinds {
  /// Path within `parameters`, elements of `x` as `x[]`, and what stands there.
  private var special: [(path: [Substring], field: Field)] = []

  init(_ node: Node) {
    guard let type = NodeCatalog.type(of: node) ?? NodeCatalog.type(of: node, in: .v1) else {
      // A type that nobody knows: what is called like code is taken for code.
      special = ParameterKinds.codeByName
      return
    }
    for parameter in type.specialParameters(version: type.version(of: node)) {
      let kind: Field.Kind =
        switch parameter.kind {
        case .javaScript: .javascript
        case .python: .python
        case .json: .json
        default: .plain
        }
      special.append(
        (
          parameter.path.split(separator: "."),
          Field(kind: kind, isParameter: true, takesExpressions: parameter.isExpressionField)
        ))
    }
  }

  /// `path`: from `parameters` down.
  func field(at path: [String]) -> Field {
    for (pattern, field) in special where pattern.elementsEqual(path, by: { $0 == $1 }) { return field }
    return Field(isParameter: true)
  }

  private static let codeByName: [(path: [Substring], field: Field)] = [
    (["jsCode"], Field(kind: .javascript, isParameter: true, takesExpressions: false)),
    (["functionCode"], Field(kind: .javascript, isParameter: true, takesExpressions: false)),
    (["pythonCode"], Field(kind: .python, isParameter: true, takesExpressions: false)),
  ]
}
