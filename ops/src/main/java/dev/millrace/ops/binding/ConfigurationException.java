package dev.millrace.ops.binding;

import java.util.List;
import java.util.stream.Collectors;

/// A configuration that cannot be used: fix it and start again. Carries everything that is wrong with it.
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    /// @param problems at least one
    public ConfigurationException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// @param path where the one problem is
    /// @param got what stands there
    /// @param expected the rule it breaks
    public ConfigurationException(String path, String got, String expected) {
        this(List.of(new ConfigurationProblem(path, got, expected)));
    }

    /// Everything that is wrong, in the order of the configuration.
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
