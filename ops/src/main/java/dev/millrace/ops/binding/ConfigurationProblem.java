package dev.millrace.ops.binding;

/// One thing that is wrong with a configuration.
///
/// @param path where, dotted: `learner.batch.prompts`
/// @param got what stands there
/// @param expected the rule it breaks
public record ConfigurationProblem(String path, String got, String expected) {
    private static final String GOT = ": got ";
    private static final String EXPECTED = ", expected ";

    /// Reads a message of the form `<what>: got <value>, expected <rule>`, as records throw it from their constructors.
    ///
    /// @param section path of the record that threw
    /// @param message what it said
    /// @return the problem, its path below the section
    public static ConfigurationProblem of(String section, String message) {
        int got = message.indexOf(GOT);
        int expected = message.lastIndexOf(EXPECTED);
        if (got < 0 || expected < got) {
            return new ConfigurationProblem(section, "values that do not go together", message);
        }
        return new ConfigurationProblem(
                below(section, message.substring(0, got)),
                message.substring(got + GOT.length(), expected),
                message.substring(expected + EXPECTED.length()));
    }

    /// The path of a key in a section.
    public static String below(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }

    @Override
    public String toString() {
        return path + GOT + got + EXPECTED + expected;
    }
}
