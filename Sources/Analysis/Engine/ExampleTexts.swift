/// Files that examples of rules share.
enum ExampleTexts {
  /// A workflow that no rule has anything to say of.
  static let workflow = """
    {
      "name": "Main",
      "nodes": [
        {
          "id": "5f1d7a52-0f0c-4c53-9d2e-2f6a3c1b7e10",
          "name": "Start",
          "type": "n8n-nodes-base.manualTrigger",
          "typeVersion": 1,
          "position": [0, 0],
          "parameters": {}
        }
      ],
      "connections": {},
      "settings": { "executionOrder": "v1" }
    }

    """

  /// A few lines as those of `tzdata.zi` and `zone.tab`.
  static let timeZones = TimeZones(
    data: Array(
      """
      # version example
      Z America/New_York -4:56:2 - LMT 1883 N 18 17u
      Z Asia/Kolkata 5:53:28 - LMT 1854 Jun 28
      Z Europe/Brussels 0:17:30 - LMT 1880
      Z Europe/Paris 0:9:21 - LMT 1891 Mar 16
      Z Etc/GMT-1 1 - +01
      Z Etc/GMT+1 -1 - -01
      Z Etc/UTC 0 - UTC
      Z EST -5 - EST
      Z CET 1 c CE%sT
      L Etc/UTC UTC
      L Asia/Kolkata Asia/Calcutta
      L America/New_York US/Eastern
      L Europe/Brussels Europe/Amsterdam

      """.utf8),
    places: Array("BE,LU,NL\t+5050+00420\tEurope/Brussels\nNL\t+5222+00454\tEurope/Amsterdam\n".utf8))
}
