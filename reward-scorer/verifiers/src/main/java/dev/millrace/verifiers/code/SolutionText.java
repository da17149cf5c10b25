package dev.millrace.verifiers.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the solution in a response: the last block of Python, or the last block of no language if there is none.
///
/// A block stands between a line that begins with three backticks and the next line that is nothing but those. One
/// that does not end is none: the response was cut off.
final class SolutionText {
    private static final Set<String> PYTHON = Set.of("python", "python3", "py");
    private static final String FENCE = "```";

    private SolutionText() {}

    /// The solution in a response.
    static Optional<String> in(String response) {
        var blocks = blocks(response);
        return last(blocks, PYTHON).or(() -> last(blocks, Set.of("")));
    }

    private static Optional<String> last(List<Block> blocks, Set<String> languages) {
        return blocks.reversed().stream()
                .filter(block -> languages.contains(block.language()))
                .map(Block::code)
                .findFirst();
    }

    private static List<Block> blocks(String response) {
        var blocks = new ArrayList<Block>();
        var code = new StringBuilder();
        var language = Optional.<String>empty();
        for (var line : response.lines().toList()) {
            var mark = line.strip();
            if (language.isEmpty() && mark.startsWith(FENCE)) {
                var words = mark.substring(FENCE.length()).strip().split("\\s", 2);
                language = Optional.of(words[0].toLowerCase(Locale.ROOT));
                code.setLength(0);
            } else if (language.isPresent() && mark.equals(FENCE)) {
                blocks.add(new Block(language.get(), code.toString()));
                language = Optional.empty();
            } else {
                code.append(line).append('\n');
            }
        }
        return blocks;
    }

    private record Block(String language, String code) {}
}
