package dev.millrace.verifiers.pattern;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `regex`: RE2 patterns that the response must match, must contain, or that find its answer.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `mode` | `contains`: it occurs; `matches`: the whole response does; `extract`: it finds the answer |
/// `contains` |
/// | `pattern` | the pattern | none |
/// | `patterns` | several, one a line: the reward is the share of those that match | none |
/// | `patternField` | column that holds it; without any of the three the ground truth is the pattern | none |
/// | `take` | with `extract`: the `last` or the `first` match | `last` |
public final class RegexVerifierFactory implements VerifierFactory {
    /// Instructions of all patterns at most for it to run inside the scorer: 64 K characters take some 50 ms then.
    private static final int INLINE = 80;

    /// Finding a last match costs as much as so many searches.
    private static final int EXTRACT = 3;

    @Override
    public String name() {
        return "regex";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        var isSmall = source(settings) instanceof PatternSource.Fixed fixed
                && fixed.patterns().stream().mapToInt(LinearPattern::size).sum() * searches(settings) <= INLINE;
        return isSmall ? Traits.INLINE : Traits.UNKNOWN;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var source = source(settings);
        var take = settings.word("take", "last", List.of("last", "first"));
        var mode = switch (settings.word("mode", "contains", List.of("contains", "matches", "extract"))) {
            case "matches" -> RegexMode.MATCHES;
            case "extract" -> take.equals("last") ? RegexMode.LAST : RegexMode.FIRST;
            default -> RegexMode.CONTAINS;
        };
        var isCompared = mode == RegexMode.LAST || mode == RegexMode.FIRST;
        if (isCompared && source instanceof PatternSource.GroundTruth) {
            settings.refuse("pattern", "nothing", "one: with mode extract the ground truth is the answer");
        }
        return new RegexVerifier(source, mode);
    }

    private static int searches(VerifierSettings settings) {
        return settings.text("mode", "contains").equals("extract") ? EXTRACT : 1;
    }

    private static PatternSource source(VerifierSettings settings) {
        var single = settings.text("pattern");
        var several = settings.text("patterns");
        var field = settings.text("patternField");
        if (Stream.of(single, several, field).filter(Optional::isPresent).count() > 1) {
            settings.refuse("pattern", "several of them", "one of pattern, patterns and patternField");
        }
        if (field.isPresent()) {
            return new PatternSource.Column(field.get());
        }
        if (single.isEmpty() && several.isEmpty()) {
            return new PatternSource.GroundTruth();
        }
        List<LinearPattern> patterns = new ArrayList<>();
        single.ifPresent(pattern -> compile(settings, "pattern", pattern, patterns));
        several.ifPresent(lines -> lines.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> compile(settings, "patterns", line, patterns)));
        return new PatternSource.Fixed(patterns);
    }

    private static void compile(VerifierSettings settings, String name, String pattern, List<LinearPattern> patterns) {
        try {
            patterns.add(LinearPattern.of(pattern));
        } catch (PatternRefusedException thrown) {
            settings.refuse(name, pattern, thrown.expected());
        }
    }
}
