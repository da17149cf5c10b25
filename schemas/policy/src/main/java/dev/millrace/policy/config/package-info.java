/// What a checkpoint's config.json says of the network, and the tensors that follow from it.
@NullMarked
package dev.millrace.policy.config;

import org.jspecify.annotations.NullMarked;
