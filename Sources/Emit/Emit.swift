/// Bundles, reports and documents as bytes.
package enum Emit {}
