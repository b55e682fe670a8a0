extension Integrations {
  package static let source = FactSource(
    "2026-11-25", "integration registry of the platform, with n8n's credential types of 2.41.1")

  /// The registry of the platform, and FAL_AI, which it leaves out although FLEXCRED has it. For FAL_AI, FOLK and TAVILY
  /// n8n has no type of its own without a community package: a header then holds the key.
  package static let all: [Integration] = shared + organization + member + instance

  private static let shared: [Integration] = [
    lent("OPENAI", ["openAiApi"]),
    lent("ANTHROPIC", ["anthropicApi"]),
    lent("GOOGLE_GEMINI", ["googlePalmApi"], aliases: ["GEMINI"]),
    lent("MISTRAL", ["mistralCloudApi"]),
    lent("DEEP_SEEK", ["deepSeekApi"], aliases: ["DEEPSEEK"]),
    lent("COHERE", ["cohereApi"]),
    lent("X_AI", ["xAiApi"], aliases: ["XAI"]),
    lent("OPEN_ROUTER", ["openRouterApi"], aliases: ["OPENROUTER"]),
    lent("TAVILY", ["tavilyApi", "httpHeaderAuth"]),
    lent("PINECONE", ["pineconeApi"]),
    lent("FAL_AI", ["falAiApi", "httpHeaderAuth"], aliases: ["FALAI"]),
  ]

  private static func lent(_ key: String, _ types: [String], aliases: [String] = []) -> Integration {
    Integration(
      key, .organization, .apiKey, types, secrets: ["\(key)_API_KEY"], aliases: aliases, isShared: true)
  }

  private static let organization: [Integration] = [
    Integration("FOLK", .organization, .apiKey, ["folkApi", "httpHeaderAuth"], secrets: ["FOLK_API_KEY"]),
    Integration("SLACK", .organization, .oauth, ["slackOAuth2Api"]),
    Integration("SHOPIFY", .organization, .oauth, ["shopifyOAuth2Api"]),
    Integration("PIPEDRIVE", .organization, .credentials, ["pipedriveApi"], secrets: ["PIPEDRIVE_API_TOKEN"]),
    Integration(
      "ODOO", .organization, .credentials, ["odooApi"],
      secrets: ["ODOO_URL", "ODOO_DATABASE", "ODOO_USERNAME", "ODOO_PASSWORD"]),
    Integration(
      "TWILIO", .organization, .credentials, ["twilioApi"], secrets: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"]),
    Integration(
      "WHATSAPP", .organization, .credentials, ["whatsAppApi"],
      secrets: ["WHATSAPP_ACCESS_TOKEN", "WHATSAPP_BUSINESS_ACCOUNT_ID"]),
    Integration(
      "WHATSAPP_TRIGGER", .organization, .credentials, ["whatsAppTriggerApi"],
      secrets: ["WHATSAPP_CLIENT_ID", "WHATSAPP_CLIENT_SECRET"]),
  ]

  private static let member: [Integration] = [
    Integration("GOOGLE_GMAIL", .member, .oauth, ["gmailOAuth2"], aliases: ["GMAIL"]),
    Integration("GOOGLE_CALENDAR", .member, .oauth, ["googleCalendarOAuth2Api"]),
    Integration("GOOGLE_DRIVE", .member, .oauth, ["googleDriveOAuth2Api"]),
    Integration("GOOGLE_SHEETS", .member, .oauth, ["googleSheetsOAuth2Api"]),
    Integration("GOOGLE_DOCS", .member, .oauth, ["googleDocsOAuth2Api"]),
    Integration("GOOGLE_SLIDES", .member, .oauth, ["googleSlidesOAuth2Api"]),
    Integration("GOOGLE_TASKS", .member, .oauth, ["googleTasksOAuth2Api"]),
    Integration("GOOGLE_CONTACTS", .member, .oauth, ["googleContactsOAuth2Api"]),
    Integration("MICROSOFT_TEAMS", .member, .oauth, ["microsoftTeamsOAuth2Api"]),
    Integration("MICROSOFT_TEAMS_ADVANCED", .member, .oauth, ["microsoftTeamsOAuth2Api"]),
    Integration(
      "MICROSOFT_SHAREPOINT", .member, .oauth, ["microsoftSharePointOAuth2Api"], aliases: ["SHAREPOINT"]),
    Integration("MICROSOFT_OUTLOOK", .member, .oauth, ["microsoftOutlookOAuth2Api"], aliases: ["OUTLOOK"]),
    Integration("MICROSOFT_TO_DO", .member, .oauth, ["microsoftToDoOAuth2Api"], aliases: ["MICROSOFT_TODO"]),
    Integration("MICROSOFT_EXCEL", .member, .oauth, ["microsoftExcelOAuth2Api"]),
    Integration("MICROSOFT_ONEDRIVE", .member, .oauth, ["microsoftOneDriveOAuth2Api"], aliases: ["ONEDRIVE"]),
    Integration("NOTION", .member, .oauth, ["notionOAuth2Api"]),
    Integration("CALENDLY", .member, .oauth, ["calendlyOAuth2Api"]),
  ]

  private static let instance: [Integration] = [
    Integration(
      "SUPABASE", .processInstance, .credentials, ["supabaseApi"],
      secrets: ["SUPABASE_HOST", "SUPABASE_SERVICE_ROLE_KEY"]),
    Integration(
      "POSTGRES", .processInstance, .credentials, ["postgres"],
      secrets: [
        "POSTGRES_HOST", "POSTGRES_PORT", "POSTGRES_DATABASE", "POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_SSL",
      ], aliases: ["POSTGRESQL"]),
    Integration("TELEGRAM", .processInstance, .apiKey, ["telegramApi"], secrets: ["TELEGRAM_ACCESS_TOKEN"]),
  ]
}
