import Analysis
import Emit
import Lexer
import Lowering
import Parser

/// `codikac build [PATH]`
enum BuildCommand {
  static let environment = Option(
    name: "env", value: .text(name: "NAME", .none),
    summary: "a key of `environments:`; without it the template is built, which knows no environment")
  static let output = Option(
    name: "output", short: "o", value: .text(name: "DIR", .folder),
    summary: "where the bundle goes (default: the environment's `path`, else `dist/NAME`)")
  static let checkOnly = Option.flag("check-only", "build everything and write nothing")
  static let payload = Option.flag("payload", "write `payload.json` too, the request of the Codika platform")

  static let command = Command(
    name: "build",
    summary: "check a use case and write it as a bundle",
    details: [
      "A bundle is a folder with `manifest.json`, `provenance.json` and one resolved n8n workflow per file. With errors "
        + "none is written and an older one stays. An existing folder is replaced only if it is empty or a bundle."
    ],
    arguments: [
      Argument(
        name: "PATH", summary: "the use case, or a file or folder in it; the current folder if there is none",
        arity: .optional, completion: .folder)
    ],
    options: [
      environment, output, checkOnly, payload, FindingOptions.failOn, FindingOptions.ruleset,
      FindingOptions.maxDiagnostics,
    ],
    formats: [.full, .concise, .json, .github],
    examples: [
      Command.Example(line: "codikac build", does: "write the template to dist/template"),
      Command.Example(line: "codikac build --env dev -o out", does: "write the bundle of one environment to out"),
    ],
    action: .working { (invocation, context) async throws(Failure) in
      try await BuildRun.run(invocation, context)
    })
}
