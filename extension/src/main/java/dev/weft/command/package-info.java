/** What {@code java -jar weft-agent.jar} can do beside being an agent. */
@NullMarked
package dev.weft.command;

import org.jspecify.annotations.NullMarked;
