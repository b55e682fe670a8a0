import Lexer

/// Builds the pre-order table of a JSON file in one pass.
///
/// `run` is the hot path and knows only well-formed JSON. Whatever else it meets is handed to `recover`
/// (`JSONRecovery.swift`), which reports it and says where to go on.
struct JSONTreeBuilder {
  /// What is due next.
  enum State: UInt8 {
    case key, colon, value, afterValue
    /// The root is complete.
    case end
    /// Nothing more is read.
    case stop
  }

  /// One open array or object.
  struct Frame: BitwiseCopyable {
    var node: UInt32
    /// Number of keys that belong to the frames below.
    var keyBase: UInt32
    /// One bit per key that was seen, by its hash: a clear bit says that a key is new.
    var filter: UInt64
    var isObject: Bool
    /// True once the keys are in `JSONKeyTable.large`.
    var isLarge: Bool
  }

  /// Everything that the hot path changes, without references, so that `run` can hold it in registers.
  struct Hot {
    var lexer: JSONLexer
    var nodes: UnsafeMutableBufferPointer<DocumentNode>
    var count = 0
    /// The innermost open container; `frames[0]` stands for none.
    var frame: UnsafeMutablePointer<Frame>
    let frames: UnsafeMutablePointer<Frame>
    var depth: Int { frame - frames }
    var inObject = false
    /// The keys of all open objects that are small, outermost first.
    var keys: UnsafeMutableBufferPointer<JSONKeyTable.Entry>
    var keyCount = 0

