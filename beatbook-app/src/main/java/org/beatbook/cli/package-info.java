/**
 * The command line: one class a command, and main.
 */
@NullMarked
package org.beatbook.cli;

import org.jspecify.annotations.NullMarked;
