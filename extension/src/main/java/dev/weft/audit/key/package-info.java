/** Keys of signatures: private ones of the agent, public ones of an auditor. */
@NullMarked
package dev.weft.audit.key;

import org.jspecify.annotations.NullMarked;
