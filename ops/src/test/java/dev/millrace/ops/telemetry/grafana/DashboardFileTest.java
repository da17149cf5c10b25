package dev.millrace.ops.telemetry.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.ops.telemetry.meter.Scrape;
import dev.millrace.ops.telemetry.meter.WholeScrape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DashboardFileTest {
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), (\\w+)\\)");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
    /// Prometheus adds these itself.
    private static final Set<String> ADDED = Set.of("instance", "job");

    private static final JsonNode DASHBOARD = read();
    private static Scrape scrape = Scrape.of("");

    @BeforeAll
    static void take() throws Exception {
        scrape = WholeScrape.take();
    }

    private static JsonNode read() {
        try {
            return new JsonMapper()
                    .readTree(Path.of("dashboards", "millrace.json").toFile());
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    private static List<JsonNode> panels() {
        return DASHBOARD.path("panels").valueStream().toList();
    }

    private static Stream<JsonNode> targets() {
        return panels().stream().flatMap(panel -> panel.path("targets").valueStream());
    }

    private static Stream<PromQuery> queries() {
        return targets().map(target -> PromQuery.parse(target.path("expr").asText()));
    }

    private static Stream<JsonNode> variables() {
        return DASHBOARD.path("templating").path("list").valueStream();
    }

    private static void requireKnown(PromQuery.Use use, Set<String> more) {
        assertThat(scrape.types()).containsKey(use.metric());
        Set<String> known = new HashSet<>(scrape.labels().getOrDefault(use.metric(), Set.of()));
        known.addAll(ADDED);
        assertThat(known)
                .as("labels of %s", use.metric())
                .containsAll(use.labels())
                .containsAll(more);
    }

    @Test
    void everyQueryAsksForMetricsAndLabelsThatExist() {
        assertThat(queries())
                .hasSizeGreaterThan(100)
                .allSatisfy(query -> query.metrics().forEach(use -> requireKnown(use, query.grouped())));
    }

    @Test
    void everyLegendShowsLabelsThatItsQueryHas() {
        assertThat(targets()).allSatisfy(target -> {
            Set<String> shown = LEGEND.matcher(target.path("legendFormat").asText())
                    .results()
                    .map(each -> each.group(1))
                    .collect(Collectors.toSet());
            PromQuery.parse(target.path("expr").asText()).metrics().forEach(use -> requireKnown(use, shown));
        });
    }

    @Test
    void ratesAreOfCountersAlone() {
        assertThat(queries().flatMap(query -> query.metrics().stream()))
                .filteredOn(use -> use.function().equals("rate"))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(scrape.types()).containsEntry(use.metric(), "counter"));
    }

    @Test
    void variablesAskForLabelsThatExist() {
        assertThat(variables().filter(variable -> variable.path("type").asText().equals("query")))
                .hasSize(2)
                .allSatisfy(variable -> {
                    var asked = LABEL_VALUES.matcher(variable.path("definition").asText());
                    assertThat(asked.matches()).isTrue();
                    PromQuery.parse(asked.group(1)).metrics().forEach(use -> requireKnown(use, Set.of(asked.group(2))));
                });
    }

    @Test
    void everythingThatRolesAndKafkaMeasureIsOnIt() {
        var shown = queries()
                .flatMap(query -> query.metrics().stream().map(PromQuery.Use::metric))
                .collect(Collectors.toSet());
        var measured = scrape.types().keySet().stream()
                .filter(name -> name.startsWith("millrace_"))
                .filter(name -> !name.startsWith("millrace_learner_step_"))
                .filter(name -> !name.matches("millrace_learner_evaluation_(first|last)_version"))
                .filter(name -> !name.matches("millrace_process_(heap_bytes|threads)"))
                .toList();
        assertThat(shown).containsAll(measured);
    }

    @Test
    void panelsHaveNumbersOfTheirOwnAndDoNotOverlap() {
        List<Integer> ids =
                panels().stream().map(panel -> panel.path("id").asInt()).toList();
        assertThat(ids).doesNotHaveDuplicates().doesNotContain(0);
        List<String> cells = new ArrayList<>();
        panels().forEach(panel -> cells.addAll(cells(panel.path("gridPos"))));
        assertThat(cells).doesNotHaveDuplicates();
    }

    private static List<String> cells(JsonNode place) {
        return IntStream.range(0, place.path("w").asInt() * place.path("h").asInt())
                .mapToObj(cell -> (place.path("x").asInt()
                                + cell % place.path("w").asInt()) + ","
                        + (place.path("y").asInt() + cell / place.path("w").asInt()))
                .toList();
    }
}
