/// The facts of `NodeOperations`, by type without the package's name.
enum NodeOperationData {
  static let basePackage = "n8n-nodes-base."
  static let langchainPackage = "@n8n/n8n-nodes-langchain."

  /// Works on items alone.
  static let pure: Set<String> = [
    "aggregate", "compareDatasets", "compression", "convertToFile", "crypto", "dateTime", "editImage",
    "extractFromFile",
    "filter", "html", "htmlExtract", "iCal", "if", "itemLists", "jwt", "limit", "markdown", "merge", "moveBinaryData",
    "n8nTrainingCustomerDatastore", "n8nTrainingCustomerMessenger", "noOp", "readPDF", "renameKeys", "set", "sort",
    "splitInBatches", "splitOut", "spreadsheetFile", "stickyNote", "summarize", "switch", "totp", "wait", "xml",
  ]

  /// Stays within n8n or its machine, whatever it does there.
  static let local: Set<String> = [
    "aiTransform", "code", "dataTable", "debugHelper", "evaluation", "executeCommand", "executeWorkflow",
    "executionData",
    "form", "function", "functionItem", "readBinaryFile", "readBinaryFiles", "readWriteFile", "removeDuplicates",
    "respondToWebhook", "simulate", "stopAndError", "writeBinaryFile", "chat", "toolCalculator", "toolThink",
    "outputParserItemList", "outputParserStructured", "textSplitterCharacterTextSplitter",
    "textSplitterRecursiveCharacterTextSplitter", "textSplitterTokenSplitter", "documentDefaultDataLoader",
    "memoryBufferWindow", "vectorStoreInMemory", "vectorStoreInMemoryInsert", "vectorStoreInMemoryLoad",
  ]

  static let servicesWithoutCredentials: Set<String> = [
    "coinGecko", "hackerNews", "openThesaurus", "postBin", "quickChart", "rssFeedRead",
  ]

  /// One type: `resource | [resource:]operation[*][=effect] …`, `*` after the default operation of a resource, or
  /// `= effect` for all of it. An operation without an effect, or that is not named, means what its name says. A line
  /// `name@1` is for versions below 2.
  private static let text = """
    airtable@1 - | read* append=create
    airtable record | record:get base:getMany*
    amqp = create
    asana task | task:create* project:create
    awsComprehend = read
    awsRekognition = read
    awsS3 file | file:download* file:upload=update file:copy=update bucket:create* folder:create*
    awsSes email | email:send*
    awsSns - | publish*=create
    awsSqs - | sendMessage*=create
    awsTextract = read
    clickUp task | task:create*
    coinGecko = read
    crateDb - | insert*
    dataTable row | row:insert* row:rowExists=read row:rowNotExists=read row:deleteRows
    deepL = read
    discord channel | channel:create* message:send* member:getAll* member:roleAdd=update member:roleRemove=update
    discord@1 = send
    discourse post | post:create*
    dropbox file | file:upload*=update file:copy=create folder:create*
    emailSend - | send*
    form = answer
    freshdesk ticket | ticket:create*
    github issue | issue:create* file:create* release:create* repository:getIssues* user:getRepositories*
    gitlab issue | issue:create* repository:get* release:create*
    gmail message | message:send* draft:create* label:getAll* thread:getAll* message:addLabels=update \
    message:removeLabels=update message:markAsRead=update message:markAsUnread=update thread:addLabels=update \
    thread:removeLabels=update thread:trash=update thread:untrash=update
    gmail@1 draft | draft:create* label:create message:send* messageLabel:add*=update messageLabel:remove=update
    googleAnalytics = read
    googleBigQuery - | executeQuery*
    googleBigQuery@1 - | create*
    googleBooks volume | volume:get*
    googleCalendar event | event:create* calendar:availability*=read
    googleChat - | message:create=send message:sendAndWait=send
    googleContacts contact | contact:create*
    googleDocs document | document:create* document:update=unknown
    googleDrive file | file:upload*=create file:copy=create file:move=update file:share=unknown fileFolder:search* \
    folder:create* folder:share=unknown drive:create*
    googlePerspective = read
    googleSheets sheet | sheet:read* sheet:clear=delete spreadsheet:create*
    googleTasks task | task:create*
    googleTranslate = read
    gotify message | message:create*=send
    hackerNews = read
    hubspot contact | contact:upsert* company:create* deal:create* ticket:create* engagement:create*
    hubspot@1 deal | deal:create* company:create* contact:upsert* ticket:create* engagement:create*
    hunter = read
    jinaAi = read
    jira issue | issue:create* issue:notify=send issueComment:add*=create issueAttachment:add*=create user:create*
    kafka = create
    mailgun = send
    mailchimp member | member:create* memberTag:create=update memberTag:delete=update
    matrix message | message:create*=send
    mattermost message | message:post*=send message:postEphemeral=send channel:create* user:create*
    messageBird sms | sms:send*
    microsoftExcel - | table:append=create worksheet:append=create worksheet:clear=delete worksheet:upsert=update
    microsoftOutlook message | message:send* draft:create* draft:send message:reply=send
    microsoftSql - | insert*
    microsoftTeams channel | channel:create* channelMessage:create*=send chatMessage:create*=send task:create*
    mongoDb - | find* aggregate=read findOneAndReplace=update findOneAndUpdate=update
    mqtt = create
    msg91 sms | sms:send*
    mySql - | insert* select=read
    n8n workflow | workflow:getAll* workflow:activate=update workflow:deactivate=update
    nasa = read
    nextCloud file | file:upload*=update file:copy=create file:move=update folder:create*
    notion page | page:create* page:archive=update databasePage:create* block:append*=create database:get* user:get*
    odoo contact | contact:create* custom:create* note:create* opportunity:create*
    openAi = read
    openThesaurus = read
    openWeatherMap = read
    oracleDatabase - | select=read
    pagerDuty incident | incident:create*=send incidentNote:create*
    perplexity = read
    pipedrive deal | deal:create* activity:create* lead:create* note:create* organization:create* person:create*
    plivo sms | sms:send*
    postgres - | insert* select=read
    pushbullet push | push:create*=send
    pushover message | message:push*=send
    questDb - | insert*
    quickChart = read
    rabbitmq = create
    readBinaryFile = read
    readBinaryFiles = read
    readWriteFile - | read* write=update
    redis - | info*=read keys=read llen=read set=update push=create publish=create incr=unknown pop=unknown
    respondToWebhook = answer
    rocketchat chat | chat:postMessage*=send
    rssFeedRead = read
    s3 file | file:download* file:upload=update file:copy=update bucket:create* folder:create*
    salesforce lead | lead:create*
    sendGrid list | list:create* mail:send*
    shopify order | order:create* product:create*
    signl4 alert | alert:send*
    slack message | message:post*=send message:postEphemeral=send channel:create* file:upload*=create \
    reaction:add*=update reaction:remove=update user:info*=read channel:history=read channel:member=read \
    channel:replies=read channel:open=unknown
    sms77 sms | sms:send*
    snowflake - | insert*
    stopAndError = fail
    stripe balance | balance:get* charge:create* coupon:create* customer:create*
    supabase row | row:create*
    telegram message | message:sendMessage* callback:answerQuery*=send chat:get* file:get* \
    message:editMessageText=update message:pinChatMessage=update message:unpinChatMessage=update
    timescaleDb - | insert*
    todoist task | task:create* task:close=update task:reopen=update
    trello card | card:create* board:create* cardComment:create* checklist:create* list:create*
    twilio sms | sms:send* call:make*=send
    twist channel | channel:create* messageConversation:create=send
    twitter tweet | tweet:create* tweet:search=read
    vonage sms | sms:send*
    whatsApp message | message:send* media:mediaUrlGet=read media:mediaUpload=create media:mediaDelete=delete
    wooCommerce product | product:create* order:create* customer:create*
    wordpress post | post:create* page:create* user:create*
    writeBinaryFile = update
    zendesk ticket | ticket:create* user:create* organization:create*
    zoom meeting | meeting:create*
    zulip message | message:sendPrivate*
    """

