package import Lexer

/// When a placeholder can be resolved.
package enum PlaceholderPhase: String, Sendable, CaseIterable {
  /// PROCDATA, ORGSECRET, SYSCREDS: when the template is first rolled out.
  case template
  /// USERDATA, MEMSECRT, the credential scopes, INSTPARM: for each installation.
  case instance
  /// SUBWKFL: when the callee's id is known.
  case workflow
}

/// One of the eleven scopes with its key grammar, value type and phase (one file per scope beside this one).
package struct PlaceholderScope: Sendable {
  package var name: ScopeName
  package var phase: PlaceholderPhase
}
