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
  package static let source = FactSource("2026-11-25", "placeholder reference of the platform")

  /// Which keys a scope has.
  package enum Keys: Sendable, Hashable {
    /// These and no others.
    case fixed([String])
    /// `<PROVIDER>_ID` and `<PROVIDER>_NAME` of these providers, and `others`.
    case providers([String], others: [String])
    /// `<INTEGRATION>_ID` and `<INTEGRATION>_NAME`: which integrations there are is a matter of the platform.
    case integrations
    /// Keys of `parameters` in `codika.yaml`.
    case parameters
    /// Keys of `workflows` in `codika.yaml`, letter case included.
    case workflows
  }

  /// What a placeholder is replaced by.
  package enum Content: Sendable, Hashable {
    case text
    case url
    /// A text that no output may show.
    case secret
    case credentialID
    case credentialName
    case workflowID
    /// As the parameter declares.
    case parameter
  }

  /// Whose value it is: two of them never share one.
  package enum Isolation: Sendable, Hashable {
    case process, instance, member, organization, platform
    /// The organization's, else the platform's.
    case organizationOrPlatform
  }

  /// Where a placeholder may stand.
  package struct Places: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let workflow = Places(rawValue: 1)
    /// A `credentials` entry of a node.
    package static let credentials = Places(rawValue: 2)
    /// URL-like values of `codika.yaml`.
    package static let config = Places(rawValue: 4)
  }

  package var name: ScopeName
  package var phase: PlaceholderPhase
  package var keys: Keys
  package var isolation: Isolation
  package var places: Places
  /// Where the value comes from, one clause without a final dot.
  package var summary: String
  /// What a key of it is replaced by; asked for keys of the right form only.
  private var contentOfKey: @Sendable (String) -> Content

  init(
    name: ScopeName, phase: PlaceholderPhase, keys: Keys, isolation: Isolation, places: Places, summary: String,
    content: @escaping @Sendable (String) -> Content
  ) {
    self.name = name
    self.phase = phase
    self.keys = keys
    self.isolation = isolation
    self.places = places
    self.summary = summary
    contentOfKey = content
  }

  package init(_ name: ScopeName) {
    switch name {
    case .procdata: self = .processData
    case .userdata: self = .userData
    case .memsecrt: self = .memberSecret
    case .flexcred: self = .flexibleCredential
    case .usercred: self = .userCredential
    case .orgcred: self = .organizationCredential
    case .instcred: self = .instanceCredential
    case .syscreds: self = .systemCredential
    case .orgsecret: self = .organizationSecret
    case .instparm: self = .installationParameter
    case .subwkfl: self = .subWorkflow
    }
  }

  package static let all = ScopeName.allCases.map(PlaceholderScope.init)

  /// All keys there are; nil where they follow from the project or from the platform.
  package var allowedKeys: [String]? {
    switch keys {
    case .fixed(let keys): keys
    case .providers(let providers, let others): providers.flatMap { ["\($0)_ID", "\($0)_NAME"] } + others
    case .integrations, .parameters, .workflows: nil
    }
  }

  /// True if the text has the form of a key of this scope: `[A-Z0-9_]+`, for SUBWKFL `[A-Za-z0-9_-]+`; in the
  /// credential scopes something before `_ID` or `_NAME`. Says nothing of whether there is such a key.
  package func isWellFormed(_ key: String) -> Bool {
    let isWord = key.utf8.allSatisfy { byte in
      0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte == 0x5F
        || keys == .workflows && (0x61...0x7A ~= byte || byte == 0x2D)
    }
    guard !key.isEmpty, isWord else { return false }
    return keys != .integrations || PlaceholderScope.credentialPart(key) != nil
  }

  package func content(of key: String) -> Content { contentOfKey(key) }

  /// The text that is substituted.
  package func text(_ key: String) -> String { "{{\(name.rawValue)_\(key)_\(name.suffix)}}" }

  /// Integration and half of a credential's key: `GOOGLE_GMAIL` and `_ID` or `_NAME`; nil for other keys.
  package static func credentialPart(_ key: String) -> (integration: Substring, content: Content)? {
    if key.hasSuffix("_ID"), key.utf8.count > 3 { return (key.dropLast(3), .credentialID) }
    if key.hasSuffix("_NAME"), key.utf8.count > 5 { return (key.dropLast(5), .credentialName) }
    return nil
  }

  static let credentialContent: @Sendable (String) -> Content = { key in
    credentialPart(key)?.content ?? .secret
  }
}
