package dev.millrace.verifiers.remote.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenRlhfDialectTest {
    private static final Acceptance BY_HALF = new Acceptance(OptionalDouble.empty());
    private static final Dialect DIALECT = new OpenRlhfDialect(new Columns(List.of()), BY_HALF);

    private static List<Verdict> verdicts(String answer, int size) {
        return DIALECT.verdicts("S", answer.getBytes(StandardCharsets.UTF_8), size);
    }

    @Test
    void asksWithPromptAndResponseInOne() {
        var question = DIALECT.question(List.of(Requests.of("2", " 2"), Requests.of("2", " 3")));
        assertThat(question)
                .hasToString(
                        "{\"query\":[\"1+1= 2\",\"1+1= 3\"],\"prompts\":[\"1+1=\",\"1+1=\"],\"labels\":[\"2\",\"2\"]}");
    }

    @Test
    void sendsTheColumnsThatWereAskedFor() {
        var dialect = new OpenRlhfDialect(new Columns(List.of("data_source", "style", "finish_reason")), BY_HALF);
        var question = dialect.question(List.of(Requests.of("2", "2", Map.of("style", "rule")), Requests.of("2", "3")));
        assertThat(question.path("data_source")).hasToString("[\"sums\",\"sums\"]");
        assertThat(question.path("style")).hasToString("[\"rule\",null]");
        assertThat(question.path("finish_reason")).hasToString("[\"stop\",\"stop\"]");
    }

    @Test
    void aStarSendsTheWholeRowButNothingInPlaceOfTheProtocol() {
        var dialect = new OpenRlhfDialect(new Columns(List.of("*")), BY_HALF);
        var question = dialect.question(List.of(Requests.of("2", "2", Map.of("style", "rule", "query", "x"))));
        assertThat(question.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("query", "prompts", "labels", "data_source", "style");
        assertThat(question.path("query")).hasToString("[\"1+1=2\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'rewards':[0.75,-2]}",
                "{'rewards':[[0.75],[-2]]}",
                "{'rewards':[[[0.75]],-2.0],'scores':null,'extra_logs':null}",
            })
    void readsNumbersAlsoInListsOfOne(String answer) {
        assertThat(verdicts(answer.replace('\'', '"'), 2))
                .containsExactly(new Verdict.Scored(0.75, true, ""), new Verdict.Scored(-2, false, ""));
    }

    @Test
    void readsTruthAsOneAndANumberAloneAsAListOfOne() {
        assertThat(verdicts("{\"rewards\":[true,false]}", 2))
                .containsExactly(new Verdict.Scored(1, true, ""), new Verdict.Scored(0, false, ""));
        assertThat(verdicts("{\"rewards\":0.25}", 1)).containsExactly(new Verdict.Scored(0.25, false, ""));
    }

    @Test
    void scoresFromZeroToOneAreTheAccuracyAndDecide() {
        assertThat(verdicts("{\"rewards\":[-1,1,9],\"scores\":[1,0.25,7]}", 3))
                .containsExactly(scored(-1, true, 1), scored(1, false, 0.25), new Verdict.Scored(9, true, ""));
    }

    @Test
    void extraLogsAreMetricsOfEachOrOfAll() {
        var answer =
                "{\"rewards\":[1,0],\"extra_logs\":{\"length\":[3,5],\"all\":7,\"bad\":[1],\"text\":\"x\",\"nan\":NaN}}";
        assertThat(verdicts(answer, 2))
                .containsExactly(
                        new Verdict.Scored(1, true, "").withMetrics(Map.of("length", 3.0, "all", 7.0)),
                        new Verdict.Scored(0, false, "").withMetrics(Map.of("length", 5.0, "all", 7.0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null      | notApplicable | reward: got null, expected a number",
                "NaN       | failed        | reward: got \"NaN\", expected a finite number",
                "-Infinity | failed        | reward: got \"-Infinity\", expected a finite number",
                "1e999     | failed        | reward: got \"Infinity\", expected a finite number",
                "\"1\"     | failed        | reward: got \"1\", expected a finite number",
                "{}        | failed        | reward: got {}, expected a finite number",
                "[1,2]     | failed        | reward: got [1,2], expected a finite number",
            })
    void oneRewardThatIsNoneSpoilsNoOther(String reward, String kind, String reason) {
        var verdicts = verdicts("{\"rewards\":[" + reward + ",1]}", 2);
        assertThat(verdicts.getFirst())
                .isEqualTo(kind.equals("failed") ? new Verdict.Failed(reason) : new Verdict.NotApplicable(reason));
        assertThat(verdicts.getLast()).isEqualTo(new Verdict.Scored(1, true, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'rewards':[1]}                   | rewards: got a list of 1, expected a list of 2",
                "{'rewards':[1,2,3]}               | rewards: got a list of 3, expected a list of 2",
                "{'rewards':1}                     | rewards: got a JSON number, expected a list of 2",
                "{'score':[1,2]}                   | rewards: got nothing, expected a list of 2",
                "{'rewards':[1,2],'scores':[1]}    | scores: got a list of 1, expected a list of 2",
                "[1,2]                             | rewards: got nothing, expected a list of 2",
                "<html><title>Sign in</title>      | got '<html><title>Sign in</title>', expected JSON",
                "{'rewards':[1,2]} trailing        | got '{'rewards':[1,2]} trailing', expected JSON",
                "''                                | got '', expected JSON",
            })
    void anAnswerToAnotherQuestionFailsAll(String answer, String problem) {
        var failed =
                new Verdict.Failed("service S: " + problem.replace("{'rewards':[1,2]} t", "{\"rewards\":[1,2]} t"));
        assertThat(verdicts(answer.replace('\'', '"'), 2)).containsExactly(failed, failed);
    }

    @Test
    void everyVerdictIsTheSameOnBothSidesOfTheWire() {
        var credit = Optional.of(new Verdict.Credit(3, 4));
        var sent = List.of(
                new Verdict.Scored(-1, true, "x", OptionalDouble.empty(), credit, List.of(), Map.of()),
                new Verdict.NoAnswer("a"),
                new Verdict.NotApplicable("b"),
                new Verdict.TimedOut("c"),
                new Verdict.Failed("d \uD800"));
        var answer = new StringBuilder("{\"rewards\":[-1,null,null,null,null],\"verdicts\":[");
        sent.forEach(verdict -> answer.append(TypedVerdict.of(verdict)).append(','));
        answer.setCharAt(answer.length() - 1, ']');
        assertThat(verdicts(answer.append('}').toString(), 5))
                .startsWith(sent.subList(0, 4).toArray(Verdict[]::new))
                .endsWith(new Verdict.Failed("d ?"));
    }

    private static Verdict scored(double reward, boolean accepted, double accuracy) {
        return new Verdict.Scored(
                reward, accepted, "", OptionalDouble.of(accuracy), Optional.empty(), List.of(), Map.of());
    }
}
