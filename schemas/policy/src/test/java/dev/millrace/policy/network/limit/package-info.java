/// Tests of the package of the same name.
@NullMarked
package dev.millrace.policy.network.limit;

import org.jspecify.annotations.NullMarked;
