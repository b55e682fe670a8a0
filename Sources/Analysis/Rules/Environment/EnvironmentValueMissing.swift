import Lexer

/// What an environment should know and does not. Found by lowering, for the environment that is built.
package enum EnvironmentValueMissing: Rule {
  package static let metadata = RuleMetadata(
    id: "environment-value-missing", group: .environment, level: .error,
    summary: "An environment does not know a value that a workflow needs",
    why: "the placeholder would reach n8n unchanged and the node fails at run time")
}
