/// Hosts that say something about the address that names them.
enum WebHosts {
  static let source = FactSource(
    "2026-11-25", "documentation of the cloud providers and of the services named; RFC 2606")

  /// Answer with the credentials of the machine that asks.
  static let metadata: Set<String> = [
    "169.254.169.254", "169.254.170.2", "metadata.google.internal", "metadata", "100.100.100.200", "192.0.0.192",
    "[fd00:ec2::254]", "2852039166", "0xa9fea9fe",
  ]

  /// Show everybody what they are sent, or forward it to somebody's own machine.
  static let collectors: Set<String> = [
    "webhook.site", "requestbin.com", "requestbin.net", "pipedream.net", "requestcatcher.com", "beeceptor.com",
    "hookbin.com", "webhookinbox.com", "postb.in", "ptsv3.com", "ngrok.io", "ngrok.app", "ngrok-free.app", "ngrok.dev",
    "ngrok-free.dev", "loca.lt", "trycloudflare.com", "serveo.net", "localhost.run", "pastebin.com", "hastebin.com",
    "transfer.sh", "file.io", "0x0.st", "oast.fun", "oast.me", "oast.pro", "interact.sh", "burpcollaborator.net",
    "smee.io",
  ]

  /// Reserved for documentation (RFC 2606), and what people write for it.
  static let samples: Set<String> = [
    "example.com", "example.org", "example.net", "example", "test", "invalid", "your-domain.com", "yourdomain.com",
    "mydomain.com", "your-api.com", "yourapi.com", "yoururl.com", "your-url.com", "domain.com", "yoursite.com",
    "your-site.com", "yourcompany.com", "your-company.com", "mycompany.com", "acme.com",
  ]

  /// True of the own machine and of networks that are not reached from outside.
  static func isLocal(_ host: String) -> Bool {
    guard host.contains(".") else { return true }
    if ["localhost", ".local", ".localhost", ".internal", ".lan", ".home", ".corp", ".intranet", ".svc"]
      .contains(where: host.hasSuffix)
    {
      return true
    }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1], numbers[2] != nil, numbers[3] != nil
    else { return false }
    switch (first, second) {
    case (127, _), (10, _), (0, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): return true
    default: return false
    }
  }
}
