/**
 * What the contract declares: event types, their fields and metrics, as generated from the model.
 */
@NullMarked
package dev.weft.registry;

import org.jspecify.annotations.NullMarked;
