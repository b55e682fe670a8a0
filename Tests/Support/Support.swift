/// What the test targets share.
package enum Support {}
