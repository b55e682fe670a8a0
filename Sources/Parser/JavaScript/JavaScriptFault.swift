/// What is wrong with a program, and where.
package struct JavaScriptFault: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    // Tokens.
    case illegalCharacter, unterminatedComment, unterminatedString, unterminatedTemplate, unterminatedRegex
    case invalidEscape, invalidNumber, numberTouchesName, invalidRegex, invalidRegexFlags
    // Grammar.
    case unexpectedToken, unexpectedEnd, expectedArrow, nestedTooDeep, textTooLong
    case invalidAssignmentTarget, invalidPattern, shorthandInitializer, unparenthesizedPower, mixedCoalesce
    case optionalChainTarget, optionalChainTemplate, newlineAfterThrow, tryAlone, restNotLast, missingInitializer
    case lexicalInStatement, letAsLexicalName, importOutsideModule
    // Early errors.
    case reservedWord, awaitHere, yieldHere, superHere, newTargetHere, argumentsHere, importMetaHere
    case returnHere, breakHere, continueHere, unknownLabel, duplicateLabel
    case octalInStrict, withInStrict, deleteInStrict, strictName, strictWithPatterns
    case duplicateParameter, redeclared, duplicateProto, duplicateConstructor, invalidClassMember, accessorParameters
    case unknownPrivateName, deletePrivateName, duplicateDefault
  }

  package var kind: Kind
  /// Bytes of the text.
  package var start: Int
  package var end: Int
  /// n8n's parser of expressions passes over it; the engine that runs its output does not.
  package var isTolerated = false

  package var range: Range<Int> { start..<end }

  init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// What is wrong, in lower case; `text` is the source under the fault.
  package func message(_ text: String) -> String {
    switch kind {
    case .illegalCharacter: "character `\(text)` begins no token"
    case .unterminatedComment: "comment is not closed"
    case .unterminatedString: "string is not closed on its line"
    case .unterminatedTemplate: "template literal is not closed"
    case .unterminatedRegex: "regular expression is not closed"
    case .invalidEscape: "escape `\(text)` is malformed"
    case .invalidNumber: "number `\(text)` is malformed"
    case .numberTouchesName: "number and name touch in `\(text)`"
    case .invalidRegex: "pattern `\(text)` is no regular expression"
    case .invalidRegexFlags: "flags `\(text)` of a regular expression do not exist, or not together"
    case .unexpectedToken: "`\(text)` cannot stand here"
    case .unexpectedEnd: "code ends too early"
    case .expectedArrow: "`=>` is missing"
    case .nestedTooDeep: "code is nested too deeply"
    case .textTooLong: "code is too long"
    case .invalidAssignmentTarget: "`\(text)` cannot be assigned to"
    case .invalidPattern: "`\(text)` cannot stand in a pattern"
    case .shorthandInitializer: "`=` in an object literal; only patterns have defaults"
    case .unparenthesizedPower: "operand of `**` begins with an operator and has no parentheses"
    case .mixedCoalesce: "`??` and `||` or `&&` are mixed without parentheses"
    case .optionalChainTarget: "optional chain `\(text)` cannot stand here"
    case .optionalChainTemplate: "optional chain has a template literal"
    case .newlineAfterThrow: "line ends behind `throw`"
    case .tryAlone: "`try` has neither `catch` nor `finally`"
    case .restNotLast: "rest element is not the last"
    case .missingInitializer: "declaration of `\(text)` has no value"
    case .lexicalInStatement: "declaration stands alone as a branch"
    case .letAsLexicalName: "`let` is declared by `let` or `const`"
    case .importOutsideModule: "`import` and `export` exist in modules only"
    case .reservedWord: "`\(text)` is a reserved word"
    case .awaitHere: "`await` outside of an async function"
    case .yieldHere: "`yield` in the wrong place"
    case .superHere: "`super` in the wrong place"
    case .newTargetHere: "`new.target` outside of a function"
    case .argumentsHere: "`arguments` in a class field"
    case .importMetaHere: "`import.meta` outside of a module"
    case .returnHere: "`return` outside of a function"
    case .breakHere: "`break` outside of a loop or `switch`"
    case .continueHere: "`continue` outside of a loop"
    case .unknownLabel: "label `\(text)` is not around here"
    case .duplicateLabel: "label `\(text)` is there already"
    case .octalInStrict: "octal `\(text)` in strict code"
    case .withInStrict: "`with` in strict code"
    case .deleteInStrict: "a name is deleted in strict code"
    case .strictName: "`\(text)` is assigned or declared in strict code"
    case .strictWithPatterns: "`use strict` in a function with patterns or defaults as parameters"
    case .duplicateParameter: "parameter `\(text)` is there already"
    case .redeclared: "`\(text)` is declared already"
    case .duplicateProto: "`__proto__` is there twice"
    case .duplicateConstructor: "class has two constructors"
    case .invalidClassMember: "`\(text)` cannot be a member of this kind"
    case .accessorParameters: "accessor has the wrong number of parameters"
    case .unknownPrivateName: "private name `\(text)` is not declared"
    case .deletePrivateName: "a private name is deleted"
    case .duplicateDefault: "`switch` has two defaults"
    }
  }
}
