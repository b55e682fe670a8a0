import Foundation
import Testing

@testable import Analysis

@Suite struct IdentityTests {
  @Test(arguments: 0...40)
  func base64AgreesWithFoundation(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ length) }
    #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
  }

  @Test(arguments: [
    ("Invoice intake", "invoice-intake"), ("  A  B! ", "a-b"), ("v2.0 (beta)", "v2-0-beta"), ("", "use-case"),
    ("日本", "use-case"), ("Café 1", "caf-1"), ("already-a-slug", "already-a-slug"),
  ])
  func slugs(title: String, slug: String) {
    #expect(Slug.make(title) == slug)
  }

  /// UUIDv5 of the URL `https://codika.io/codikac` is the name space of all derived ids.
  @Test func derivedIdsAreNameBasedUUIDs() {
    let id = DerivedID.make("invoice-intake/main/node/Webhook")
    #expect(id == DerivedID.make("invoice-intake/main/node/Webhook"))
    #expect(id != DerivedID.make("invoice-intake/main/node/Webhook2"))
    let parts = id.split(separator: "-").map(\.count)
    #expect(parts == [8, 4, 4, 4, 12])
    #expect(Array(id)[14] == "5")
    #expect("89ab".contains(Array(id)[19]))
    // The example of RFC 9562, appendix A.4: DNS name space and `www.example.com`.
    let dns: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]
    #expect(DerivedID.text(DerivedID.uuid5(dns, "www.example.com")) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }
}
