import Lexer
import Parser
import Support
import Testing

/// The trees of sound programs.
@Suite struct JavaScriptTreeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var tree: String
    var testDescription: String { source }

    init(_ source: String, _ tree: String) {
      self.source = source
      self.tree = tree
    }
  }

  @Test(arguments: [
    Case("a + b * c - d", "(subtract (add a (multiply b c)) d)"),
    Case("a ** b ** c", "(power a (power b c))"),
    Case("a || b && c | d ^ e & f", "(or a (and b (bitOr c (bitXor d (bitAnd e f)))))"),
    Case("a < b == c >> d", "(equal (less a b) (shiftRight c d))"),
    Case("(a ?? b) || c", "(or (parenthesized (coalesce a b)) c)"),
    Case("!a.b++, typeof -c", "(sequence (not (incrementAfter (member a b))) (typeofWord (subtract c)))"),
    Case("a ? b : c ? d : e", "(conditional a b (conditional c d e))"),
    Case("a = b += c", "(assign a (addAssign b c))"),
    Case("a?.b.c?.[d]?.(e)", "(call? (member?[] (member (member? a b) c) d) e)"),
    Case("a?.5:b", "(conditional a .5 b)"),
    Case("new a.b(c).d", "(member (new (member a b) c) d)"),
    Case("new new a(b)(c)", "(new (new a b) c)"),
    Case("new a", "(new a)"),
    Case("a`b${c}d`", "(taggedTemplate a (templateLiteral 'b' c 'd'))"),
    Case("`${`${a}`}`", "(templateLiteral '' (templateLiteral '' a '') '')"),
    Case("[, a, ...b, ]", "(array _ a (spread b))"),
    Case(
      "x = {a, 'b': c, [d]: e, ...f, g() {}, get h() {}, async *i() {}}",
      "(assign x (object (property a _) (property 'b' c) (property[] d e) (spread f) "
        + "(property g (function _ (parameters) (block))) (property.get h (function _ (parameters) (block))) "
        + "(property i (function.async* _ (parameters) (block)))))"),
    Case("a / b / c", "(divide (divide a b) c)"),
    Case("a = /b[/]c/g", "(assign a /b[/]c/g)"),
    Case("a++ / 2", "(divide (incrementAfter a) 2)"),
    Case("import('x')", "(importCall 'x')"),
    Case("10n + .5e1 + 0x1F", "(add (add 10n .5e1) 0x1F)"),
    Case("#a in b", "(inWord #a b)"),
  ]) func expressions(_ item: Case) {
    #expect(JavaScriptDump.text(JavaScriptParser.parse(Array(item.source.utf8))) == item.tree)
  }

  @Test(arguments: [
    Case("a => b", "(arrow (parameters a) b)"),
    Case("() => ({})", "(arrow (parameters) (parenthesized (object)))"),
    Case("(a, b = 1, ...c) => {}", "(arrow (parameters a (assignmentPattern b 1) (rest c)) (block))"),
    Case("async (a) => await a", "(arrow.async (parameters a) (await a))"),
    Case("async a => a", "(arrow.async (parameters a) a)"),
    Case("async(a, b)", "(call async a b)"),
    Case("a => b => c", "(arrow (parameters a) (arrow (parameters b) c))"),
    Case("(((a)))", "(parenthesized (parenthesized (parenthesized a)))"),
    Case(
      "({a, b: [c = 1, ...d], e = 2}) => {}",
      "(arrow (parameters (objectPattern (property a _) (property b (arrayPattern (assignmentPattern c 1) (rest d))) "
        + "(property e 2))) (block))"),
    Case("[a, b.c] = d", "(assign (arrayPattern a (member b c)) d)"),
    Case("({a: b.c, ...d} = e)", "(parenthesized (assign (objectPattern (property a (member b c)) (rest d)) e))"),
    Case("[(a)] = b", "(assign (arrayPattern (parenthesized a)) b)"),
    Case("x = function* () { yield* a; yield }", "(assign x (function* _ (parameters) (block (yield* a) (yield _))))"),
    Case(
      "class A extends B { static #a = 1; b() {} static {} 'c'; get [d]() {} }",
      "(classDeclaration A B (classBody (field.static #a 1) (method b (function _ (parameters) (block))) (staticBlock) "
        + "(field 'c' _) (method.get[] d (function _ (parameters) (block)))))"),
  ]) func functionsAndPatterns(_ item: Case) {
    #expect(JavaScriptDump.text(JavaScriptParser.parse(Array(item.source.utf8))) == item.tree)
  }

  @Test(arguments: [
    Case("a\nb", "a b"),
    Case("a\n++b", "a (increment b)"),
    Case("a\n(b)", "(call a b)"),
    Case("return\na", "(returnStatement _) a"),
    Case("let a = 1, {b} = c", "(letWord (declarator a 1) (declarator (objectPattern (property b _)) c))"),
    Case("let\nlet2", "(letWord (declarator let2 _))"),
    Case("if (a) b; else c", "(ifStatement a b c)"),
    Case("for (;;);", "(forStatement _ _ _ (emptyStatement))"),
    Case("for (var a in b) c", "(forInStatement (varWord (declarator a _)) b c)"),
    Case(
      "for await (const [a] of b) {}", "(forOfStatement.await (constWord (declarator (arrayPattern a) _)) b (block))"),
    Case("for (a = (b in c);;);", "(forStatement (assign a (parenthesized (inWord b c))) _ _ (emptyStatement))"),
    Case("do a; while (b) c", "(doWhileStatement a b) c"),
    Case("try {} catch {} finally {}", "(tryStatement (block) (catchClause _ (block)) (block))"),
    Case("switch (a) { case 1: b; default: }", "(switchStatement a (switchCase 1 b) (switchCase _))"),
    Case("a: for (;;) continue a", "(labeledStatement a (forStatement _ _ _ (continueStatement a)))"),
    Case("async function f() {} async\nx", "(functionDeclaration.async f (parameters) (block)) async x"),
    Case("a <!-- b\n--> c\nd", "a d"),
    Case("/* a */ // b\n", ""),
    Case(
      "if (a) function f() {} else var f",
      "(ifStatement a (functionDeclaration f (parameters) (block)) (varWord (declarator f _)))"),
    Case("throw a; debugger", "(throwStatement a) (debuggerStatement)"),
  ]) func statements(_ item: Case) {
    let tree = JavaScriptParser.parse(Array(item.source.utf8))
    #expect(JavaScriptDump.text(tree) == item.tree)
    #expect(tree.faults.isEmpty)
  }

  @Test(arguments: [
    Case(" {a: 1}.a ", "(member (object (property a 1)) a)"),
    Case("\n{}", "(object)"),
    Case("a; b", "a b"),
    Case("// c\n1", "1"),
    Case("/a/v.flags", "(member /a/v flags)"),
    Case("017", "017"),
  ]) func templates(_ item: Case) {
    let tree = JavaScriptParser.parse(Array(item.source.utf8), JavaScriptOptions(goal: .template))
    #expect(JavaScriptDump.text(tree) == item.tree)
    #expect(tree.parses && tree.runs)
  }

  @Test(arguments: [
    Case(
      "import a, { b as c, default as d } from 'e'; import * as f from 'g'; import 'h'",
      "(importDeclaration (importSpecifier _ a) (importSpecifier b c) (importSpecifier default d) 'e') "
        + "(importDeclaration (importSpecifier _ f) 'g') (importDeclaration 'h')"),
    Case(
      "export const a = 1; export { a as b }; export * from 'c'; export default a",
      "(exportDeclaration (constWord (declarator a 1))) (exportDeclaration (exportSpecifier a b)) "
        + "(exportDeclaration 'c') (exportDeclaration a)"),
  ]) func modules(_ item: Case) {
    let tree = JavaScriptParser.parse(Array(item.source.utf8), JavaScriptOptions(goal: .module))
    #expect(JavaScriptDump.text(tree) == item.tree)
    #expect(tree.faults.isEmpty)
  }

  @Test(arguments: [
    Case("const a: string | null = b as any", "(constWord (declarator a (typed b)))"),
    Case("(a: number, b?: string): void => c", "(arrow (parameters a b) c)"),
    Case("a ? (b) : c", "(conditional a (parenthesized b) c)"),
    Case("f<Map<string, number>>(a)", "(call f a)"),
    Case("a < b", "(less a b)"),
    Case("a!.b", "(member (typed a) b)"),
    Case(
      "interface A<T> extends B { c: () => void } type D = { e?: F[] } | 'g'", "(typeDeclaration) (typeDeclaration)"),
    Case(
      "class A<T> implements B { private readonly c?: T = 1; d(): void {} }",
      "(classDeclaration A _ (classBody (field c 1) (method d (function _ (parameters) (block)))))"),
    Case(
      "function f<T>(a: T, ...b: T[]): T { return a }",
      "(functionDeclaration f (parameters a (rest b)) (block (returnStatement a)))"),
    Case("x satisfies Y", "(typed x)"),
    Case("class A<T> extends B<T> implements C {}", "(classDeclaration A B (classBody))"),
    Case("f = async <T,>(x: T): Promise<T> => x", "(assign f (arrow.async (parameters x) x))"),
    Case("async < b", "(less async b)"),
    Case("export type { A } from 'b'", "(exportDeclaration (exportSpecifier A _) 'b')"),
    Case(
      "enum A { B = 1 } function f(this: A) {}", "(typeDeclaration) (functionDeclaration f (parameters this) (block))"),
    Case(
      "class A { [key: string]: unknown; constructor(private readonly a: B, public c = 2) {} }",
      "(classDeclaration A _ (classBody (typeDeclaration) (method constructor (function _ (parameters a "
        + "(assignmentPattern c 2)) (block)))))"),
    Case(
      "const f = <T extends { id: string }>(x: T): Promise<T[]> => g<T>(x as T)",
      "(constWord (declarator f (arrow (parameters x) (call g (typed x)))))"),
    Case(
      "list.map((w): { id: A } => ({ id: w.id! }))",
      "(call (member list map) (arrow (parameters w) (parenthesized (object (property id (typed (member w id)))))))"),
    Case(
      "for (const k of o as (keyof typeof p)[]) {}", "(forOfStatement (constWord (declarator k _)) (typed o) (block))"),
    Case("(a: number = 1) => a", "(arrow (parameters (assignmentPattern a 1)) a)"),
  ]) func types(_ item: Case) {
    let tree = JavaScriptParser.parse(Array(item.source.utf8), JavaScriptOptions(goal: .module, isTypeScript: true))
    #expect(JavaScriptDump.text(tree) == item.tree)
    #expect(tree.faults.isEmpty)
  }

  @Test func placeholdersStandForExpressions() {
    let source = "const a = {{INSTPARM_X_MRAPTSNI}}; f('{{INSTPARM_X_MRAPTSNI}}')"
    let opaque = [10..<33, 38..<61]
    let tree = JavaScriptParser.parse(Array(source.utf8), JavaScriptOptions(opaque: opaque))
    #expect(tree.faults.isEmpty)
    #expect(
      JavaScriptDump.text(tree)
        == "(constWord (declarator a {{INSTPARM_X_MRAPTSNI}})) (call f '{{INSTPARM_X_MRAPTSNI}}')")
    #expect(!JavaScriptParser.parse(Array(source.utf8)).parses)
  }
}
