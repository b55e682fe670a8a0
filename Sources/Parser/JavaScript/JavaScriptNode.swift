/// One node of a `JavaScriptTree`: 20 bytes.
package struct JavaScriptNode: Sendable, BitwiseCopyable {
  package struct Flags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `?.` stands before the property or the arguments.
    package static let optional = Flags(rawValue: 1)
    /// `[…]` holds the property or key.
    package static let computed = Flags(rawValue: 2)
    /// Property: `{a}`.
    package static let shorthand = Flags(rawValue: 4)
    /// Function.
    package static let async = Flags(rawValue: 8)
    /// Function; `yield*`.
    package static let generator = Flags(rawValue: 16)
    /// Class member.
    package static let isStatic = Flags(rawValue: 32)
    /// Member, call: `?.` is somewhere in the chain, not beyond parentheses.
    package static let chain = Flags(rawValue: 64)
    /// Name, string, text: there are escapes.
    package static let escaped = Flags(rawValue: 128)

    // The same bits have other meanings for other kinds.
    /// Property, method: has the form of a method; accessors too.
    package static let method = Flags(rawValue: 8)
    package static let getter = Flags(rawValue: 16)
    package static let setter = Flags(rawValue: 64)
    /// Update: the operator stands first.
    package static let prefix = Flags(rawValue: 1)
    /// Array: a comma follows the spread at its end. `for await`. Arrow, function: strict by its own directive.
    package static let marked = Flags(rawValue: 4)
    /// String: there is an octal escape.
    package static let octal = Flags(rawValue: 64)
  }

  package var kind: JavaScriptKind
  package var flags: Flags
  /// Operator or word, where the kind has one.
  package var token: JavaScriptToken
  /// Bytes of the text.
  package var start: UInt32
  package var end: UInt32
  /// First child and next sibling: indices of the table, `none` if there is none.
  package var first: UInt32
  package var next: UInt32

  package static let none = UInt32.max
}
