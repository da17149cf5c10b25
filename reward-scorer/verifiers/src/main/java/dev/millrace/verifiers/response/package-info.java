/// How verifiers read a response: which part of it, and how much of that they show.
@NullMarked
package dev.millrace.verifiers.response;

import org.jspecify.annotations.NullMarked;
