/** An application that is busy until it is told to end. */
@NullMarked
package org.riverbend.desk;

import org.jspecify.annotations.NullMarked;
