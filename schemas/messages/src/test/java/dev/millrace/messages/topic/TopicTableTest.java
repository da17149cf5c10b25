package dev.millrace.messages.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTableTest {
    private static final String RUN = "r";

    private static String row(TopicDefinition topic) {
        return "| %s | %s | %s | %d | %s | %d MiB |"
                .formatted(
                        topic.name().substring(RUN.length() + 1),
                        topic.key(),
                        topic.value(),
                        topic.partitions(),
                        topic.retentionBytes() == TopicDefinition.KEEP_ALL
                                ? "all"
                                : (topic.retentionBytes() >> 20) + " MiB",
                        topic.maxMessageBytes() >> 20);
    }

    @Test
    void theReadmeHoldsTheTableOfTheCode() throws IOException {
        var rows = Files.readString(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| topic |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2);
        assertThat(rows)
                .containsExactlyElementsOf(new Topics(RUN)
                        .definitions().stream().map(TopicTableTest::row).toList());
    }

    @Test
    void namesBeginWithTheRun() {
        assertThat(new Topics("my-run").definitions())
                .extracting(TopicDefinition::name)
                .containsExactly(
                        "my-run.prompts",
                        "my-run.rollouts",
                        "my-run.verify-requests",
                        "my-run.verdicts",
                        "my-run.trajectories",
                        "my-run.policy-weights",
                        "my-run.steps",
                        "my-run.assessments",
                        "my-run.dead-letters",
                        "my-run.reports");
    }

    @Test
    void nobodyWaitsForReports() {
        var topics = new Topics(RUN);
        assertThat(topics.needed())
                .hasSize(topics.definitions().size() - 1)
                .contains(topics.deadLetters())
                .doesNotContain(topics.reports());
    }

    @Test
    void nothingExpiresByAge() {
        assertThat(new Topics(RUN).definitions())
                .allSatisfy(topic -> assertThat(topic.config()).containsEntry("retention.ms", "-1"));
    }

    @Test
    void whatIsNotKeptWholeGoesInSmallerPieces() {
        assertThat(new Topics(RUN).definitions())
                .filteredOn(topic -> topic.retentionBytes() != TopicDefinition.KEEP_ALL)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(Long.parseLong(topic.config().get("segment.bytes")))
                        .isLessThanOrEqualTo(topic.retentionBytes() / 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "with space", "a/b", "läuft"})
    void refusesARunThatCannotBePartOfATopicsName(String run) {
        assertThatThrownBy(() -> new Topics(run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("run: got '" + run + "', expected ");
    }
}
