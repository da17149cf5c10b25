package dev.millrace.ops.tensorboard;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Numbers of one moment.
///
/// @param seconds when, since 1970
/// @param step where TensorBoard draws them; counts what [StepScalars] says
/// @param scalars by tag; kept in the order of the tags
public record ScalarEvent(double seconds, long step, Map<String, Float> scalars) {
    public ScalarEvent {
        scalars = Collections.unmodifiableMap(new TreeMap<>(scalars));
    }
}
