import Lexer

/// The rows of `Models`: what answers, and what is leaving, with the day and a successor.
enum ModelData {
  /// Models by id.
  struct Table: Sendable {
    let byID: [String: Models.Model]
  }

  /// Ids stand between blanks. The day is `gone` where only the fact is known.
  private static func list(current: String, leaving: [(day: String, successor: String, ids: String)]) -> Table {
    var models: [String: Models.Model] = [:]
    for id in current.split(separator: " ") { models[String(id)] = Models.Model(id: String(id), standing: .current) }
    for row in leaving {
      let standing = Models.Model.Standing(lastDay: row.day)
      for id in row.ids.split(separator: " ") {
        models[String(id)] = Models.Model(id: String(id), standing: standing, successor: row.successor)
      }
    }
    return Table(byID: models)
  }

  static let anthropic = list(
    current:
      """
      claude-haiku-4-5 claude-haiku-4-5-20251001 claude-haiku-5-5 claude-opus-4-5 claude-opus-4-5-20251101 \
      claude-opus-4-6 claude-opus-4-6-20260205 claude-opus-4-7 claude-opus-4-7-20260416 claude-opus-4-8 \
      claude-opus-5 claude-opus-5-5 claude-sonnet-4-6 claude-sonnet-5 claude-sonnet-5-5
      """,
    leaving: [
      ("2024-11-06", "claude-haiku-4-5-20251001", "claude-instant-1 claude-instant-1.2"),
      ("2025-07-21", "claude-sonnet-5", "claude-2 claude-2.0 claude-2.1 claude-3-sonnet-20240229"),
      (
        "2025-10-28", "claude-sonnet-5",
        """
        claude-3-5-sonnet-20240620 claude-3-5-sonnet-20241022 claude-3-5-sonnet-latest
        """
      ),
      ("2026-01-05", "claude-opus-5", "claude-3-opus-20240229 claude-3-opus-latest"),
      ("2026-02-19", "claude-haiku-4-5-20251001", "claude-3-5-haiku-20241022 claude-3-5-haiku-latest"),
      ("2026-02-19", "claude-sonnet-5", "claude-3-7-sonnet-20250219 claude-3-7-sonnet-latest"),
      ("2026-04-20", "claude-haiku-4-5-20251001", "claude-3-haiku-20240307"),
      ("2026-05-14", "claude-opus-5", "claude-opus-4-0 claude-opus-4-20250514"),
      ("2026-05-14", "claude-sonnet-5", "claude-sonnet-4-0 claude-sonnet-4-20250514"),
      ("2026-08-05", "claude-opus-5", "claude-opus-4-1 claude-opus-4-1-20250805"),
      ("2026-11-30", "claude-sonnet-5", "claude-sonnet-4-5 claude-sonnet-4-5-20250929"),
    ])

