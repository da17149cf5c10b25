package dev.millrace.verifiers.form;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.Optional;

/// `think-format`: the response must be `<think>…</think>` and then `<answer>…</answer>`.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `think` | the first tag's name | `think` |
/// | `answer` | the second tag's name; `none`: any text follows the first | `answer` |
/// | `opened` | the prompt ends with the first tag, so that the response begins behind it | `false` |
public final class ThinkFormatVerifierFactory implements VerifierFactory {
    @Override
    public String name() {
        return "think-format";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var answer = Optional.of(Tag.of(settings, "answer"))
                .filter(tag -> !tag.name().equals("none"));
        return new ThinkFormatVerifier(Tag.of(settings, "think"), answer, settings.flag("opened", false));
    }
}
