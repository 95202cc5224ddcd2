@NullMarked
package io.opentelemetry.javaagent.weft;

import org.jspecify.annotations.NullMarked;
