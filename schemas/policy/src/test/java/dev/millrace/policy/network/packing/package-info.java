/// Tests of how sequences are laid out.
@NullMarked
package dev.millrace.policy.network.packing;

import org.jspecify.annotations.NullMarked;
