import Analysis
import Lexer
import Lowering

/// The bodies of the platform's deploy requests, without what is known only when they are sent (`projectId`,
/// `processId`, `versionStrategy`, `explicitVersion`).
package enum Payload {
  package static let dataIngestionPath = "payload-data-ingestion.json"

  /// Of `deployprocessusecase`, and of `deploydataingestion` where there is a data ingestion.
  static func files(_ bundle: ResolvedBundle) -> [OutputFile] {
    var files = [OutputFile(path: WireRequest.path, bytes: useCase(bundle))]
    if let workflow = bundle.wire.dataIngestion {
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("config")
        write(workflow, isDataIngestion: true, of: bundle, &writer)
      }
      files.append(OutputFile(path: dataIngestionPath, bytes: writer.bytes))
    }
    return files
  }

  private static func useCase(_ bundle: ResolvedBundle) -> [UInt8] {
    let wire = bundle.wire
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("configuration")
      writer.object { writer in
        write(wire.configuration.head, &writer)
        writer.key("workflows")
        writer.array { writer in
          for workflow in wire.configuration.workflows {
            write(workflow, isDataIngestion: false, of: bundle, &writer)
          }
        }
        write(wire.configuration.tail, &writer)
      }
      writer.key("metadataDocuments")
      writer.array { writer in
        for document in wire.documents {
          writer.object { writer in
            writer.member("relativePath", document.relativePath)
            writer.member("contentType", document.contentType)
            writer.member("contentBase64", Base64.encode(Array(document.source.bytes)))
            writer.member("description", document.description)
          }
        }
      }
      writer.key("skills")
      writer.array { writer in for skill in wire.skills { writer.value(skill) } }
    }
    return writer.bytes
  }

  private static func write(_ members: [OutputValue.Member], _ writer: inout JSONWriter) {
    for member in members {
      writer.key(member.key)
      writer.value(member.value)
    }
  }

  private static func write(
    _ workflow: WireWorkflow, isDataIngestion: Bool, of bundle: ResolvedBundle, _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      write(workflow.head, &writer)
      let lowered = bundle.workflows.first { $0.key == workflow.key && $0.isDataIngestion == isDataIngestion }
      writer.member("n8nWorkflowJsonBase64", lowered.map(base64) ?? "")
      write(workflow.tail, &writer)
    }
  }

  /// The file in which each parameter in value place is bare, as the platform substitutes it.
  private static func base64(_ workflow: ResolvedWorkflow) -> String {
    var writer = JSONWriter(placeholders: .bare)
    writer.value(workflow.content)
    return Base64.encode(writer.bytes)
  }
}
