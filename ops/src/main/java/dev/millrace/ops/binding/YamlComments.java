package dev.millrace.ops.binding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The comments of a YAML text in block style, by the path of the key they stand at.
final class YamlComments {
    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z][\\w-]*):(.*)$");

    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, String> beside = new HashMap<>();

    private YamlComments() {}

    /// @param yaml keys in block style, indented by two spaces a level
    static YamlComments of(String yaml) {
        var comments = new YamlComments();
        Deque<String> path = new ArrayDeque<>();
        List<String> pending = new ArrayList<>();
        for (String line : yaml.lines().toList()) {
            var key = KEY.matcher(line);
            if (line.isBlank() || line.strip().startsWith("#")) {
                pending.add(line.strip());
            } else if (key.matches()) {
                while (path.size() > key.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                comments.put(String.join(".", path), pending, key.group(3));
                pending.clear();
            }
        }
        return comments;
    }

    /// Whole lines before a key.
    List<String> above(String path) {
        return above.getOrDefault(path, List.of());
    }

    /// What follows a value on its line, with the space before it.
    String beside(String path) {
        return beside.getOrDefault(path, "");
    }

    private void put(String path, List<String> lines, String rest) {
        above.put(path, List.copyOf(lines));
        int hash = rest.indexOf(" #");
        if (hash >= 0) {
            beside.put(path, "  " + rest.substring(hash).strip());
        }
    }
}
