import Analysis
import Lowering

/// `manifest.json`: what is in a bundle, what was substituted and what is left.
package enum Manifest {
  /// Raised with every change of shape.
  package static let formatVersion = 1
  package static let path = "manifest.json"

  /// `files`: the bytes of each workflow's file.
  static func write(_ bundle: ResolvedBundle, _ files: [[UInt8]], _ writer: inout JSONWriter) {
    let digests = files.map(digest)
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.key("tool")
      writer.object { writer in
        writer.member("name", Tool.name)
        writer.member("version", Tool.version)
      }
      writer.key("use_case")
      writer.object { writer in
        writer.member("title", bundle.useCase.title)
        writer.member("version", bundle.useCase.version)
        writer.member("config_digest", "sha256:" + bundle.useCase.configDigest)
      }
      writer.member("environment", bundle.environment)
      writer.member("digest", digest(whatRuns(bundle, digests)))
      writer.key("workflows")
      writeWorkflows(bundle, digests, &writer)
      writer.key("placeholders")
      writer.object { writer in
        writer.key("resolved")
        writeResolved(bundle, &writer)
        writer.key("deferred")
        writeDeferred(bundle, &writer)
      }
      writer.member("provenance", ProvenanceWriter.path)
    }
  }

  /// What the digest of a bundle covers: the workflows and what is left to be substituted in them. Titles, versions,
  /// the name of the environment and the tool change nothing that runs.
  private static func whatRuns(_ bundle: ResolvedBundle, _ digests: [String]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.key("workflows")
      writeWorkflows(bundle, digests, &writer)
      writer.key("deferred")
      writeDeferred(bundle, &writer)
    }
    return writer.bytes
  }

  private static func digest(_ bytes: [UInt8]) -> String { "sha256:" + Digest.hex(Digest.sha256(bytes)) }

  private static func writeWorkflows(_ bundle: ResolvedBundle, _ digests: [String], _ writer: inout JSONWriter) {
    writer.array { writer in
      for (workflow, digest) in zip(bundle.workflows, digests) {
        writer.object { writer in
          writer.member("key", workflow.key)
          writer.member("name", workflow.name)
          writer.member("file", workflow.path)
          writer.member("digest", digest)
          writer.member("calls", workflow.calls)
          writer.member("called_by", workflow.calledBy)
          writer.key("triggers")
          writer.array { writer in
            for trigger in workflow.triggers {
              writer.object { writer in
                writer.member("kind", trigger.kind)
                writer.member("id", trigger.id)
              }
            }
          }
          writer.key("credentials")
          writer.array { writer in
            for credential in workflow.credentials {
              writer.object { writer in
                writer.member("node", credential.node)
                writer.member("type", credential.type)
                writer.member("placeholder", credential.placeholder)
              }
            }
          }
        }
      }
    }
  }

  private static func writeResolved(_ bundle: ResolvedBundle, _ writer: inout JSONWriter) {
    writer.array { writer in
      for resolution in bundle.resolved {
        writer.object { writer in
          writer.member("text", resolution.text)
          writer.member("scope", resolution.scope)
          writer.member("uses", resolution.uses)
        }
      }
    }
  }

  private static func writeDeferred(_ bundle: ResolvedBundle, _ writer: inout JSONWriter) {
    writer.array { writer in
      for deferral in bundle.deferred {
        writer.object { writer in
          writer.member("text", deferral.text)
          writer.member("scope", deferral.scope)
          writer.member("phase", deferral.phase)
          if let variable = deferral.variable { writer.member("env", variable) }
          writer.key("at")
          writer.array { writer in
            for place in deferral.places {
              writer.object { writer in
                writer.member("workflow", place.workflow)
                writer.member("pointer", place.pointer)
              }
            }
          }
        }
      }
    }
  }
}
