package dev.millrace.verifiers.answer;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.response.AnswerMark;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// `text`: the answer must be one of the accepted texts, but for case, punctuation, articles and spacing.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `mark` | the answer begins after its last occurrence; empty: where the response does | empty |
/// | `end` | the answer ends before it; empty: where the response does | empty |
/// | `groundTruth` | `one` text, a JSON `list` of texts, or texts `separated` | `one` |
/// | `separator` | between them | a vertical bar |
/// | `unicode` | form both are brought into: `nfkc`, `nfc` or `none` | `nfkc` |
/// | `ignoreCase`, `ignorePunctuation`, `ignoreArticles` | what does not count | `true` |
public final class TextVerifierFactory implements VerifierFactory {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var mark = new AnswerMark(settings.text("mark", ""), settings.text("end", ""));
        var normal = new NormalText(
                unicode(settings),
                settings.flag("ignoreCase", true),
                settings.flag("ignorePunctuation", true),
                settings.flag("ignoreArticles", true));
        return new TextVerifier(mark, normal, accepted(settings));
    }

    private static Optional<Normalizer.Form> unicode(VerifierSettings settings) {
        return switch (settings.word("unicode", "nfkc", List.of("nfkc", "nfc", "none"))) {
            case "nfkc" -> Optional.of(Normalizer.Form.NFKC);
            case "nfc" -> Optional.of(Normalizer.Form.NFC);
            default -> Optional.empty();
        };
    }

    private static AcceptedTexts accepted(VerifierSettings settings) {
        var separator = settings.text("separator", "|");
        if (separator.isEmpty()) {
            settings.refuse("separator", separator, "a text");
        }
        return switch (settings.word("groundTruth", "one", List.of("one", "list", "separated"))) {
            case "list" -> new AcceptedTexts.JsonList();
            case "separated" -> new AcceptedTexts.Separated(separator);
            default -> new AcceptedTexts.One();
        };
    }
}
