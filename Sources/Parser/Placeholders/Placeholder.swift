package import Lexer

/// One `{{…}}` that is, or looks like, a placeholder. Spans are raw bytes of the file.
package struct Placeholder: Sendable {
  /// `{{` to `}}`.
  package var span: SourceSpan
  /// The text between the braces as written, and its span.
  package var body: Located<String>
  /// The scope's name as written if the text begins with a known one (`FLEXCRED`), else what stands in its place
  /// (`USREDATA`, `ORG_SECRET`).
  package var prefix: Located<String>
  /// Between prefix and suffix (`ANTHROPIC_ID`); nil if there is none.
  package var key: Located<String>?
  /// What stands after the last `_` (`DERCXELF`) if it is a known suffix or was plainly meant as one; nil if there is
  /// none, and then the whole rest is the key.
  package var suffix: Located<String>?
  /// Where it stands.
  package var site: Site
  /// The value (or key) of the document that holds it.
  package var value: Value
  /// What its text says: scope, letter case, spaces.
  package var form: PlaceholderToken.Form

  /// The scope that the prefix names, letter case aside; nil for an unknown prefix.
  package var scope: ScopeName? { form.scope }
  /// Only such a placeholder is substituted.
  package var isExact: Bool { form.isExact }

  package enum Site: Sendable, Hashable {
    /// A bare value token of a JSON file.
    case bareValue
    /// The whole cooked text of a string.
    case wholeString
    /// A part of a string.
    case inString
    /// In a key of an object.
    case key
  }

  package init(
    span: SourceSpan, body: Located<String>, prefix: Located<String>, key: Located<String>?,
    suffix: Located<String>?, site: Site, value: Value, form: PlaceholderToken.Form
  ) {
    self.span = span
    self.body = body
    self.prefix = prefix
    self.key = key
    self.suffix = suffix
    self.site = site
    self.value = value
    self.form = form
  }
}
