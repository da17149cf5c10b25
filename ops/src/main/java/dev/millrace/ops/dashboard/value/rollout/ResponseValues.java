package dev.millrace.ops.dashboard.value.rollout;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.index.response.ResponsePage;
import dev.millrace.ops.index.response.ResponseRow;
import dev.millrace.ops.inspection.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/// A page of responses.
public final class ResponseValues {
    private ResponseValues() {}

    /// All of it.
    public static Map<String, Object> of(ResponsePage page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("total", page.total());
        values.put("offset", page.offset());
        values.put("rows", page.rows().stream().map(ResponseValues::of).toList());
        return values;
    }

    /// One of them.
    public static Map<String, Object> of(ResponseRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", row.prompt().number());
        values.put("sibling", row.sibling());
        values.put("purpose", Words.of(row.prompt().purpose()));
        putUse(values, row);
        values.put("version", row.writing().oldest());
        values.put("lastVersion", row.writing().newest());
        values.put("family", row.prompt().family());
        values.put("difficulty", row.prompt().difficulty());
        values.put("verdict", Words.of(row.outcome().verdict()));
        values.put("reward", row.outcome().reward());
        values.put("length", row.writing().length());
        values.put("finish", Words.of(row.writing().finish()));
        values.put("filtered", row.use().filtered());
        values.put("value", row.use().value());
        values.put("advantage", row.use().advantage());
        return values;
    }

    private static void putUse(Map<String, Object> values, ResponseRow row) {
        if (row.use().step() >= 0) {
            values.put("step", row.use().step());
            values.put("phase", phase(row.prompt().purpose()));
        }
    }

    /// The steps that take in what was asked for a purpose.
    private static String phase(Purpose purpose) {
        return purpose == Purpose.VALUE_PRETRAINING ? "value-pretraining" : "policy";
    }
}
