/// Drawing tokens with a key/value cache.
@NullMarked
package dev.millrace.policy.network.decode;

import org.jspecify.annotations.NullMarked;
