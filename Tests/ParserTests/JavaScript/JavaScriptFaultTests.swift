import Lexer
import Parser
import Support
import Testing

/// What is said of programs that are wrong, and what is left of their trees.
@Suite struct JavaScriptFaultTests {
  private static func faults(_ source: String, _ goal: JavaScriptOptions.Goal = .code) -> [String] {
    let tree = JavaScriptParser.parse(Array(source.utf8), JavaScriptOptions(goal: goal))
    return tree.faults.map { "\($0.start) \($0.kind)" }
  }

  @Test(arguments: [
    // Tokens.
    ("a @ b", "2 unexpectedToken"),
    ("a = 'b\nc", "4 unterminatedString"),
    ("a = `b", "4 unterminatedTemplate"),
    ("a = /b\nc", "4 unterminatedRegex"),
    ("a /* b", "2 unterminatedComment"),
    ("'\\x4'", "1 invalidEscape"),
    ("`\\u{}`", "1 invalidEscape"),
    ("1__0", "0 invalidNumber"),
    ("3in []", "0 numberTouchesName"),
    ("/(/", "1 invalidRegex"),
    ("/a/gg", "3 invalidRegexFlags"),
    ("a = “b”", "4 illegalCharacter"),
    // Grammar.
    ("a b", "2 unexpectedToken"),
    ("if (a", "5 unexpectedEnd"),
    ("f(a; b", "3 unexpectedToken"),
    ("(a, b) + () + c", "10 expectedArrow"),
    ("({a = 1})", "4 shorthandInitializer"),
    ("1 = a", "0 invalidAssignmentTarget"),
    ("a?.b = c", "0 optionalChainTarget"),
    ("a?.`b`", "3 optionalChainTemplate"),
    ("-a ** b", "0 unparenthesizedPower"),
    ("a ?? b || c", "0 mixedCoalesce"),
    ("[...a, b] = c", "1 restNotLast"),
    ("([(a = b)]) => c", "2 invalidPattern"),
    ("const a", "6 missingInitializer"),
    ("throw\na", "0 newlineAfterThrow"),
    ("try {}", "0 tryAlone"),
    ("if (a) let b", "7 lexicalInStatement"),
    ("while (a) const b = 1", "10 lexicalInStatement"),
    ("import a from 'b'", "0 importOutsideModule"),
    // Early errors.
    ("let a; let a", "11 redeclared"),
    ("function f(a) { let a }", "20 redeclared"),
    ("(a, a) => b", "4 duplicateParameter"),
    ("break", "0 breakHere"),
    ("a: { continue a }", "14 continueHere"),
    ("break a", "6 unknownLabel"),
    ("function f() { await a }", "21 unexpectedToken"),
    ("await: a", "5 unexpectedToken"),
    ("super.a", "0 superHere"),
    ("'use strict'; 017", "14 octalInStrict"),
    ("'use strict'; eval = 1", "14 strictName"),
    ("'use strict'; delete a", "21 deleteInStrict"),
    ("'use strict'; with (a) b", "14 withInStrict"),
    ("function f(a = 1) { 'use strict' }", "20 strictWithPatterns"),
    ("class A { constructor() {} constructor() {} }", "27 duplicateConstructor"),
    ("a.#b", "2 unknownPrivateName"),
    ("({__proto__: 1, '__proto__': 2})", "16 duplicateProto"),
    ("({get a(b) {}})", "7 accessorParameters"),
    ("class A { a = arguments }", "14 argumentsHere"),
    ("let [let] = a", "5 letAsLexicalName"),
    ("enum", "0 reservedWord"),
    ("switch (a) { default: default: }", "22 duplicateDefault"),
  ]) func aSingleFault(_ source: String, _ fault: String) {
    #expect(Self.faults(source) == [fault])
  }

  /// n8n's parser passes over some faults; V8, which runs its output, does not.
  @Test(arguments: [
    ("1 /* ", "2 unterminatedComment"),
    ("return 1", "0 returnHere"),
    ("1 = 2", "0 invalidAssignmentTarget"),
    ("import.meta", "0 importMetaHere"),
    ("/\\u{}/u", "1 invalidRegex"),
    ("#!", "0 illegalCharacter"),
    ("f(a b)", "4 unexpectedToken"),
    ("({a: 1 b: 2})", "7 unexpectedToken"),
    ("(function (a, a) { 'use strict' })", "14 duplicateParameter"),
  ]) func toleratedInTemplates(_ source: String, _ fault: String) {
    let tree = JavaScriptParser.parse(Array(source.utf8), JavaScriptOptions(goal: .template))
    #expect(tree.parses && !tree.runs)
    #expect(Self.faults(source, .template) == [fault])
  }

  @Test(arguments: [
    "let", "yield 1", "f(a b + )", "[a b]", "implements", "await a", "new.target", "{a: {}", "{a() { return 1 ", "/(/",
    "a!", ") ", "“x”", "<b/>",
  ])
  func refusedInTemplates(_ source: String) {
    #expect(!JavaScriptParser.parse(Array(source.utf8), JavaScriptOptions(goal: .template)).parses)
  }

  /// One fault, one place: what is around it is read all the same.
  @Test(arguments: [
    ("a; ) b; c", "a (expressionStatement ! !) b;) c", 1),
    ("f(a b, c); d", "(call f a !b c) d", 1),
    ("x = [a b; c", "(assign x (array a !b)) c", 1),
    ("if (a { b }", "(ifStatement a (block b) _)", 1),
    ("a = \nconst b = 1", "(assign a !) (constWord (declarator b 1))", 1),
    ("a.; b", "(member a !) b", 1),
    ("`${a b}` + c", "(add (templateLiteral '' a !b '') c)", 1),
    ("function () {} a", "(functionDeclaration ! (parameters) (block)) a", 1),
    ("class { a( } b", "(classDeclaration ! _ (classBody (method a (function _ (parameters !) !)))) b", 1),
    ("a } b", "a !} b", 1),
    ("a + * b; c d; e", "(add a (multiply ! b)) (expressionStatement c !d;) e", 2),
  ]) func readingResumes(_ source: String, _ dump: String, _ count: Int) {
    let tree = JavaScriptParser.parse(Array(source.utf8))
    #expect(JavaScriptDump.text(tree) == dump)
    #expect(tree.faults.count == count)
  }

  /// Deep nesting is one fault; long chains are none. Neither overflows the stack.
  @Test(arguments: [
    "(", "[", "{a:", "a(", "(a=>", "-", "new ", "`${", "if(a)", "{", "a?b:", "function f(){", "class A{a=", "async(",
    "x:", "!(",
    "a=", "a**", "({a:[", "do ", "for(;;)", "await ", "[...",
  ]) func deepNesting(_ opening: String) {
    let tree = JavaScriptParser.parse(Array(String(repeating: opening, count: 10_000).utf8))
    #expect(tree.faults.count { $0.kind == .nestedTooDeep } == 1)
    #expect(tree.faults.count <= Limits.javaScriptDepth)
    #expect(tree.nodes.count < 200_000)
  }

  @Test func longChainsAreRead() {
    for link in [" + a", ".a", "(a)", "[a]", ", a", "`a`", " && a", "\na", "?.a"] {
      let tree = JavaScriptParser.parse(Array(("a" + String(repeating: link, count: 20_000)).utf8))
      #expect(tree.faults.allSatisfy { $0.kind == .optionalChainTemplate })
      _ = JavaScriptScopes(tree)
      var count = 0
      tree.walk { _ in
        count += 1
        return true
      }
      #expect(count == tree.nodes.count)
    }
  }
}
