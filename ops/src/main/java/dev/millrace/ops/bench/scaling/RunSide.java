package dev.millrace.ops.bench.scaling;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Short runs of one kind; a round is one, and comes to seconds a step.
final class RunSide implements Contestant {
    private final RunSite site;
    private final String name;
    private final List<String> own;
    private final List<ShortRun> runs = new ArrayList<>();

    RunSide(RunSite site, String name, List<String> own) {
        this.site = site;
        this.name = name;
        this.own = List.copyOf(own);
    }

    @Override
    public double round() throws InterruptedException {
        runs.add(site.take(name + "-" + runs.size(), own));
        return runs.getLast().seconds();
    }

    /// A number of each run that counts.
    Measured measured(Rounds rounds, ToDoubleFunction<ShortRun> number) {
        return new Measured(
                runs.stream().skip(rounds.warmUps()).mapToDouble(number).boxed().toList());
    }
}
