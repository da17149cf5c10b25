/// Tests of choices.
@NullMarked
package dev.millrace.policy.network.choice;

import org.jspecify.annotations.NullMarked;