    @inline(always) mutating func append(
      _ kind: ValueKind, _ start: Int, _ end: Int, _ flags: DocumentNode.Flags = []
    ) {
      nodes[count] = DocumentNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: count &+ 1), kind: kind, flags: flags)
      count &+= 1
    }

    /// Opens the container whose bracket is the next byte. The caller has seen that it is not too deep.
    @inline(always) mutating func open(isObject: Bool) {
      frame += 1
      frame.pointee = Frame(
        node: UInt32(truncatingIfNeeded: count), keyBase: UInt32(truncatingIfNeeded: keyCount), filter: 0,
        isObject: isObject, isLarge: false)
      inObject = isObject
      append(isObject ? .object : .array, lexer.position, lexer.position, .flow)
      lexer.position &+= 1
    }

    /// Closes the innermost container at the position.
    @inline(always) mutating func close() {
      let node = Int(frame.pointee.node)
      nodes[node].end = UInt32(truncatingIfNeeded: lexer.position)
      nodes[node].next = UInt32(truncatingIfNeeded: count)
      keyCount = Int(frame.pointee.keyBase)
      frame -= 1
      inObject = frame.pointee.isObject
    }
  }

  let source: SourceText
  var hot: Hot
  var state = State.value
  var keys = JSONKeyTable()
  var errors: JSONErrors
  /// The container in which a stray `:` was reported last.
  var keyedContainer: UInt32?

  /// `frames` has room for `Limits.jsonDepth + 1` frames. `keys` is replaced by a larger table when it is full.
  init(_ source: SourceText, _ lexer: JSONLexer, _ frames: UnsafeMutablePointer<Frame>) {
    self.source = source
    errors = JSONErrors(source)
    frames.initialize(to: Frame(node: 0, keyBase: 0, filter: 0, isObject: false, isLarge: false))
    hot = Hot(
      lexer: lexer, nodes: UnsafeMutableBufferPointer(start: nil, count: 0), frame: frames, frames: frames,
      keys: .allocate(capacity: JSONKeyTable.firstCapacity))
  }

  func deallocate() { hot.keys.deallocate() }

  /// Reads on until the file is done (true) or `table` is full (false). The nodes read so far stand in `table` already.
  mutating func run(_ table: UnsafeMutableBufferPointer<DocumentNode>) -> Bool {
    var hot = self.hot
    hot.nodes = table
    var state = self.state
    let deepest = hot.frames + Limits.jsonDepth

    parsing: while state != .stop {
      // A round appends at most a key and a value, a recovery at most two nodes.
      if hot.count &+ 4 > hot.nodes.count {
        self.hot = hot
        self.state = state
        guard table.count >= Limits.jsonValues else { return false }
        refuseMoreValues()
        return true
      }

      if state == .key {
        hot.lexer.skipWhitespace()
        let start = hot.lexer.position
        guard hot.lexer.byte == 0x22 else {
          recover(&hot, &state)
          continue parsing
        }
        let flags = hot.lexer.scanString()
        if flags.contains(.malformed) {
          hot.lexer.position = start
          recover(&hot, &state)
          continue parsing
        }
        let end = hot.lexer.position
        let isNew =
          !flags.contains(.escaped) && hot.noteKey(JSONKeyTable.hash(hot.lexer.base + (start &+ 1), end &- start &- 2))
        hot.append(
          .string, start, end,
          DocumentNode.Flags(
            rawValue: flags.rawValue | DocumentNode.Flags.key.rawValue | DocumentNode.Flags.quoted.rawValue))
        if !isNew {
          self.hot = hot
          noteOddKey()
          hot = self.hot
        }
        state = .colon
      }
      if state == .colon {
        hot.lexer.skipWhitespace()
        guard hot.lexer.byte == 0x3A else {
          recover(&hot, &state)
          continue parsing
        }
        hot.lexer.position &+= 1
        state = .value
      }

      if state == .value {
        hot.lexer.skipWhitespace()
        let start = hot.lexer.position
        let byte = hot.lexer.byte
        var isGood = true
        switch byte {
        case 0x22:
          let flags = hot.lexer.scanString()
          isGood = !flags.contains(.malformed)
          if isGood {
            hot.append(
              .string, start, hot.lexer.position,
              DocumentNode.Flags(rawValue: flags.rawValue | DocumentNode.Flags.quoted.rawValue))
          }
        case 0x7B:
          isGood = hot.frame < deepest && hot.lexer.base[start &+ 1] != 0x7B
          if isGood {
            hot.open(isObject: true)
            hot.lexer.skipWhitespace()
            if hot.lexer.byte != 0x7D {
              state = .key
              continue parsing
            }
            hot.lexer.position &+= 1
            hot.close()
          }
        case 0x5B:
          isGood = hot.frame < deepest
          if isGood {
            hot.open(isObject: false)
            hot.lexer.skipWhitespace()
            if hot.lexer.byte != 0x5D { continue parsing }
            hot.lexer.position &+= 1
            hot.close()
          }
        case 0x2D, 0x30...0x39:
          isGood = hot.lexer.scanNumber()
          if isGood { hot.append(.number, start, hot.lexer.position) }
        default:
          isGood = hot.lexer.scanLiteral()
          if isGood {
            hot.append(
              byte == 0x6E ? .null : .bool, start, hot.lexer.position, byte == 0x74 ? .isTrue : [])
          }
        }
        if !isGood {
          hot.lexer.position = start
          recover(&hot, &state)
          continue parsing
        }
        state = .afterValue
      }

      while true {
        hot.lexer.skipWhitespace()
        let byte = hot.lexer.byte
        if byte == 0x2C && hot.frame > hot.frames {
          hot.lexer.position &+= 1
          state = hot.inObject ? .key : .value
          continue parsing
        }
        guard hot.frame > hot.frames, byte == (hot.inObject ? 0x7D : 0x5D) else {
          if hot.frame == hot.frames {
            if hot.lexer.position >= hot.lexer.count { break parsing }
            state = .end
          }
          recover(&hot, &state)
          continue parsing
        }
        hot.lexer.position &+= 1
        hot.close()
      }
    }
    self.hot = hot
    self.state = .stop
    return true
  }

  /// Hands the hot state over by value: a reference to it would force the hot path to keep it in memory.
  @inline(always) private mutating func recover(_ hot: inout Hot, _ state: inout State) {
    self.hot = hot
    state = recover(state)
    hot = self.hot
  }
}
