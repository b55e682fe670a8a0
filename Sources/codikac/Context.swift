/// What a verb works with: everything outside the pure stages that it may touch.
struct Context: Sendable {
  var files: any FileSystem
  var environment: ProcessEnvironment
  var console: Console
  /// Milliseconds since some fixed moment.
  var milliseconds: @Sendable () -> Int
}
