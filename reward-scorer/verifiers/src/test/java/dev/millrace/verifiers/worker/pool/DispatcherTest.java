package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.process.Ending;
import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.Worker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// By hand: workers are fakes, and what is to be done later is done when a test says so.
@Timeout(60)
class DispatcherTest {
    private static final Ending CRASH = new Ending.Crashed("exit code 1");
    private static final Ending COLD = new Ending.NotStarted(false, "cold");
    private static final Verdict RIGHT = Verdict.Scored.of(true, "7");

    private final List<FakeWorker> workers = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Tally tally = new Tally();
    private int concurrency = 1;
    private boolean startable = true;

    private Dispatcher dispatcher(int places, int spares) {
        return new Dispatcher(new Crew(places, spares), tally, new Dispatcher.Starter() {
            @Override
            public void later(Duration delay, Runnable task) {
                delays.add(delay);
                later.add(task);
            }

            @Override
            public Worker start(Worker.Listener listener) throws IOException {
                if (!startable) {
                    throw new IOException("no room");
                }
                workers.add(new FakeWorker(listener, concurrency));
                return workers.getLast();
            }
        });
    }

    /// One whose workers are all ready.
    private Dispatcher ready(int places, int spares) {
        var dispatcher = dispatcher(places, spares);
        assertThat(dispatcher.open()).isNotDone();
        startAll(dispatcher);
        return dispatcher;
    }

    private void startAll(Dispatcher dispatcher) {
        while (!later.isEmpty()) {
            startNext();
            dispatcher.ready(workers.getLast(), Traits.UNKNOWN);
        }
    }

    private void startNext() {
        later.removeFirst().run();
    }

    private static List<Unit> submit(Dispatcher dispatcher, int count) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(Units.of(i));
            dispatcher.submit(units.getLast());
        }
        return units;
    }

    private static Verdict verdict(Unit unit) {
        return unit.verdicts().join().getFirst();
    }

    @Test
    void startsTheOthersOnceTheFirstIsReady() {
        var dispatcher = dispatcher(2, 1);
        var traits = dispatcher.open();
        startNext();
        assertThat(later).isEmpty();
        dispatcher.ready(workers.getFirst(), Traits.INLINE);
        assertThat(traits).isCompletedWithValue(Traits.INLINE);
        assertThat(later).hasSize(2);
    }

    @Test
    void refusesSettingsAsTheFirstWorkerDoes() {
        var dispatcher = dispatcher(2, 1);
        var traits = dispatcher.open();
        startNext();
        workers.getFirst().end(new Ending.NotStarted(true, "most: got 'x'"));
        assertThatThrownBy(traits::join)
                .isInstanceOf(CompletionException.class)
                .hasCause(new IllegalArgumentException("most: got 'x'"));
        assertThat(later).isEmpty();
    }

    @Test
    void aProcessThatTheMachineRefusesIsAFailedStart() {
        var dispatcher = dispatcher(1, 0);
        startable = false;
        var traits = dispatcher.open();
        startNext();
        assertThatThrownBy(traits::join).hasRootCauseMessage("process: cannot be started: no room");
    }

    @Test
    void givesCallsInTheirOrderToTheIdlest() {
        concurrency = 2;
        var dispatcher = ready(2, 0);
        submit(dispatcher, 6);
        assertThat(workers.get(0).ids()).containsExactly(0L, 2L);
        assertThat(workers.get(1).ids()).containsExactly(1L, 3L);
        workers.get(1).answer(RIGHT);
        assertThat(workers.get(1).ids()).containsExactly(3L, 4L);
    }

    @Test
    void aSpareTakesTheNextCallWhileAnotherIsStarted() {
        var dispatcher = ready(1, 1);
        var units = submit(dispatcher, 2);
        workers.get(0).end(CRASH);
        assertThat(verdict(units.get(0))).isEqualTo(new Verdict.Failed("exit code 1"));
        assertThat(workers.get(1).ids()).containsExactly(1L);
        assertThat(later).hasSize(1);
        assertThat(delays.getLast()).isZero();
    }

    @Test
    void callsInACrashedProcessAreTriedAgainOneByOne() {
        concurrency = 3;
        var dispatcher = ready(1, 1);
        var units = submit(dispatcher, 4);
        workers.get(0).end(CRASH);
        assertThat(workers.get(1).ids()).containsExactly(0L);
        workers.get(1).answer(RIGHT);
        assertThat(verdict(units.get(0))).isEqualTo(RIGHT);
        assertThat(workers.get(1).ids()).containsExactly(1L);
        startAll(dispatcher);
        workers.get(1).end(CRASH);
        assertThat(verdict(units.get(1))).isInstanceOf(Verdict.Failed.class);
        assertThat(workers.get(2).ids()).containsExactly(2L);
        workers.get(2).answer(RIGHT);
        assertThat(workers.get(2).ids()).containsExactly(3L);
    }

    @Test
    void callsBesideOneThatIsOverdueGoOnElsewhere() {
        concurrency = 3;
        var dispatcher = ready(1, 1);
        var units = submit(dispatcher, 3);
        workers.get(0).end(new Ending.Overdue(1, "late"));
        assertThat(verdict(units.get(1))).isEqualTo(new Verdict.TimedOut("late"));
        assertThat(workers.get(1).ids()).containsExactlyInAnyOrder(0L, 2L);
    }

    @Test
    void waitsLongerAfterEachStartThatCameToNothing() {
        var dispatcher = ready(1, 0);
        workers.getLast().end(CRASH);
        for (int i = 0; i < 3; i++) {
            startNext();
            workers.getLast().end(COLD);
        }
        assertThat(delays).extracting(Duration::toMillis).containsExactly(0L, 100L, 200L, 400L, 800L);
        startAll(dispatcher);
        var unit = submit(dispatcher, 1).getFirst();
        workers.getLast().answer(RIGHT);
        assertThat(verdict(unit)).isEqualTo(RIGHT);
        submit(dispatcher, 1);
        workers.getLast().end(CRASH);
        assertThat(delays.getLast()).isZero();
    }

    @Test
    void failsWhoWaitsWhenNoStartSucceeds() {
        var dispatcher = ready(1, 0);
        var units = submit(dispatcher, 2);
        workers.getLast().end(CRASH);
        for (int i = 0; i < 3; i++) {
            assertThat(units.get(1).verdicts()).isNotDone();
            startNext();
            workers.getLast().end(COLD);
        }
        assertThat(verdict(units.get(1))).isEqualTo(new Verdict.Failed("cold"));
        assertThat(later).hasSize(1);
    }

    @Test
    void whatIsNotAnsweredWhenItIsClosedIsLost() {
        var dispatcher = ready(1, 0);
        var units = submit(dispatcher, 2);
        assertThat(dispatcher.close(Duration.ofSeconds(1))).isCompleted();
        units.addAll(submit(dispatcher, 1));
        for (var unit : units) {
            assertThatThrownBy(() -> unit.verdicts().join()).hasCauseInstanceOf(WorkerException.class);
        }
        assertThat(later).isEmpty();
    }

    @Test
    void whoGaveUpIsNotServed() {
        var dispatcher = ready(1, 0);
        var units = submit(dispatcher, 3);
        units.get(1).verdicts().cancel(false);
        workers.getFirst().answer(RIGHT);
        assertThat(workers.getFirst().ids()).containsExactly(2L);
    }
}