  static let openAI = list(
    current:
      """
      gpt-4o-mini-search-preview gpt-4o-mini-transcribe gpt-4o-mini-tts gpt-4o-search-preview gpt-4o-transcribe \
      gpt-5.2 gpt-5.2-2025-12-11 gpt-5.2-pro gpt-5.2-pro-2025-12-11 gpt-5.4 gpt-5.4-2026-03-05 gpt-5.4-mini \
      gpt-5.4-mini-2026-03-17 gpt-5.4-pro gpt-5.4-pro-2026-03-05 gpt-5.5 gpt-5.5-2026-04-23 gpt-5.5-pro \
      gpt-5.5-pro-2026-04-23 gpt-5.6 gpt-5.6-luna gpt-5.6-sol gpt-5.6-terra gpt-6-luna gpt-6-sol gpt-6.1-sol \
      gpt-6.1-terra gpt-image-1 gpt-image-1-mini text-embedding-3-large text-embedding-3-small \
      text-embedding-ada-002
      """,
    leaving: [
      ("2024-01-04", "gpt-5.4-mini", "davinci text-davinci-002 text-davinci-003"),
      ("2024-09-13", "gpt-5.4-mini", "gpt-3.5-turbo-0301 gpt-3.5-turbo-0613 gpt-3.5-turbo-16k-0613"),
      ("2024-12-06", "gpt-5.4", "gpt-4-1106-vision-preview gpt-4-vision-preview"),
      ("2025-06-06", "gpt-5.4", "gpt-4-32k gpt-4-32k-0314 gpt-4-32k-0613"),
      ("2025-07-14", "gpt-5.4", "gpt-4.5-preview gpt-4.5-preview-2025-02-27"),
      ("2025-07-28", "gpt-5.4", "o1-preview o1-preview-2024-09-12"),
      ("2025-10-27", "gpt-5.4-mini", "o1-mini o1-mini-2024-09-12"),
      ("2026-03-26", "gpt-5.4", "gpt-4-0125-preview gpt-4-0314 gpt-4-turbo-preview"),
      (
        "2026-07-23", "gpt-5.4",
        """
        gpt-4o-search-preview-2025-03-11 gpt-5-chat gpt-5-codex gpt-5.1-codex gpt-5.1-codex-max gpt-5.2-codex
        """
      ),
      ("2026-07-23", "gpt-5.4-mini", "gpt-4o-mini-search-preview-2025-03-11 gpt-5.1-codex-mini"),
      ("2026-09-28", "gpt-5.4-mini", "babbage-002 davinci-002 gpt-3.5-turbo-1106 gpt-3.5-turbo-instruct"),
      (
        "2026-10-23", "gpt-5.4",
        """
        gpt-4 gpt-4-0613 gpt-4-1106-preview gpt-4-turbo gpt-4-turbo-2024-04-09 gpt-4o-2024-05-13 o1 o1-2024-12-17 \
        o1-pro o1-pro-2025-03-19
        """
      ),
      (
        "2026-10-23", "gpt-5.4-mini",
        """
        gpt-3.5-turbo gpt-3.5-turbo-0125 gpt-3.5-turbo-16k gpt-4.1-nano gpt-4.1-nano-2025-04-14 o3-mini \
        o3-mini-2025-01-31 o4-mini o4-mini-2025-04-16
        """
      ),
      (
        "2026-12-11", "gpt-5.4",
        """
        gpt-5 gpt-5-2025-08-07 gpt-5-pro gpt-5-pro-2025-10-06 o3 o3-2025-04-16 o3-pro o3-pro-2025-06-10
        """
      ),
      ("2026-12-11", "gpt-5.4-mini", "gpt-5-mini gpt-5-mini-2025-08-07 gpt-5-nano gpt-5-nano-2025-08-07"),
      ("2027-01-14", "gpt-5.4", "gpt-4.1 gpt-4.1-2025-04-14 gpt-4o gpt-4o-2024-08-06 gpt-4o-2024-11-20"),
      ("2027-01-14", "gpt-5.4-mini", "gpt-4.1-mini gpt-4.1-mini-2025-04-14 gpt-4o-mini gpt-4o-mini-2024-07-18"),
      ("2027-04-01", "gpt-5.4", "gpt-5.1 gpt-5.1-2025-11-13 gpt-5.3-codex"),
      ("2027-04-01", "gpt-5.4-mini", "gpt-5.4-nano gpt-5.4-nano-2026-03-17"),
      ("gone", "gpt-5.4", "chatgpt-4o-latest"),
      ("gone", "gpt-5.4-mini", "codex-mini-latest"),
    ])

