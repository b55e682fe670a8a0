import Glibc

/// Nanoseconds of processor time that this process has used: other work on the machine does not count.
func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// One line of a report.
struct Result {
  var name: String
  /// Bytes that one round reads.
  var bytes: Int
  /// Of the fastest round: noise of the machine only ever adds.
  var nanoseconds: UInt64
  var rounds: Int

  /// 1 MB is 1,000,000 bytes.
  var megabytesPerSecond: Double { nanoseconds == 0 ? 0 : Double(bytes) * 1_000 / Double(nanoseconds) }
}

/// Measures what is asked for.
struct Stopwatch {
  /// Only the measurements whose name is this text; all if empty.
  var filter = ""
  /// So many rounds, for tools that count instructions; nil for as many as fit into `seconds`, at least five.
  var rounds: Int?
  var seconds = 1.5
  private(set) var results: [Result] = []
  /// What the measured code returned, summed, so that nothing is optimised away.
  private(set) var sum = 0

  mutating func measure(_ name: String, bytes: Int, _ body: () -> Int) {
    guard filter.isEmpty || name == filter else { return }
    var best = UInt64.max
    var count = 0
    let limit = now() + UInt64(seconds * 1e9)
    while count < rounds ?? 5 || rounds == nil && now() < limit {
      let start = now()
      sum &+= body()
      best = min(best, now() - start)
      count += 1
    }
    results.append(Result(name: name, bytes: bytes, nanoseconds: best, rounds: count))
  }
}
