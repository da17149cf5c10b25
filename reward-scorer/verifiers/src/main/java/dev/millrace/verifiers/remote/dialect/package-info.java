/// What is said over HTTP: the protocols of OpenRLHF and slime, and what Millrace says beyond them.
@NullMarked
package dev.millrace.verifiers.remote.dialect;

import org.jspecify.annotations.NullMarked;
