package dev.millrace.ops.index.evaluation;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.EvaluationResult.Answers;
import dev.millrace.learner.evaluation.EvaluationResult.Question;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.ops.index.response.ResponseColumns;
import dev.millrace.ops.index.step.StepColumns;
import dev.millrace.ops.inspection.VerdictKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/// Counts what came back of evaluations.
///
/// @param asked the prompts
/// @param steps tell after which step a prompt was asked
/// @param responses what came back
/// @param isDead whether a prompt ended as a dead letter
/// @param policySteps how many the run takes
public record EvaluationReading(
        AskedEvaluations asked, StepColumns steps, ResponseColumns responses, LongPredicate isDead, long policySteps) {
    private record Key(int step, String set) {}

    private static final class Sum {
        private int problems;
        private int groupSize;
        private int returned;
        private Answers answers = Answers.NONE;
    }

    /// The evaluations that came back as a whole, in the order in which they were asked.
    public List<EvaluationPoint> points() {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        for (int row = 0; row < asked.size(); row++) {
            int step = steps.asking(asked.number(row));
            if (step >= 0) {
                add(sums.computeIfAbsent(new Key(step, asked.set(row)), _ -> new Sum()), row);
            }
        }
        List<EvaluationPoint> points = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (sum.returned == sum.problems) {
                points.add(point(key, sum));
            }
        });
        return points;
    }

    private void add(Sum sum, int row) {
        sum.problems++;
        sum.groupSize = asked.groupSize(row);
        long number = asked.number(row);
        int group = first(number);
        if (group >= 0) {
            sum.returned++;
            sum.answers = plus(sum.answers, group, sum.groupSize);
        } else if (isDead.test(number)) {
            sum.returned++;
            var before = sum.answers;
            sum.answers = new Answers(
                    before.accepted(),
                    before.solved(),
                    before.dead() + 1,
                    before.tokens(),
                    before.firstVersion(),
                    before.lastVersion());
        }
    }

    /// The first copy counts.
    private int first(long number) {
        var groups = responses.groups();
        int row = groups.newest(number);
        while (row >= 0 && groups.before(row) >= 0) {
            row = groups.before(row);
        }
        return row;
    }

    private Answers plus(Answers before, int group, int size) {
        long accepted = 0;
        long tokens = 0;
        long oldest = before.firstVersion() < 0 ? Long.MAX_VALUE : before.firstVersion();
        long newest = before.lastVersion();
        int first = responses.firstOf(group);
        for (int row = first; row < Math.min(first + size, responses.size()); row++) {
            accepted += responses.verdict(row) == VerdictKind.ACCEPTED ? 1 : 0;
            tokens += responses.length(row);
            oldest = Math.min(oldest, responses.oldest(row));
            newest = Math.max(newest, responses.newest(row));
        }
        return new Answers(
                before.accepted() + accepted,
                before.solved() + (accepted > 0 ? 1 : 0),
                before.dead(),
                before.tokens() + tokens,
                oldest,
                newest);
    }

    private EvaluationPoint point(Key key, Sum sum) {
        long version = steps.version(key.step());
        var question =
                new Question(key.set(), moment(key, version), steps.step(key.step()), sum.problems, sum.groupSize);
        return new EvaluationPoint(new EvaluationResult(question, sum.answers), key.step(), version);
    }

    private Moment moment(Key key, long version) {
        if (version >= policySteps && steps.step(key.step()) > 0) {
            return Moment.AFTER;
        }
        return version == 0 ? Moment.BEFORE : Moment.DURING;
    }
}
