@NullMarked
package dev.millrace.policy.network.vector;

import org.jspecify.annotations.NullMarked;
