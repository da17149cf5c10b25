package dev.millrace.ops.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls a record's constructor. A component that the constructor refuses is reported and replaced by its default,
/// and the constructor is called again, until it refuses nothing more: so all that it checks is found.
final class RecordAssembly {
    private final Class<?> type;
    private final RecordComponent[] components;
    private final JsonNode defaults;
    private final @Nullable Object[] values;
    private final BitSet replaced = new BitSet();

    /// @param type the record
    /// @param defaults of its components; may be missing
    RecordAssembly(Class<?> type, JsonNode defaults) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.defaults = defaults;
        this.values = new Object[components.length];
    }

    /// Sets a component; one that could not be bound gets its default.
    void put(int index, Optional<Object> bound) {
        if (bound.isPresent()) {
            values[index] = bound.get();
        } else {
            replace(index);
        }
    }

    /// Builds the record.
    ///
    /// @param path where the record stands
    /// @param problems gets what the constructor refuses
    /// @return the record, perhaps with defaults in place of what was refused; empty where there was no default
    Optional<Object> assemble(String path, List<ConfigurationProblem> problems) {
        while (Arrays.stream(values).noneMatch(value -> value == null)) {
            try {
                return Optional.of(construct());
            } catch (IllegalArgumentException refused) {
                var problem = ConfigurationProblem.of(path, withoutPrefix(String.valueOf(refused.getMessage())));
                int index = indexOf(problem.path(), path);
                if (index < 0 || !replaced.get(index)) {
                    problems.add(problem);
                }
                if (index < 0 || !replace(index)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// Whether there was a default to put in a component's place.
    private boolean replace(int index) {
        boolean again = replaced.get(index);
        replaced.set(index);
        var standIn =
                RecordBinder.standIn(components[index].getGenericType(), defaults.path(components[index].getName()));
        values[index] = standIn.orElse(null);
        return !again && standIn.isPresent();
    }

    /// Some records say more than the component's name: `warm start steps: got 0, expected >= 1`.
    private String withoutPrefix(String message) {
        String what = message.substring(0, Math.max(0, message.indexOf(": got ")));
        String lastWord = what.substring(what.lastIndexOf(' ') + 1);
        boolean isComponent = Arrays.stream(components)
                .anyMatch(component -> component.getName().equals(lastWord));
        return isComponent ? lastWord + message.substring(what.length()) : message;
    }

    private int indexOf(String problemPath, String path) {
        for (int i = 0; i < components.length; i++) {
            String component = ConfigurationProblem.below(path, components[i].getName());
            if (problemPath.equals(component) || problemPath.startsWith(component + ".")) {
                return i;
            }
        }
        return -1;
    }

    private Object construct() {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + ": constructor failed", thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + ": cannot be constructed", impossible);
        }
    }
}
