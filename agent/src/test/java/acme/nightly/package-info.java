/** A pipeline whose steps run on the threads of a pool. */
@org.jspecify.annotations.NullMarked
package acme.nightly;
