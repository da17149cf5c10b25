package dev.millrace.ops.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.verifier.request.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTrajectoriesTest {
    private static final int GROUPS = 120;
    private static final int PER_PARTITION = 40;
    private static final StepId STEP = new StepId("r", 3, Phase.POLICY, 2);

    @TempDir
    private static Path folder = Path.of("");

    private static final List<LogEntry.Intact<TrajectoryGroup>> WRITTEN = new ArrayList<>();

    private static Path file() {
        return folder.resolve("trajectories.parquet");
    }

    @BeforeAll
    static void write() {
        var random = new RandomGroups("r", 11);
        var consumers = Map.of(position(1), STEP, position(2), STEP);
        try (var writer = ParquetTrajectoryWriter.create(file(), consumers)) {
            for (int i = 0; i < GROUPS; i++) {
                var entry = new LogEntry.Intact<>(position(i), 1_000L + i, random.group(i));
                writer.append(new RawRecord(entry.position(), entry.timestamp(), null, null), entry.value());
                WRITTEN.add(entry);
            }
        }
    }

    private static Position position(int i) {
        return new Position("r.trajectories", i / PER_PARTITION, 2L * (i % PER_PARTITION));
    }

    private static Stream<Trajectory> trajectories() {
        return WRITTEN.stream().flatMap(entry -> entry.value().trajectories().stream());
    }

    @Test
    void givesBackWhatWasWritten() {
        var parquet = new ParquetTrajectories(file());
        assertThat(parquet.partitions()).containsExactly(0, 1, 2);
        var read = parquet.partitions().stream()
                .flatMap(partition -> parquet.records(partition, 0))
                .map(LogTopic.TRAJECTORIES::decode)
                .toList();
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType(Float::equals, Float.class)
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 40, 78, 79})
    void startsAtAnyOffset(long from) {
        try (var records = new ParquetTrajectories(file()).records(1, from)) {
            assertThat(records.map(record -> record.position().offset()))
                    .isEqualTo(Stream.iterate(0L, at -> at < 2 * PER_PARTITION, at -> at + 2)
                            .filter(at -> at >= from)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.5, 0.9, 0.9999})
    void recognizesAFileThatWasCutShort(double part) throws IOException {
        var bytes = Files.readAllBytes(file());
        var cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, (int) (part * bytes.length)));
        assertThatThrownBy(() -> new ParquetTrajectories(cut).partitions())
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith(cut + ": got ");
    }

    private static List<String> sql(String select) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var results = statement.executeQuery(select.replace("ROWS", "'" + file() + "'"))) {
            List<String> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(results.getString(1));
            }
            return rows;
        }
    }

    @Test
    void anotherReaderCountsTheSameRows() throws SQLException {
        assertThat(sql("select count(*) from ROWS"))
                .containsExactly(String.valueOf(trajectories().count()));
        assertThat(sql("select count(*) from ROWS where step = 3 and phase = 'policy'"))
                .containsExactly(
                        String.valueOf(WRITTEN.get(1).value().trajectories().size()
                                + WRITTEN.get(2).value().trajectories().size()));
    }

    @Test
    void anotherReaderAddsUpTheSameRewards() throws SQLException {
        double sum = trajectories()
                .mapToDouble(Trajectory::reward)
                .filter(Double::isFinite)
                .sum();
        assertThat(sql("select sum(reward) from ROWS")).containsExactly(String.valueOf(sum));
        assertThat(sql("select count(*) from ROWS where reward is null"))
                .containsExactly(String.valueOf(trajectories()
                        .filter(each -> Double.isNaN(each.reward()))
                        .count()));
    }

    @Test
    void anotherReaderSeesTheSameLists() throws SQLException {
        assertThat(sql("select len(token_ids) from ROWS order by partition, \"offset\", sibling"))
                .isEqualTo(trajectories()
                        .map(each -> String.valueOf(each.rollout().tokenIds().length))
                        .toList());
        assertThat(sql("select list_sum(token_ids) from ROWS order by prompt, sibling"))
                .isEqualTo(trajectories()
                        .map(each -> String.valueOf(Arrays.stream(each.rollout().tokenIds())
                                .asLongStream()
                                .sum()))
                        .toList());
        assertThat(sql("select messages[1].content from ROWS where sibling = 0 and len(messages) > 0 order by prompt"))
                .isEqualTo(WRITTEN.stream()
                        .map(entry -> entry.value().prompt().problem().messages())
                        .filter(messages -> !messages.isEmpty())
                        .map(List::getFirst)
                        .map(Message::content)
                        .toList());
    }

    @Test
    void anotherReaderJoinsSiblings() throws SQLException {
        var pairs = sql("select count(*) from ROWS a join ROWS b on a.prompt = b.prompt and a.sibling < b.sibling");
        int expected = WRITTEN.stream()
                .mapToInt(entry -> entry.value().trajectories().size())
                .map(size -> size * (size - 1) / 2)
                .sum();
        assertThat(pairs).containsExactly(String.valueOf(expected));
    }

    @Test
    void anotherReaderSeesTheSameVerdicts() throws SQLException {
        var counts = sql("select verdict || ' ' || count(*) from ROWS group by verdict order by verdict");
        var expected = trajectories()
                .map(each -> Words.of(each.verdict()))
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(expected.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }
}
