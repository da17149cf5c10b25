/// How services are asked over HTTP: one request, bounded; then again, later, elsewhere or not at all.
@NullMarked
package dev.millrace.verifiers.remote.call;

import org.jspecify.annotations.NullMarked;
