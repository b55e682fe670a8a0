/// One `{{…}}` that is a placeholder or plainly was meant as one, as ranges of the bytes it was found in.
package struct PlaceholderToken: Sendable, Hashable {
  /// `{{` to `}}`.
  package var range: Range<Int>
  /// Between the braces, spaces included.
  package var body: Range<Int>
  /// Scope name, or what stands in its place.
  package var prefix: Range<Int>
  package var key: Range<Int>?
  package var suffix: Range<Int>?
  package var form: Form

  /// What the text says about its three parts.
  package struct Form: Sendable, Hashable {
    /// The scope that `prefix` names, letter case aside; nil for an unknown prefix.
    package var scope: ScopeName?
    /// The scope whose name is near an unknown prefix.
    package var nearScope: ScopeName?
    /// The scope whose suffix `suffix` is, letter case aside.
    package var suffixScope: ScopeName?
    /// Spaces, tabs or line breaks between the braces.
    package var hasSpaces = false
    /// Letters of prefix, suffix or (except for SUBWKFL) key are small.
    package var hasSmallLetters = false
    /// The key holds only what the scope's grammar allows: `[A-Z0-9_]+`, for SUBWKFL `[A-Za-z0-9_-]+`.
    package var isKeyWellFormed = false

    package init() {}

    /// Scope, key and suffix are as they have to be: this text, and only such a text, is substituted.
    package var isExact: Bool {
      guard let scope else { return false }
      return suffixScope == scope && isKeyWellFormed && !hasSpaces && !hasSmallLetters
    }
  }
}