  static let google = list(
    current:
      """
      gemini-2.5-flash-lite gemini-3-flash-preview gemini-3.1-pro-preview gemini-3.1-pro-preview-customtools \
      gemini-3.5-flash gemini-3.5-flash-lite gemini-3.6-flash gemini-3.7-flash gemini-3.8-flash gemini-4-argon \
      gemini-4-hydrogen gemini-embedding-2 gemini-exp-1114 gemini-exp-1206 gemini-flash-latest \
      gemini-flash-lite-latest gemini-pro-latest gemma-3-27b-it gemma-4-26b-a4b-it gemma-4-31b-it
      """,
    leaving: [
      ("2024-10-09", "gemini-3.5-flash", "chat-bison-001 text-bison-001"),
      ("2025-02-15", "gemini-3.1-pro-preview", "gemini-1.0-pro gemini-1.0-pro-001 gemini-1.0-pro-latest"),
      ("2025-05-24", "gemini-3.1-pro-preview", "gemini-1.5-pro-001"),
      ("2025-05-24", "gemini-3.5-flash", "gemini-1.5-flash-001"),
      ("2025-09-24", "gemini-3.1-pro-preview", "gemini-1.5-pro-002"),
      ("2025-09-24", "gemini-3.5-flash", "gemini-1.5-flash-002"),
      (
        "2025-09-29", "gemini-3.1-pro-preview",
        """
        gemini-1.5-pro gemini-1.5-pro-exp-0801 gemini-1.5-pro-exp-0827 gemini-1.5-pro-latest
        """
      ),
      ("2025-09-29", "gemini-3.5-flash", "gemini-1.5-flash gemini-1.5-flash-exp-0827 gemini-1.5-flash-latest"),
      (
        "2025-09-29", "gemini-3.5-flash-lite",
        """
        gemini-1.5-flash-8b gemini-1.5-flash-8b-exp-0827 gemini-1.5-flash-8b-exp-0924
        """
      ),
      ("2025-10-30", "gemini-embedding-001", "embedding-001"),
      ("2025-11-18", "gemini-3.5-flash", "gemini-2.5-flash-preview-05-20"),
      ("2025-11-18", "gemini-3.5-flash-lite", "gemini-2.5-flash-lite-preview-06-17"),
      ("2025-12-02", "gemini-3.1-pro-preview", "gemini-2.5-pro-preview-03-25 gemini-2.5-pro-preview-05-06"),
      (
        "2025-12-02", "gemini-3.5-flash",
        """
        gemini-2.0-flash-thinking-exp gemini-2.0-flash-thinking-exp-01-21 gemini-2.0-flash-thinking-exp-1219
        """
      ),
      ("2025-12-02", "gemini-3.5-flash-lite", "gemini-2.0-flash-lite-preview-02-05"),
      ("2026-01-14", "gemini-embedding-001", "text-embedding-004"),
      ("2026-03-09", "gemini-3.1-pro-preview", "gemini-3-pro-preview"),
      ("2026-05-25", "gemini-3.5-flash-lite", "gemini-3.1-flash-lite-preview"),
      ("2026-06-01", "gemini-3.5-flash", "gemini-2.0-flash gemini-2.0-flash-001"),
      ("2026-06-01", "gemini-3.5-flash-lite", "gemini-2.0-flash-lite gemini-2.0-flash-lite-001"),
      ("2026-11-06", "gemini-embedding-001", "gemini-embedding-2-preview"),
      ("2026-12-01", "gemini-3.1-pro-preview", "gemini-2.5-pro"),
      ("2026-12-01", "gemini-3.5-flash", "gemini-2.5-flash"),
      ("2027-05-07", "gemini-3.5-flash-lite", "gemini-3.1-flash-lite"),
      ("2028-05-14", "gemini-embedding-001", "gemini-embedding-001"),
      (
        "gone", "gemini-3.1-pro-preview",
        """
        gemini-2.0-pro-exp gemini-2.0-pro-exp-02-05 gemini-2.5-pro-exp-03-25 gemini-2.5-pro-preview-06-05 gemini-pro \
        gemini-pro-vision
        """
      ),
      (
        "gone", "gemini-3.5-flash",
        """
        gemini-2.0-flash-exp gemini-2.5-flash-preview-04-17 gemini-2.5-flash-preview-09-2025
        """
      ),
      ("gone", "gemini-3.5-flash-lite", "gemini-2.5-flash-lite-preview-09-2025"),
    ])

  static let mistral = list(
    current:
      """
      codestral-2508 codestral-embed codestral-embed-2505 codestral-latest codestral-mamba-latest devstral-latest \
      devstral-medium-latest devstral-small-latest magistral-medium-latest magistral-small-latest \
      ministral-14b-2512 ministral-14b-latest ministral-3-14b-2512 ministral-3-3b-2512 ministral-3-8b-2512 \
      ministral-3b-2512 ministral-3b-latest ministral-8b-2512 ministral-8b-latest mistral-embed mistral-embed-2312 \
      mistral-large-3 mistral-large-4 mistral-large-4-0 mistral-large-latest mistral-medium mistral-medium-2604 \
      mistral-medium-3 mistral-medium-3.5 mistral-medium-latest mistral-small mistral-small-2603 \
      mistral-small-latest mistral-tiny open-mistral-nemo pixtral-large-latest voxtral-small-2507 \
      voxtral-small-latest
      """,
    leaving: [
      ("2027-04-30", "mistral-large-latest", "mistral-large-2512"),
      ("2027-04-30", "mistral-medium-latest", "mistral-medium-3-5"),
      ("gone", "codestral-latest", "codestral-2405 open-codestral-mamba"),
      ("gone", "devstral-medium-latest", "devstral-2512 devstral-medium-2507"),
      ("gone", "devstral-small-latest", "devstral-small-2505 devstral-small-2507"),
      ("gone", "magistral-medium-latest", "magistral-medium-1-2-2509 magistral-medium-2506 magistral-medium-2509"),
      ("gone", "magistral-small-latest", "magistral-small-1-2-2509 magistral-small-2506"),
      ("gone", "ministral-8b-latest", "open-mistral-7b open-mistral-nemo-2407 pixtral-12b-2409"),
      ("gone", "mistral-large-latest", "mistral-large-2402 mistral-large-2407 mistral-large-2411 pixtral-large-2411"),
      ("gone", "mistral-medium-latest", "mistral-medium-2312 mistral-medium-2505 mistral-medium-3-1-2508"),
      ("gone", "mistral-small-latest", "mistral-small-3-2-2506 open-mixtral-8x22b open-mixtral-8x7b"),
    ])

