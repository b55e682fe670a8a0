/// A command line that was understood.
struct Invocation: Sendable {
  /// Names from below the root: `["dev", "graph"]`.
  var path: [String]
  var command: Command
  var arguments: [String]
  /// Values by option; a flag that is set has one empty value.
  var values: [Option: [String]]

  func isSet(_ option: Option) -> Bool { values[option] != nil }

  /// The last value, if there is one.
  func value(_ option: Option) -> String? { values[option]?.last }

  /// All values of a list, in order.
  func list(_ option: Option) -> [String] {
    (values[option] ?? []).flatMap { $0.split(separator: ",").map { Text.trimmed($0) } }.filter { !$0.isEmpty }
  }

  /// The number of a `.number` option; the parser has checked that it is one.
  func number(_ option: Option) -> Int? { value(option).flatMap { Int($0) } }

  /// As asked for by `--format` or `--json`; nil if neither is there.
  var requestedFormat: Format? {
    isSet(GlobalOptions.json) ? .json : value(GlobalOptions.format).flatMap(Format.init(rawValue:))
  }

  var format: Format { requestedFormat ?? command.formats.first ?? .text }
}
