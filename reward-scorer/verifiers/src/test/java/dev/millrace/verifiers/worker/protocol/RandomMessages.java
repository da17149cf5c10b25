package dev.millrace.verifiers.worker.protocol;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Requests and verdicts of any content: also texts that no encoding knows.
final class RandomMessages {
    private RandomMessages() {}

    static List<VerifierRequest> requests(SplittableRandom random) {
        return list(random, RandomMessages::request);
    }

    static VerifierRequest request(SplittableRandom random) {
        var problem = new Problem(
                text(random),
                list(random, each -> new Message(text(each), text(each))),
                text(random),
                text(random),
                text(random),
                Double.longBitsToDouble(random.nextLong()),
                map(random, RandomMessages::text));
        var tokens = random.ints(random.nextInt(20)).toArray();
        var finish = random.nextBoolean() ? FinishReason.STOP : FinishReason.LENGTH;
        return new VerifierRequest(
                new RequestId(text(random), random.nextInt(), random.nextInt()),
                problem,
                new Response(text(random), tokens, finish, random.nextLong()));
    }

    static Verdict verdict(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Verdict.NoAnswer(text(random));
            case 1 -> new Verdict.NotApplicable(text(random));
            case 2 -> new Verdict.TimedOut(text(random));
            case 3 -> new Verdict.Failed(text(random));
            default -> scored(random);
        };
    }

    /// The same bytes but a few.
    static byte[] changed(SplittableRandom random, byte[] body) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt();
        }
        return body;
    }

    private static Verdict scored(SplittableRandom random) {
        var total = random.nextInt(1, 10);
        var credit = new Verdict.Credit(random.nextInt(total + 1), total);
        return new Verdict.Scored(
                random.nextDouble(-9, 9),
                random.nextBoolean(),
                text(random),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                random.nextBoolean() ? Optional.of(credit) : Optional.empty(),
                list(random, SplittableRandom::nextDouble),
                map(random, SplittableRandom::nextDouble));
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(32, 127) : random.nextInt(1 << 16)));
        }
        return text.toString();
    }

    private static <T> List<T> list(SplittableRandom random, Function<SplittableRandom, T> each) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            all.add(each.apply(random));
        }
        return all;
    }

    private static <T> Map<String, T> map(SplittableRandom random, Function<SplittableRandom, T> value) {
        Map<String, T> all = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            all.put(text(random), value.apply(random));
        }
        return all;
    }
}
