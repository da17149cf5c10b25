package dev.millrace.ops.bench.scaling;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.bench.generator.GeneratorCase;
import dev.millrace.ops.bench.generator.GeneratorSide;
import dev.millrace.ops.bench.learner.LearnerCase;
import dev.millrace.ops.bench.learner.LearnerSide;
import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.network.ComputeSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What threads of one operation bring: to a learner's step and to writing, each alone, and to a run in which
/// both go on at once.
///
/// @param plan of the runs; its settings also say how both compute alone
/// @param threads numbers to try, in rising order; what is first is compared with
public record ThreadScaling(RunPlan plan, List<Integer> threads) {
    private static final DecoderShape SHAPE = new DecoderShape(4, 128, 4, 4, 384, 64);
    private static final int ROWS = 64;
    private static final int LEARNED_TOKENS = 128;
    private static final int MICRO_BATCH_TOKENS = 8192;
    private static final int WRITTEN = 128;
    private static final int WRITTEN_TOKENS = 112;

    public ThreadScaling {
        threads = List.copyOf(threads);
    }

    /// Numbers to try on a machine: 1, 2, 4 and so on, and all cores.
    ///
    /// @param cores it has
    public static List<Integer> upTo(int cores) {
        return IntStream.concat(IntStream.iterate(1, count -> count < cores, count -> 2 * count), IntStream.of(cores))
                .boxed()
                .toList();
    }

    /// Measures.
    ///
    /// @param rounds how often
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(Rounds rounds) throws InterruptedException {
        var settings = plan.settings("threads", List.of());
        return Stream.of(learner(settings, rounds), generator(settings, rounds), runs(rounds))
                .flatMap(List::stream)
                .toList();
    }

    private List<Row> learner(RunSettings settings, Rounds rounds) throws InterruptedException {
        var work = LearnerCase.of(SHAPE, ROWS, LEARNED_TOKENS, 1);
        var sides = threads.stream()
                .map(count ->
                        new LearnerSide(work, with(settings.learner().compute().exact(), count), MICRO_BATCH_TOKENS))
                .toList();
        try {
            var measured = rounds.alternate(
                    sides.stream().<Contestant>map(side -> side::step).toList());
            return rates("learner's step alone, " + SHAPE.name() + ", 64 × 128 tokens", work.tokens(), measured);
        } finally {
            sides.forEach(LearnerSide::close);
        }
    }

    private List<Row> generator(RunSettings settings, Rounds rounds) throws InterruptedException {
        var work = GeneratorCase.of(SHAPE, new GeneratorCase.Work(WRITTEN, WRITTEN_TOKENS, 1, ROWS));
        var generator = settings.generator();
        var model = SHAPE.config(work.positions());
        var compute = generator.compute().forWork(model, ROWS, work.positions()).exact();
        var sides = threads.stream()
                .map(count -> new GeneratorSide(work, with(compute, count), generator.stepsPerCall()))
                .toList();
        try {
            var measured = rounds.alternate(
                    sides.stream().<Contestant>map(side -> side::round).toList());
            return rates("writing alone, " + SHAPE.name() + ", 128 × 112 tokens", work.tokens(), measured);
        } finally {
            sides.forEach(GeneratorSide::close);
        }
    }

    private static ComputeSettings with(ComputeSettings compute, int threads) {
        return new ComputeSettings(
                compute.engine(),
                compute.device(),
                compute.products(),
                compute.attention(),
                threads,
                compute.recompute());
    }

    private List<Row> rates(String what, long tokens, List<Measured> seconds) {
        var rates = seconds.stream()
                .map(each -> new Measured(
                        each.values().stream().map(time -> tokens / time).toList()))
                .toList();
        return IntStream.range(0, rates.size())
                .mapToObj(i -> row(what + ", " + count(threads.get(i)), Unit.TOKENS_PER_SECOND, rates, i))
                .toList();
    }

    private static String count(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    /// What was measured with this number, beside the first of them.
    private Row row(String what, Unit unit, List<Measured> measured, int number) {
        var first = new Rival("the first of these", measured.getFirst(), OptionalDouble.empty());
        return new Row(what, unit, measured.get(number), number == 0 ? Optional.empty() : Optional.of(first));
    }

    private List<Row> runs(Rounds rounds) throws InterruptedException {
        try (var site = RunSite.open(plan)) {
            List<RunSide> sides = new ArrayList<>();
            for (int learner : threads) {
                for (int generator : threads) {
                    sides.add(site.side("threads-" + learner + "-" + generator, own(learner, generator)));
                }
            }
            var measured = rounds.alternate(sides);
            return IntStream.range(0, sides.size())
                    .mapToObj(i -> row(name(i), Asynchrony.SECONDS_A_STEP, measured, i))
                    .toList();
        }
    }

    private static List<String> own(int learner, int generator) {
        return List.of(
                Asynchrony.AHEAD, "learner.compute.threads=" + learner, "generator.compute.threads=" + generator);
    }

    private String name(int side) {
        return "a run, learner " + count(threads.get(side / threads.size())) + ", generators "
                + count(threads.get(side % threads.size()));
    }
}
