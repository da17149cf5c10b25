package dev.millrace.ops.index;

import dev.millrace.messages.history.RunTail;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.ops.index.evaluation.EvaluationPoint;
import dev.millrace.ops.index.evaluation.EvaluationReading;
import dev.millrace.ops.index.letter.LetterRow;
import dev.millrace.ops.index.response.Histogram;
import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.index.response.ResponsePage;
import dev.millrace.ops.index.response.ResponseQuery;
import dev.millrace.ops.index.response.ResponseSearch;
import dev.millrace.ops.index.response.Tally;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.Series;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.index.step.SeriesReading;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.settings.RunSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A run's log in memory, by columns. It is as new as the last [#refresh]; any thread may ask it.
///
/// A response takes some hundred bytes, a step eight bytes a metric, a prompt some three hundred bytes.
public final class RunIndex implements AutoCloseable {
    private static final double NEARLY = 0.999;

    private final RunSettings settings;
    private final IndexContent content;
    private final RunTail tail;
    private final Lookup lookup;
    private final StepNumbers numbers;
    private boolean hasLooked;
    private boolean whole;

    /// @param tailed the run, whose history this alone uses from now on
    /// @param looked the same run, opened once more: single records are looked up there
    public RunIndex(RecordedRun tailed, RecordedRun looked) {
        settings = tailed.settings();
        content = new IndexContent(tailed.history().topics(), settings.task());
        tail = tailed.history().tail(content.topicNames());
        lookup = new Lookup(looked);
        numbers = new StepNumbers(content.steps(), content.flow());
    }

    /// Reads on.
    ///
    /// @param limit how many records at most
    /// @return how many there were; fewer than the limit: there were no more
    /// @throws dev.millrace.messages.history.HistoryException if the log is damaged, or does not answer
    public synchronized int refresh(int limit) {
        int read = tail.poll(limit, content::take);
        hasLooked = true;
        // A cluster may have nothing to give just now though there is more.
        whole |= read < limit && tail.progress() >= NEARLY;
        return read;
    }

    /// How much of the log has been read, in [0, 1]; 1 once its end was reached.
    public synchronized double loaded() {
        // Before the first look nothing is known of the log, not even that there is more than nothing.
        return whole ? 1 : Math.min(NEARLY, hasLooked ? tail.progress() : 0);
    }

    /// What the run runs with.
    public RunSettings settings() {
        return settings;
    }

    /// How far it has come.
    public synchronized Counts counts() {
        return Counts.of(content);
    }

    /// Numbers of the newest step that has them; NaN: none has.
    ///
    /// @param key of a metric, or of a number of [StepNumbers]
    public synchronized double newest(String key) {
        var number = numbers.all(whole).get(key);
        double newest = Double.NaN;
        for (int row = content.steps().size() - 1; number != null && row >= 0 && Double.isNaN(newest); row--) {
            newest = number.applyAsDouble(row);
        }
        return newest;
    }

    /// Curves of steps.
    public synchronized Series series(SeriesQuery query) {
        return new SeriesReading(content.steps(), numbers.all(whole)).read(query);
    }

    /// The keys of all numbers that steps have, those of [StepNumbers] included.
    public synchronized List<String> keys() {
        return List.copyOf(numbers.all(whole).keySet());
    }

    /// The same keys, and how many steps have each number.
    public synchronized Map<String, Long> measured() {
        Map<String, Long> measured = new LinkedHashMap<>();
        long steps = Math.max(0, content.steps().size() - 1);
        keys().forEach(key -> measured.put(key, content.steps().measured(key).orElse(steps)));
        return measured;
    }

    /// Evaluations that came back as a whole, in the order in which they were asked.
    public synchronized List<EvaluationPoint> evaluations() {
        return new EvaluationReading(
                        content.evaluations(),
                        content.steps(),
                        content.responses(),
                        content::isDead,
                        settings.learner().schedule().policySteps())
                .points();
    }

    /// Where an evaluation stands.
    public synchronized double place(EvaluationPoint point, Axis axis) {
        return axis.at(content.steps(), point.row());
    }

    /// A page of responses.
    public synchronized ResponsePage responses(ResponseQuery query) {
        return new ResponseSearch(content.responses()).page(query);
    }

    /// How many responses there are of each kind, by name.
    public synchronized Tally tally() {
        return content.responses().tally();
    }

    /// How a number of responses is distributed.
    ///
    /// @param filter which responses
    /// @param measure the number
    public synchronized Histogram distribution(ResponseFilter filter, ResponseOrder measure) {
        return new ResponseSearch(content.responses()).distribution(filter, measure);
    }

    /// Roles, topics, and what waits between them.
    ///
    /// @param now milliseconds since 1970
    /// @param live whether the run goes on
    public synchronized Pipeline pipeline(long now, boolean live) {
        return new PipelineReading(content, now, live).pipeline();
    }

    /// Dead letters, oldest first.
    public synchronized List<LetterRow> letters() {
        return List.copyOf(content.letters().rows());
    }

    /// How many dead letters there are by role.
    public synchronized Map<String, Long> lettersByRole() {
        return content.letters().byRole();
    }

    /// How many dead letters there are by reason, numbers in it left out.
    public synchronized Map<String, Long> lettersByReason() {
        return content.letters().byReason();
    }

    /// A dead letter's content.
    ///
    /// @throws dev.millrace.messages.history.HistoryException if the log does not answer
    public Optional<DeadLetter> letter(LetterRow row) {
        return lookup.letter(row.position());
    }

    /// Everything about one prompt.
    ///
    /// @param number the prompt's
    /// @return empty where the run issued no such prompt
    /// @throws dev.millrace.messages.history.HistoryException if the log does not answer
    public Optional<PromptLife> life(long number) {
        PromptRecords records;
        synchronized (this) {
            records = PromptRecords.of(content, number);
        }
        var id = new PromptId(content.topics().run(), number);
        return lookup.with(history -> PromptLife.read(id, new RecordsByPlace(history, records)));
    }

    /// Asks the run that single records are looked up in.
    ///
    /// @param <T> what is asked for
    /// @param question is answered by one thread at a time
    public <T> T ask(Function<RecordedRun, T> question) {
        return lookup.ask(question);
    }

    @Override
    public synchronized void close() {
        tail.close();
        lookup.close();
    }
}
