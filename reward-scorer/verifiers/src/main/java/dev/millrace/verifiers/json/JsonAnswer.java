package dev.millrace.verifiers.json;

import com.google.re2j.Pattern;
import dev.millrace.verifiers.response.ResponseTail;

/// Finds the JSON document in a response.
///
/// 1. The last fenced block marked `json`; else the last fenced block without a mark that begins with `{` or `[`.
/// 2. Else what begins with the first `{` or `[` behind which JSON can go on.
///
/// What is found first decides: where it is no JSON there is no answer, and nothing else is tried.
final class JsonAnswer {
    private static final String FENCE = "```";
    private static final Pattern START =
            Pattern.compile("\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"\\]]|-?[0-9]|(?:true|false|null)\\b)");

    private JsonAnswer() {}

    /// The document in a response.
    ///
    /// @param isWhole whether the response must be the document and nothing else
    static JsonDocument in(String response, boolean isWhole) {
        if (isWhole) {
            return response.length() <= ResponseTail.LONGEST
                    ? JsonDocument.of(response, true)
                    : new JsonDocument.Refused("response: got " + response.length() + " characters, expected at most "
                            + ResponseTail.LONGEST);
        }
        var tail = ResponseTail.of(response);
        var fenced = fenced(tail);
        if (!fenced.isEmpty()) {
            return JsonDocument.of(fenced, true);
        }
        var start = START.matcher(tail);
        return start.find()
                ? JsonDocument.of(tail.substring(start.start()), false)
                : new JsonDocument.Refused("response: got no JSON, expected an object or a list");
    }

    private static String fenced(String text) {
        var marked = "";
        var plain = "";
        var open = text.indexOf(FENCE);
        while (open >= 0) {
            var close = text.indexOf(FENCE, open + FENCE.length());
            if (close < 0) {
                break;
            }
            var block = text.substring(open + FENCE.length(), close);
            var content = block.strip();
            if (content.regionMatches(true, 0, "json", 0, 4) && content.length() > 4) {
                marked = content.substring(4);
            } else if (content.startsWith("{") || content.startsWith("[")) {
                plain = content;
            }
            open = text.indexOf(FENCE, close + FENCE.length());
        }
        return marked.isEmpty() ? plain : marked;
    }
}
