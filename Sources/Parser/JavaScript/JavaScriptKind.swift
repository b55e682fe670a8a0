/// Kinds of nodes, with their children in source order. `x?` is a place that may hold an `absent` node of no width,
/// `x…` any number.
package enum JavaScriptKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// statement…
  case program
  /// Nothing where something may be left out: a hole of an array, the name of a function, a part of `for (;;)`.
  case absent
  /// What the grammar has no place for.
  case invalid
  /// A placeholder that stands for an expression.
  case placeholder

  // Names and literals.
  case identifier, privateName, number, bigint, string, regex, trueLiteral, falseLiteral, nullLiteral, this, superWord
  /// text, then expression and text in turn.
  case templateLiteral
  /// A text of a template without what delimits it.
  case templateText
  /// (element | spread | absent)…
  case array
  /// (property | spread)…
  case object
  /// key, value. A shorthand `{a}` has one identifier as its key and `absent` as its value; `{a = 1}` has
  /// an assignment pattern as its value; a method has a function.
  case property
  /// expression
  case spread

  // Functions and classes.
  /// name?, parameters, block. Statement and expression.
  case function, functionDeclaration
  /// parameters, block or expression.
  case arrow
  /// (pattern | rest)…
  case parameters
  /// name?, heritage?, classBody.
  case classExpression, classDeclaration
  /// (method | field | staticBlock)…
  case classBody
  /// key, function.
  case method
  /// key, value?
  case field
  /// statement…
  case staticBlock

  // Expressions.
  /// operand; the operator is `token`.
  case unary, update
  /// left, right; the operator is `token`.
  case binary, logical, assignment
  /// test, then, else.
  case conditional
  /// callee, argument…
  case call, new
  /// object, property: an identifier or private name behind a dot, else any expression.
  case member
  /// source, options?
  case importCall
  /// `new.target`, `import.meta`.
  case metaProperty
  /// tag, template.
  case taggedTemplate
  /// expression, expression…
  case sequence
  /// expression?
  case yield
  /// expression
  case await, parenthesized
  /// TypeScript: expression, and a type that is skipped.
  case typed

  // Patterns.
  /// (element | rest | absent)…
  case arrayPattern
  /// (property | rest)…
  case objectPattern
  /// target, default.
  case assignmentPattern
  /// pattern
  case rest

  // Statements.
  /// statement…
  case block
  case emptyStatement, debuggerStatement
  /// expression, then `invalid` for what follows it without reason.
  case expressionStatement
  /// declarator…; the word is `token`.
  case variableDeclaration
  /// pattern, value?
  case declarator
  /// test, then, else?
  case ifStatement
  /// start?, test?, step?, body.
  case forStatement
  /// target, value, body.
  case forInStatement, forOfStatement
  /// test, body.
  case whileStatement
  /// body, test.
  case doWhileStatement
  /// expression?
  case returnStatement
  /// expression
  case throwStatement
  /// label?
  case breakStatement, continueStatement
  /// block, catchClause?, block?
  case tryStatement
  /// pattern?, block.
  case catchClause
  /// value, switchCase…
  case switchStatement
  /// test? (absent for `default`), statement…
  case switchCase
  /// label, statement.
  case labeledStatement
  /// object, statement.
  case withStatement

  // Modules.
  /// specifier…, source: default and namespace imports are specifiers too.
  case importDeclaration
  /// imported? (`absent` for default and namespace), local.
  case importSpecifier
  /// declaration or specifier…, source?
  case exportDeclaration
  /// local, exported?
  case exportSpecifier
  /// An interface, a type alias, a declaration without code: skipped.
  case typeDeclaration
}
