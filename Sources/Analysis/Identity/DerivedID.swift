/// Ids that are a function of names: the same sources give the same ids on every machine.
package enum DerivedID {
  /// UUIDv5 (RFC 9562) in lower-case canonical form. `namespace` is 16 bytes.
  static func uuid5(_ namespace: [UInt8], _ name: String) -> [UInt8] {
    var bytes = Array(Digest.sha1(namespace + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  /// The URL name space of RFC 9562.
  private static let url: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]
  private static let namespace = uuid5(url, "https://codika.io/codikac")

  /// The name space of a workflow's ids: `<id of the use case>/<workflow>`, for plain files the file's stem alone.
  package static func space(workflow: String, useCase: String?) -> String {
    useCase.map { "\($0)/\(workflow)" } ?? workflow
  }

  /// The id of a name such as `invoice-intake/main/node/Webhook`.
  package static func make(_ name: String) -> String { text(uuid5(namespace, name)) }

  static func text(_ bytes: [UInt8]) -> String {
    let hex = Array(Digest.hex(bytes).utf8)
    var text: [UInt8] = []
    for (index, digit) in hex.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(0x2D) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
