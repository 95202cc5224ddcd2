/** An application without a line of telemetry code, whose calls are measured from outside. */
@NullMarked
package acme.bench;

import org.jspecify.annotations.NullMarked;
