package import Lexer

/// The services whose credentials Codika keeps, with the owner of the credential and n8n's name for its type.
/// Source: the platform's integration registry, 2026-11-23.
package enum Integrations {
  /// Who owns the credential.
  package enum Owner: String, Sendable {
    case organization
    case member
    case processInstance = "process_instance"
  }

  package struct Integration: Sendable {
    /// As in placeholders: `GOOGLE_GMAIL`.
    package let key: String
    package let owner: Owner
    /// n8n's credential types, the usual one first.
    package let types: [String]
    /// True where Codika lends a key of its own (scope FLEXCRED).
    package let isShared: Bool

    init(_ key: String, _ owner: Owner, _ types: [String], isShared: Bool = false) {
      self.key = key
      self.owner = owner
      self.types = types
      self.isShared = isShared
    }

    /// The scope in which workflows ask for it.
    package var scope: ScopeName {
      if isShared { return .flexcred }
      return switch owner {
      case .organization: .orgcred
      case .member: .usercred
      case .processInstance: .instcred
      }
    }
  }

  package static let all: [Integration] = [
    Integration("OPENAI", .organization, ["openAiApi"], isShared: true),
    Integration("ANTHROPIC", .organization, ["anthropicApi"], isShared: true),
    Integration("GOOGLE_GEMINI", .organization, ["googlePalmApi"], isShared: true),
    Integration("MISTRAL", .organization, ["mistralCloudApi"], isShared: true),
    Integration("DEEP_SEEK", .organization, ["deepSeekApi"], isShared: true),
    Integration("COHERE", .organization, ["cohereApi"], isShared: true),
    Integration("X_AI", .organization, ["xAiApi"], isShared: true),
    Integration("OPEN_ROUTER", .organization, ["openRouterApi"], isShared: true),
    Integration("TAVILY", .organization, ["tavilyApi"], isShared: true),
    Integration("PINECONE", .organization, ["pineconeApi"], isShared: true),
    Integration("FAL_AI", .organization, ["falAiApi"], isShared: true),
    Integration("FOLK", .organization, ["folkApi"]),
    Integration("SLACK", .organization, ["slackOAuth2Api"]),
    Integration("SHOPIFY", .organization, ["shopifyOAuth2Api"]),
    Integration("PIPEDRIVE", .organization, ["pipedriveApi"]),
    Integration("ODOO", .organization, ["odooApi"]),
    Integration("TWILIO", .organization, ["twilioApi"]),
    Integration("WHATSAPP", .organization, ["whatsAppApi"]),
    Integration("WHATSAPP_TRIGGER", .organization, ["whatsAppTriggerApi"]),
    Integration("GOOGLE_GMAIL", .member, ["gmailOAuth2"]),
    Integration("GOOGLE_CALENDAR", .member, ["googleCalendarOAuth2Api"]),
    Integration("GOOGLE_DRIVE", .member, ["googleDriveOAuth2Api"]),
    Integration("GOOGLE_SHEETS", .member, ["googleSheetsOAuth2Api"]),
    Integration("GOOGLE_DOCS", .member, ["googleDocsOAuth2Api"]),
    Integration("GOOGLE_SLIDES", .member, ["googleSlidesOAuth2Api"]),
    Integration("GOOGLE_TASKS", .member, ["googleTasksOAuth2Api"]),
    Integration("GOOGLE_CONTACTS", .member, ["googleContactsOAuth2Api"]),
    Integration("MICROSOFT_TEAMS", .member, ["microsoftTeamsOAuth2Api"]),
    Integration("MICROSOFT_TEAMS_ADVANCED", .member, ["microsoftTeamsOAuth2Api"]),
    Integration("MICROSOFT_SHAREPOINT", .member, ["microsoftSharePointOAuth2Api"]),
    Integration("MICROSOFT_OUTLOOK", .member, ["microsoftOutlookOAuth2Api"]),
    Integration("MICROSOFT_TO_DO", .member, ["microsoftToDoOAuth2Api"]),
    Integration("MICROSOFT_EXCEL", .member, ["microsoftExcelOAuth2Api"]),
    Integration("MICROSOFT_ONEDRIVE", .member, ["microsoftOneDriveOAuth2Api"]),
    Integration("NOTION", .member, ["notionOAuth2Api"]),
    Integration("CALENDLY", .member, ["calendlyOAuth2Api"]),
    Integration("SUPABASE", .processInstance, ["supabaseApi"]),
    Integration("POSTGRES", .processInstance, ["postgres"]),
    Integration("TELEGRAM", .processInstance, ["telegramApi"]),
  ]

  package static func named(_ key: String) -> Integration? { all.first { $0.key == key } }

  /// The one integration whose credential has this n8n type; nil if there is none or a choice.
  package static func only(ofType type: String) -> Integration? {
    let found = all.filter { $0.types.contains(type) }
    return found.count == 1 ? found.first : nil
  }
}
