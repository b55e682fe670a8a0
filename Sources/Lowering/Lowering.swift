/// Substitution, deferral, link order and sanitising.
package enum Lowering {}
