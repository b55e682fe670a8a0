/// Finds the lines that two texts share, by Myers' algorithm in linear space.
///
/// Texts that differ in very many places are not compared to the end: after `effort` edits the search takes the best
/// place that it has reached and goes on from there. The result is always a correct difference, then perhaps not the
/// shortest.
struct LineDiff {
  /// By line of the old and of the new text: true if the other one does not have it.
  private(set) var isDeleted: [Bool]
  private(set) var isInserted: [Bool]

  private static let effort = 256

  /// Lines are numbers: equal lines have equal numbers.
  init(_ old: [Int], _ new: [Int]) {
    isDeleted = Array(repeating: false, count: old.count)
    isInserted = Array(repeating: false, count: new.count)
    // Lines that stand on one side only cannot be shared; without them the search is short.
    let common = Set(old).intersection(new)
    let a = old.indices.filter { common.contains(old[$0]) }
    let b = new.indices.filter { common.contains(new[$0]) }
    for index in old.indices where !common.contains(old[index]) { isDeleted[index] = true }
    for index in new.indices where !common.contains(new[index]) { isInserted[index] = true }
    var search = Search(a.map { old[$0] }, b.map { new[$0] }, effort: LineDiff.effort)
    search.run()
    for (position, index) in a.enumerated() where search.isDeleted[position] { isDeleted[index] = true }
    for (position, index) in b.enumerated() where search.isInserted[position] { isInserted[index] = true }
  }

  /// The part of both texts that is still to be compared.
  private struct Box {
    var a: Range<Int>
    var b: Range<Int>
  }

  private struct Search {
    let a: [Int]
    let b: [Int]
    let effort: Int
    var isDeleted: [Bool]
    var isInserted: [Bool]
    /// Furthest position in `a` on each diagonal, from the front and, counted from the end, from the back. Diagonal 0 is
    /// at `origin`.
    private var front: [Int]
    private var back: [Int]
    private var origin: Int { effort + 2 }

    init(_ a: [Int], _ b: [Int], effort: Int) {
      self.a = a
      self.b = b
      self.effort = effort
      isDeleted = Array(repeating: false, count: a.count)
      isInserted = Array(repeating: false, count: b.count)
      let diagonals = 2 * effort + 5
      front = Array(repeating: 0, count: diagonals)
      back = Array(repeating: 0, count: diagonals)
    }

    mutating func run() {
      // A stack of its own: the number of boxes is bounded by the length of the texts, the call depth must not be.
      var boxes = [Box(a: a.indices, b: b.indices)]
      while var box = boxes.popLast() {
        trim(&box)
        if box.a.isEmpty {
          for index in box.b { isInserted[index] = true }
        } else if box.b.isEmpty {
          for index in box.a { isDeleted[index] = true }
        } else {
          let (x, y) = middle(of: box)
          boxes.append(Box(a: x..<box.a.upperBound, b: y..<box.b.upperBound))
          boxes.append(Box(a: box.a.lowerBound..<x, b: box.b.lowerBound..<y))
        }
      }
    }

    /// Takes equal lines off both ends.
    private func trim(_ box: inout Box) {
      var (aStart, aEnd, bStart, bEnd) = (box.a.lowerBound, box.a.upperBound, box.b.lowerBound, box.b.upperBound)
      while aStart < aEnd, bStart < bEnd, a[aStart] == b[bStart] {
        aStart += 1
        bStart += 1
      }
      while aStart < aEnd, bStart < bEnd, a[aEnd - 1] == b[bEnd - 1] {
        aEnd -= 1
        bEnd -= 1
      }
      box = Box(a: aStart..<aEnd, b: bStart..<bEnd)
    }

    /// A place on a shortest path through the box: where the searches from both ends meet. The box has lines on both
    /// sides and differs at both ends, so the path has at least two edits and the place is none of the two corners.
    private mutating func middle(of box: Box) -> (x: Int, y: Int) {
      let n = box.a.count
      let m = box.b.count
      // The front is on diagonal k = x - y; the back counts from the end, and meets it on its diagonal delta - k.
      let delta = n - m
      let isOdd = delta & 1 != 0
      front[origin + 1] = 0
      back[origin + 1] = 0
      for d in 0...effort {
        for k in stride(from: -d, through: d, by: 2) {
          var x = Search.start(front, origin + k, isFirst: k == -d, isLast: k == d)
          while x < n, x - k < m, a[box.a.lowerBound + x] == b[box.b.lowerBound + x - k] { x += 1 }
          front[origin + k] = x
          let other = delta - k
          if isOdd, abs(other) < d, x <= n, x - k <= m, x + back[origin + other] >= n {
            return (box.a.lowerBound + x, box.b.lowerBound + x - k)
          }
        }
        for k in stride(from: -d, through: d, by: 2) {
          var x = Search.start(back, origin + k, isFirst: k == -d, isLast: k == d)
          while x < n, x - k < m, a[box.a.upperBound - 1 - x] == b[box.b.upperBound - 1 - (x - k)] { x += 1 }
          back[origin + k] = x
          let other = delta - k
          if !isOdd, abs(other) <= d, x <= n, x - k <= m, x + front[origin + other] >= n {
            return (box.a.upperBound - x, box.b.upperBound - (x - k))
          }
        }
      }
      return furthest(in: box)
    }

    /// Where a path with one more edit begins on a diagonal: one step down from the diagonal above or right from the one
    /// below, whichever is further.
    private static func start(_ reached: [Int], _ slot: Int, isFirst: Bool, isLast: Bool) -> Int {
      if isFirst || (!isLast && reached[slot - 1] < reached[slot + 1]) { return reached[slot + 1] }
      return reached[slot - 1] + 1
    }

    /// The place that the search from the front brought furthest before it was given up.
    private func furthest(in box: Box) -> (x: Int, y: Int) {
      var best = (x: box.a.count, y: 0)
      var length = 0
      for k in stride(from: -effort, through: effort, by: 2) {
        let x = front[origin + k]
        guard x <= box.a.count, x - k <= box.b.count, 2 * x - k > length else { continue }
        length = 2 * x - k
        best = (x, x - k)
      }
      return (box.a.lowerBound + best.x, box.b.lowerBound + best.y)
    }
  }
}
