/// Reward functions that people already have, asked over HTTP.
@NullMarked
package dev.millrace.verifiers.remote;

import org.jspecify.annotations.NullMarked;
