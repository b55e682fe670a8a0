import Lowering

/// Finds out what answers behind an address: abilities by its description, the version by its start page.
package enum ServerRecognition {
  /// Both are open to everybody; no key is sent.
  package static let descriptionPath = "/api/v1/openapi.yml"
  package static let startPagePath = "/"

  /// `configured`: the version that the user names, used only where the server tells none. Nil if this is no n8n that
  /// is known well enough to write to.
  package static func profile(
    description: HTTPResponse?, startPage: HTTPResponse?, configured: N8nVersion?
  ) -> ServerProfile? {
    let operations = description.flatMap { $0.isSuccess ? APIDescription(yaml: $0.body) : nil }
    if let version = startPage.flatMap({ $0.isSuccess ? version(startPage: $0.body) : nil }) {
      return ServerProfile(version, .startPage, description: operations)
    }
    if let configured { return ServerProfile(configured, .configured, description: operations) }
    return operations.map { ServerProfile(description: $0) }
  }

  /// The release in the page's configuration of error reports, which is there whether they are sent or not:
  /// `<meta name="n8n:config:sentry" content="BASE64 of {…,"release":"n8n@2.41.1"}">`.
  static func version(startPage bytes: [UInt8]) -> N8nVersion? {
    guard let mark = find(Array("n8n:config:sentry".utf8), in: bytes[...]) else { return nil }
    let tag = bytes[mark...].prefix { $0 != 0x3E }
    guard let content = find(Array("content=\"".utf8), in: tag) else { return nil }
    let encoded = bytes[(content + 9)...].prefix { $0 != 0x22 }
    guard let json = Base64Decoder.decode(encoded).flatMap({ OutputValue(json: $0) }) else { return nil }
    return json["release"]?.string.flatMap { N8nVersion($0) }
  }

  /// Index of the first occurrence.
  private static func find(_ part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - part.count)).first {
      bytes[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}

/// Reads base64 of RFC 4648.
enum Base64Decoder {
  /// Nil for anything but whole groups of the standard alphabet with padding at the end.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    let padding = text.suffix(2).filter { $0 == 0x3D }.count
    guard text.count % 4 == 0 else { return nil }
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.dropLast(padding) {
      guard let value = value(byte) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
