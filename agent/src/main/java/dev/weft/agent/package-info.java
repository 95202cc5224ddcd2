/**
 * The jar's entry point. Compiled for Java 8, so that an older JVM gets a sentence, not an error;
 * {@code @NullMarked} itself needs Java 9, non-null is the default all the same.
 */
package dev.weft.agent;
