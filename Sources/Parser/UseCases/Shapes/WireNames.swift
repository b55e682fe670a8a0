/// Keys of the wire configuration that `codika.yaml` says otherwise.
enum WireNames {
  /// What to do instead of writing a key, and the key that takes its place.
  static func hint(_ name: String) -> (text: String, key: String?)? {
    switch name {
    case "processDeploymentMarkdown": ("is called `readme` here", "readme")
    case "deploymentInputSchema": ("is called `parameters` here", "parameters")
    case "defaultDeploymentParameters": ("follows from `defaultValue` of each parameter", nil)
    case "workflowTemplateId": ("is the key of the workflow's entry", nil)
    case "n8nWorkflowJsonBase64": ("follows from the workflow's file", nil)
    case "webhooks": ("`embed` and `delete` stand without it", nil)
    default: nil
    }
  }
}