  /// The lines by their first words: `airtable@1`.
  private static let lines: [String: Line] = {
    var lines: [String: Line] = [:]
    for line in Substring(text).utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      if let name = words.first { lines[String(Substring(name))] = Line(words.dropFirst()) }
    }
    return lines
  }()

  static var names: [String] { Array(lines.keys) }

  /// Everything that is known of one type. Shared: looking it up copies nothing.
  final class Facts: Sendable {
    /// Works on items alone.
    let isPure: Bool
    let isLocal: Bool
    let isService: Bool
    private let line: Line?
    /// For versions below 2.
    private let firstLine: Line?
    let langchain: Langchain?

    init(_ package: String, _ name: String) {
      let isBase = package == basePackage
      isPure = isBase && pure.contains(name)
      isLocal = local.contains(name)
      isService = isBase && servicesWithoutCredentials.contains(name)
      line = isBase ? lines[name] : nil
      firstLine = isBase ? lines[name + "@1"] : nil
      langchain = isBase ? nil : NodeOperationData.langchain[name]
    }

    func line(version: Double) -> Line? { version < 2 ? firstLine ?? line : line }
  }

  /// By the whole name of the type.
  static let byType: [String: Facts] = {
    var table: [String: Facts] = [:]
    let inBase = pure.union(local).union(servicesWithoutCredentials)
    let ofLines = lines.keys.map { $0.hasSuffix("@1") ? String($0.dropLast(2)) : $0 }
    for name in inBase.union(ofLines) { table[basePackage + name] = Facts(basePackage, name) }
    for name in langchain.keys { table[langchainPackage + name] = Facts(langchainPackage, name) }
    return table
  }()

  // MARK: - LangChain

  enum Langchain {
    case effect(NodeEffect)
    /// By the method of a request.
    case request
    /// By `mode`.
    case vectorStore
    /// Models with resources: text, image, audio, files.
    case messages
  }

  static let langchain: [String: Langchain] = {
    var table: [String: Langchain] = [
      "chat": .effect(.send), "toolCalculator": .effect(.pure), "toolThink": .effect(.pure),
      "toolHttpRequest": .request,
    ]
    let pure = """
      outputParserItemList outputParserStructured textSplitterCharacterTextSplitter \
      textSplitterRecursiveCharacterTextSplitter textSplitterTokenSplitter documentDefaultDataLoader
      """
    let reads = """
      chainLlm chainRetrievalQa chainSummarization informationExtractor sentimentAnalysis textClassifier \
      toolWikipedia toolSerpApi toolSearXng toolWolframAlpha toolVectorStore rerankerCohere \
      retrieverContextualCompression retrieverMultiQuery retrieverVectorStore embeddingsAwsBedrock \
      embeddingsAzureOpenAi embeddingsCohere embeddingsGoogleGemini embeddingsGoogleVertex \
      embeddingsHuggingFaceInference embeddingsLemonade embeddingsMistralCloud embeddingsNvidia embeddingsOllama \
      embeddingsOpenAi embeddingsOracleDb \
      lmChatAlibabaCloud lmChatAnthropic lmChatAwsBedrock lmChatAzureOpenAi lmChatCohere lmChatDeepSeek lmChatGoogleGemini \
      lmChatGoogleVertex lmChatGroq lmChatLemonade lmChatMinimax lmChatMistralCloud lmChatMoonshot lmChatNvidia lmChatOllama lmChatOpenAi lmChatOpenRouter \
      lmChatVercelAiGateway lmChatXAiGrok lmCohere lmLemonade lmOllama lmOpenAi lmOpenHuggingFaceInference
      """
    let stores = """
      vectorStoreAzureAISearch vectorStoreChromaDB vectorStoreInMemory vectorStoreMilvus vectorStoreMongoDBAtlas \
      vectorStoreOracleDBVector vectorStorePGVector vectorStorePinecone vectorStoreQdrant vectorStoreRedis \
      vectorStoreSupabase vectorStoreWeaviate vectorStoreZep
      """
    let loads = "vectorStoreInMemoryLoad vectorStorePineconeLoad vectorStoreSupabaseLoad vectorStoreZepLoad"
    let inserts = "vectorStoreInMemoryInsert vectorStorePineconeInsert vectorStoreSupabaseInsert vectorStoreZepInsert"
    let models = "openAi anthropic googleGemini ollama alibabaCloud minimax moonshot"
    for name in pure.split(separator: " ") { table[String(name)] = .effect(.pure) }
    for name in (reads + " " + loads).split(separator: " ") { table[String(name)] = .effect(.read) }
    for name in inserts.split(separator: " ") { table[String(name)] = .effect(.create) }
    for name in stores.split(separator: " ") { table[String(name)] = .vectorStore }
    for name in models.split(separator: " ") { table[String(name)] = .messages }
    return table
  }()
}

