/// What a verifier is asked: a response, the problem it responds to, and how long the answer may take.
@NullMarked
package dev.millrace.verifier.request;

import org.jspecify.annotations.NullMarked;
