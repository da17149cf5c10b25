/// How a network may compute, before it is decided how it does.
@NullMarked
package dev.millrace.policy.network.choice;

import org.jspecify.annotations.NullMarked;
