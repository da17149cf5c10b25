package dev.millrace.ops.command.data;

import dev.millrace.ops.dataset.DataSet;
import dev.millrace.ops.dataset.DataSetReport;
import dev.millrace.verifier.request.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is in a data set.
///
/// @param report what was found
/// @param dataSources how many problems are of which
/// @param families how many problems are of which
/// @param shown the first problems
/// @param seconds how long reading took
record Contents(
        DataSetReport report,
        Map<String, Long> dataSources,
        Map<String, Long> families,
        List<Problem> shown,
        double seconds) {
    static Contents of(DataSet data, int show, double seconds) {
        return new Contents(
                data.report(),
                count(data, Problem::dataSource),
                count(data, Problem::family),
                data.problems().stream().limit(show).toList(),
                seconds);
    }

    private static Map<String, Long> count(DataSet data, Function<Problem, String> kind) {
        return data.problems().stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    /// What a program gets.
    Map<String, Object> values() {
        var rows = report.rows();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sources", report.sources());
        values.put("preset", report.preset().key());
        values.put("recognized", report.recognized());
        values.put("read", rows.read());
        values.put("used", rows.used());
        values.put("bad", rows.bad());
        values.put("duplicates", rows.duplicates());
        values.put("tooLong", rows.tooLong());
        values.put("badRows", report.badRows());
        values.put("dataSources", dataSources);
        values.put("families", families);
        values.put("problems", shown);
        values.put("seconds", seconds);
        return values;
    }
}
