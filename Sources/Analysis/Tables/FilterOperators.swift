import Lexer

/// The operations of n8n's filters by type, and what people write instead.
package enum FilterOperators {
  package static let source = FactSource(
    "2026-11-25", "operators of real workflows and measured cases; the rest not compared with a server")

  /// What every type has.
  private static let common = ["exists", "notExists", "empty", "notEmpty"]

  private static let own: [String: [String]] = [
    "string": [
      "equals", "notEquals", "contains", "notContains", "startsWith", "notStartsWith", "endsWith", "notEndsWith",
      "regex", "notRegex",
    ],
    "number": ["equals", "notEquals", "gt", "lt", "gte", "lte"],
    "dateTime": ["equals", "notEquals", "after", "before", "afterOrEquals", "beforeOrEquals"],
    "boolean": ["true", "false", "equals", "notEquals"],
    "array": [
      "contains", "notContains", "lengthEquals", "lengthNotEquals", "lengthGt", "lengthLt", "lengthGte", "lengthLte",
    ],
    "object": [],
  ]

  package static let types = ["array", "boolean", "dateTime", "number", "object", "string"]

  private static let typeMistakes: [String: String] = [
    "text": "string", "str": "string", "integer": "number", "int": "number", "float": "number", "bool": "boolean",
    "date": "dateTime", "datetime": "dateTime", "list": "array", "json": "object",
  ]

  private static let mistakes: [String: String] = [
    "equal": "equals", "eq": "equals", "is": "equals", "==": "equals", "=": "equals", "isEqual": "equals",
    "notEqual": "notEquals", "neq": "notEquals", "ne": "notEquals", "isNot": "notEquals", "!=": "notEquals",
    "greaterThan": "gt", "greater": "gt", "larger": "gt", ">": "gt",
    "greaterThanOrEqual": "gte", "greaterOrEqual": "gte", "largerEqual": "gte", ">=": "gte",
    "lessThan": "lt", "less": "lt", "smaller": "lt", "<": "lt",
    "lessThanOrEqual": "lte", "lessOrEqual": "lte", "smallerEqual": "lte", "<=": "lte",
    "isEmpty": "empty", "isNotEmpty": "notEmpty", "doesNotExist": "notExists",
    "isTrue": "true", "isFalse": "false",
    "include": "contains", "includes": "contains", "contain": "contains", "doesNotContain": "notContains",
    "matches": "regex", "matchesRegex": "regex", "notMatches": "notRegex",
    "isAfter": "after", "isBefore": "before",
  ]

  /// The operations of a type; nil for a type that n8n does not have.
  package static func operations(of type: String) -> [String]? { own[type].map { common + $0 } }

  /// The type that a name stands for.
  static func meantType(_ type: String) -> String? { typeMistakes[type] }

  /// The operation that a name stands for, if the type has it. `entry` is what the project's own table says of it.
  static func meant(_ operation: String, type: String, entry: String? = nil) -> String? {
    guard let operations = operations(of: type) else { return nil }
    if let entry { return operations.contains(entry) ? entry : nil }
    if let meant = mistakes[operation] {
      if operations.contains(meant) { return meant }
      // The words of numbers and dates are near enough to be told apart by the type alone.
      let other = ["gt": "after", "lt": "before", "gte": "afterOrEquals", "lte": "beforeOrEquals"][meant]
      return other.flatMap { operations.contains($0) ? $0 : nil }
    }
    return Suggestions.nearest(operation, in: operations)
  }
}
