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
}
