import Analysis
import Lexer

/// A placeholder whose value was substituted.
package struct Resolution: Sendable, Hashable {
  /// Braces included.
  package var text: String
  package var scope: String
  /// Number of places.
  package var uses: Int
}

/// A placeholder that stays in the bundle until its phase.
package struct Deferral: Sendable, Hashable {
  package struct Place: Sendable, Hashable {
    package var workflow: String
    /// RFC 6901, into the workflow's file in the bundle.
    package var pointer: String
  }

  /// Braces included.
  package var text: String
  package var scope: String
  /// `template`, `instance`, `workflow`.
  package var phase: String
  /// The variable of the deployer's environment that holds the value; nil if the environment does not name one.
  package var variable: String?
  /// Sorted by workflow and pointer.
  package var places: [Place]
}

/// Collects the placeholders of all workflows.
struct PlaceholderLedger {
  private var uses: [PlaceholderReference: Int] = [:]
  private var places: [PlaceholderReference: Set<Deferral.Place>] = [:]
  private var variables: [PlaceholderReference: String] = [:]

  mutating func resolve(_ reference: PlaceholderReference) { uses[reference, default: 0] += 1 }

  mutating func `defer`(_ reference: PlaceholderReference, variable: String?, at place: Deferral.Place) {
    places[reference, default: []].insert(place)
    if let variable { variables[reference] = variable }
  }

  var resolved: [Resolution] {
    uses.map { Resolution(text: $0.key.text, scope: $0.key.scope.rawValue, uses: $0.value) }
      .sorted { $0.text < $1.text }
  }

  var deferred: [Deferral] {
    places.map { reference, places in
      Deferral(
        text: reference.text, scope: reference.scope.rawValue, phase: reference.phase.rawValue,
        variable: variables[reference],
        places: places.sorted { ($0.workflow, $0.pointer) < ($1.workflow, $1.pointer) })
    }
    .sorted { $0.text < $1.text }
  }
}
