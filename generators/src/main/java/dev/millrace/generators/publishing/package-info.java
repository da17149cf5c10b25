/// What leaves a generator: rollout groups and dead letters, acknowledged by the broker before anybody is told.
@NullMarked
package dev.millrace.generators.publishing;

import org.jspecify.annotations.NullMarked;