  static let groq = list(
    current:
      """
      meta-llama/llama-prompt-guard-2-22m meta-llama/llama-prompt-guard-2-86m openai/gpt-oss-120b \
      openai/gpt-oss-20b openai/gpt-oss-safeguard-20b qwen/qwen3.8-27b
      """,
    leaving: [
      (
        "gone", "openai/gpt-oss-120b",
        """
        deepseek-r1-distill-llama-70b deepseek-r1-distill-qwen-32b llama-3.1-405b-reasoning llama-3.1-70b-versatile \
        llama-3.2-90b-text-preview llama-3.2-90b-vision-preview llama-3.3-70b-specdec llama-3.3-70b-versatile \
        llama2-70b-4096 llama3-70b-8192 llama3-groq-70b-8192-tool-use-preview \
        meta-llama/llama-4-maverick-17b-128e-instruct meta-llama/llama-4-scout-17b-16e-instruct mixtral-8x7b-32768 \
        moonshotai/kimi-k2-instruct moonshotai/kimi-k2-instruct-0905 qwen-2.5-32b qwen-qwq-32b qwen/qwen3-32b
        """
      ),
      (
        "gone", "openai/gpt-oss-20b",
        """
        gemma-7b-it gemma2-9b-it llama-3.1-8b-instant llama-3.2-11b-text-preview llama-3.2-11b-vision-preview \
        llama-3.2-1b-preview llama-3.2-3b-preview llama3-8b-8192 llama3-groq-8b-8192-tool-use-preview \
        meta-llama/llama-guard-4-12b mistral-saba-24b
        """
      ),
    ])

  static let deepSeek = list(
    current:
      """
      deepseek-coder deepseek-flash deepseek-r1 deepseek-v3 deepseek-v3.2 deepseek-v4-flash \
      deepseek-v4-flash-vision-exp deepseek-v4-pro
      """,
    leaving: [
      ("2026-07-24", "deepseek-v4-flash", "deepseek-chat"),
      ("2026-07-24", "deepseek-v4-pro", "deepseek-reasoner"),
    ])

  static let xAI = list(
    current:
      """
      grok-4.20 grok-4.20-0309 grok-4.20-0309-non-reasoning grok-4.20-0309-reasoning grok-4.20-beta \
      grok-4.20-beta-latest grok-4.20-beta-latest-non-reasoning grok-4.20-beta-latest-reasoning \
      grok-4.20-beta-non-reasoning grok-4.20-beta-reasoning grok-4.20-non-reasoning grok-4.20-non-reasoning-latest \
      grok-4.20-reasoning grok-4.20-reasoning-latest grok-4.3 grok-4.3-latest grok-4.5 grok-4.5-latest grok-4.6 \
      grok-4.7 grok-code-fast grok-code-fast-1-0825
      """,
    leaving: [
      ("2026-02-28", "grok-4.3", "grok-2-vision-1212 grok-3-mini grok-3-mini-beta"),
      (
        "2026-05-15", "grok-4.3",
        """
        grok-3 grok-4-0709 grok-4-1-fast-non-reasoning grok-4-1-fast-non-reasoning-latest grok-4-1-fast-reasoning \
        grok-4-1-fast-reasoning-latest grok-4-fast-non-reasoning grok-4-fast-reasoning grok-code-fast-1
        """
      ),
      (
        "gone", "grok-4.3",
        """
        grok-2 grok-2-1212 grok-2-latest grok-2-vision grok-3-beta grok-3-fast-beta grok-3-fast-latest grok-3-latest \
        grok-3-mini-fast grok-3-mini-fast-beta grok-3-mini-fast-latest grok-3-mini-latest grok-4 grok-4-1-fast \
        grok-4-latest grok-beta grok-vision-beta
        """
      ),
    ])
}
