/// Descriptions of a few nodes, made by hand, for the examples of rules that need an imported catalogue. A check never
/// uses them.
enum ExampleDefinitions {
  static let all = NodeDefinitions(
    #"""
    [
      { "name": "n8n-nodes-base.emailSend", "version": [2, 2.1], "defaults": { "name": "Send Email" }, "properties": [
        { "name": "operation", "type": "options", "default": "send",
          "options": [{ "value": "send" }, { "value": "sendAndWait" }] },
        { "name": "fromEmail", "type": "string", "default": "", "required": true },
        { "name": "toEmail", "type": "string", "default": "", "required": true },
        { "name": "subject", "type": "string", "default": "" },
        { "name": "emailFormat", "type": "options", "default": "html",
          "options": [{ "value": "text" }, { "value": "html" }, { "value": "both" }],
          "displayOptions": { "show": { "operation": ["send"] } } },
        { "name": "html", "type": "string", "default": "" },
        { "name": "text", "type": "string", "default": "" },
        { "name": "message", "type": "string", "default": "", "required": true,
          "displayOptions": { "show": { "operation": ["sendAndWait"] } } },
        { "name": "options", "type": "collection", "default": {}, "options": [
          { "name": "replyTo", "type": "string", "default": "" } ] } ] },
      { "name": "n8n-nodes-base.googleCalendar", "version": [1.3], "defaults": { "name": "Google Calendar" },
        "properties": [
        { "name": "operation", "type": "options", "default": "getAll", "options": [{ "value": "getAll" }] },
        { "name": "calendar", "type": "resourceLocator", "default": { "mode": "list", "value": "" }, "required": true,
          "modes": [{ "name": "list" }, { "name": "id" }] } ] },
      { "name": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "version": [1.2], "defaults": { "name": "OpenAI Chat Model" },
        "properties": [
        { "name": "model", "type": "resourceLocator", "default": { "mode": "list", "value": "gpt-4.1-mini" },
          "modes": [{ "name": "list" }, { "name": "id" }] } ] }
    ]
    """#)
}
