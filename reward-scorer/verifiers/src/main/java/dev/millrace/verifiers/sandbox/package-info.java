/// Programs that nobody trusts, run by bubblewrap.
@NullMarked
package dev.millrace.verifiers.sandbox;

import org.jspecify.annotations.NullMarked;
