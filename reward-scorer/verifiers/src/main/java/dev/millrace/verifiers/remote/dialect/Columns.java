package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a service is told about a response beyond prompt, response and label: columns of the data set's row, and a
/// few things known of every response. In lists they stand under their names, an element a response.
///
/// @param names which; `*` for every column of the row and the data source
public record Columns(List<String> names) {
    /// The data set.
    public static final String DATA_SOURCE = "data_source";
    /// The problem's name in it.
    public static final String PROBLEM_ID = "problem_id";
    /// The kind of problem.
    public static final String FAMILY = "family";
    /// How hard it is.
    public static final String DIFFICULTY = "difficulty";
    /// `stop` or `length`.
    public static final String FINISH_REASON = "finish_reason";

    private static final Set<String> KNOWN = Set.of(DATA_SOURCE, PROBLEM_ID, FAMILY, DIFFICULTY, FINISH_REASON);

    /// Names that the dialects use themselves.
    private static final Set<String> TAKEN = Set.of("query", "prompts", "labels", "prompt", "response", "label");

    private static final String ALL = "*";

    public Columns {
        names = List.copyOf(names);
    }

    /// Whether it is the name of something known of every response, and of no column of the row.
    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /// The names that cannot be columns.
    public List<String> refused() {
        return names.stream().filter(TAKEN::contains).toList();
    }

    void addLists(ObjectNode body, List<VerifierRequest> requests) {
        Set<String> sent = new LinkedHashSet<>();
        requests.forEach(request -> sent.addAll(sent(request)));
        for (var name : sent) {
            var list = body.putArray(name);
            requests.forEach(request -> list.add(value(request, name)));
        }
    }

    void addFields(ObjectNode body, VerifierRequest request) {
        sent(request).forEach(name -> body.set(name, value(request, name)));
    }

    private Set<String> sent(VerifierRequest request) {
        Set<String> sent = new LinkedHashSet<>(names);
        if (sent.remove(ALL)) {
            sent.add(DATA_SOURCE);
            sent.addAll(request.problem().metadata().keySet());
            sent.removeAll(TAKEN);
        }
        return sent;
    }

    private static JsonNode value(VerifierRequest request, String name) {
        var problem = request.problem();
        var nodes = Json.nodes();
        return switch (name) {
            case DATA_SOURCE -> nodes.textNode(problem.dataSource());
            case PROBLEM_ID -> nodes.textNode(problem.id());
            case FAMILY -> nodes.textNode(problem.family());
            case DIFFICULTY -> nodes.numberNode(problem.difficulty());
            case FINISH_REASON ->
                nodes.textNode(request.response().finishReason().name().toLowerCase(Locale.ROOT));
            default -> {
                var column = problem.metadata().get(name);
                yield column == null ? nodes.nullNode() : nodes.textNode(column);
            }
        };
    }
}
