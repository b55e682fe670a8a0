import Lexer
import Parser

/// How one field of a credential reference is written.
enum CredentialField {
  /// The key is not there.
  case missing
  /// No placeholder: a text, an expression, null.
  case literal(Value)
  /// A text that holds a placeholder and something else.
  case mixed(Value, Placeholder)
  /// One placeholder, faulty or not.
  case placeholder(Placeholder)

  init(_ value: Value?, _ file: WorkflowFile) {
    guard let value else {
      self = .missing
      return
    }
    let found = file.placeholders(in: value)
    switch found.first {
    case nil: self = .literal(value)
    case .some(let first) where found.count == 1 && first.site != .inString: self = .placeholder(first)
    case .some(let first): self = .mixed(value, first)
    }
  }
}

/// The key of a credential placeholder in its two parts: `GOOGLE_GMAIL` and `ID`.
struct CredentialKey: Equatable {
  enum Marker: String {
    case id = "ID"
    case name = "NAME"
  }

  let integration: String
  let marker: Marker

  /// Nil for keys that end in neither.
  init?(_ key: String) {
    for marker in [Marker.id, .name] where key.hasSuffix("_\(marker.rawValue)") {
      let integration = String(key.dropLast(marker.rawValue.count + 1))
      guard !integration.isEmpty else { return nil }
      self.integration = integration
      self.marker = marker
      return
    }
    return nil
  }

  static func text(_ scope: ScopeName, _ integration: String, _ marker: Marker) -> String {
    "{{\(scope.rawValue)_\(integration)_\(marker.rawValue)_\(scope.suffix)}}"
  }
}

extension WorkflowFile {
  /// The placeholders of a string or bare value, by bisection: they are in the order of the file.
  func placeholders(in value: Value) -> ArraySlice<Placeholder> {
    let span = value.span
    var low = 0
    var high = placeholders.count
    while low < high {
      let middle = (low + high) / 2
      if placeholders[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < placeholders.count, placeholders[end].span.end <= span.end { end += 1 }
    return placeholders[low..<end]
  }
}