extension NodeOperationData {
  /// The facts of one type.
  struct Line {
    private struct Operation {
      let resource: String?
      let name: String
      let isDefault: Bool
      /// Nil where the name says it.
      let effect: NodeEffect?
    }

    /// What every node of the type does.
    let constant: NodeEffect?
    /// The default of `resource`; nil for types without resources, or where it is not known.
    let resource: String?
    private let operations: [Operation]

    /// The words behind the name.
    init(_ words: ArraySlice<Substring.UTF8View>) {
      let words = words.map { String(Substring($0)) }
      guard words.first != "=" else {
        constant = words.dropFirst().first.flatMap(NodeEffect.init(rawValue:))
        resource = nil
        operations = []
        return
      }
      constant = nil
      resource = words.first.flatMap { $0 == "-" ? nil : $0 }
      operations = words.dropFirst(2).map { word in
        let (head, effect) = Line.halves(word[...].utf8, UInt8(ascii: "="))
        let isDefault = head.last == UInt8(ascii: "*")
        let (first, second) = Line.halves(isDefault ? head.dropLast() : head, UInt8(ascii: ":"))
        return Operation(
          resource: second == nil ? nil : String(Substring(first)), name: String(Substring(second ?? first)),
          isDefault: isDefault, effect: effect.map { NodeEffect(rawValue: String(Substring($0))) ?? .unknown })
      }
    }

    func defaultOperation(of resource: String?) -> String? {
      operations.first { $0.isDefault && $0.resource == resource }?.name
    }

    func effect(resource: String?, operation: String) -> NodeEffect {
      let known = operations.first {
        $0.effect != nil && $0.name == operation && ($0.resource == nil || $0.resource == resource)
      }
      return known?.effect ?? NodeEffect(operation: operation)
    }

    private static func halves(
      _ word: Substring.UTF8View, _ separator: UInt8
    ) -> (head: Substring.UTF8View, tail: Substring.UTF8View?) {
      guard let at = word.firstIndex(of: separator) else { return (word, nil) }
      return (word[..<at], word[word.index(after: at)...])
    }
  }
}
