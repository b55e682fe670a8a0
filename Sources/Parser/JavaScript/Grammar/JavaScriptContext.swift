/// What surrounds the code that is read and decides what is allowed in it.
struct JavaScriptContext: OptionSet {
  let rawValue: UInt32

  static let strict = JavaScriptContext(rawValue: 1)
  static let returns = JavaScriptContext(rawValue: 1 << 1)
  /// `await` is an operator.
  static let async = JavaScriptContext(rawValue: 1 << 2)
  /// `yield` is an operator.
  static let generator = JavaScriptContext(rawValue: 1 << 3)
  /// `await` and `yield` are operators, but have no place in parameters.
  static let parameters = JavaScriptContext(rawValue: 1 << 4)
  static let loop = JavaScriptContext(rawValue: 1 << 5)
  /// A loop or a `switch`.
  static let breakable = JavaScriptContext(rawValue: 1 << 6)
  static let superCall = JavaScriptContext(rawValue: 1 << 7)
  static let superProperty = JavaScriptContext(rawValue: 1 << 8)
  static let newTarget = JavaScriptContext(rawValue: 1 << 9)
  /// `arguments` is refused: initializers of fields, static blocks.
  static let noArguments = JavaScriptContext(rawValue: 1 << 10)
  /// `await` is no name.
  static let noAwaitName = JavaScriptContext(rawValue: 1 << 11)
  /// `in` ends the expression: the head of a `for`.
  static let noIn = JavaScriptContext(rawValue: 1 << 12)
  static let module = JavaScriptContext(rawValue: 1 << 13)
  /// Statements of the outermost level.
  static let top = JavaScriptContext(rawValue: 1 << 14)
  /// `let` and `yield` are no names, though the code is not strict otherwise: n8n's parser.
  static let template = JavaScriptContext(rawValue: 1 << 15)

  /// Octal numbers and escapes are refused: the engine looks for them in strict functions, not in the parts of a class
  /// outside of its methods.
  static let noOctals = JavaScriptContext(rawValue: 1 << 16)

  /// What a function changes by being one.
  static let ofFunction: JavaScriptContext = [
    .returns, .async, .generator, .parameters, .loop, .breakable, .superCall, .superProperty, .newTarget, .noArguments,
    .noAwaitName, .noIn, .top,
  ]
  /// What an arrow function changes: it shares `this`, `super`, `arguments` and `new.target`.
  static let ofArrow: JavaScriptContext = [
    .returns, .async, .generator, .parameters, .loop, .breakable, .noAwaitName, .top,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ goal: JavaScriptOptions.Goal) {
    switch goal {
    case .template: self = [.top, .template]
    case .code: self = [.returns, .async, .newTarget]
    case .script: self = [.top]
    case .module: self = [.top, .strict, .noOctals, .module, .async, .noAwaitName]
    }
  }
}

/// A label around the code that is read.
struct JavaScriptLabel {
  var name: [UInt8]
  var isLoop: Bool
}
