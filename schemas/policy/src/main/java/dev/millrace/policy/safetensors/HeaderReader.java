package dev.millrace.policy.safetensors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.Problems;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the header of a safetensors file and checks it: a length (8 bytes, little-endian), as many bytes of JSON,
/// then the bytes of the tensors, which must be covered without overlap and without hole.
final class HeaderReader {
    static final String METADATA = "__metadata__";

    /// The longest header that the reference implementation reads.
    private static final long LONGEST = 100_000_000;

    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("BOOL", 1),
            Map.entry("U8", 1),
            Map.entry("I8", 1),
            Map.entry("F8_E4M3", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("F32", 4),
            Map.entry("I64", 8),
            Map.entry("U64", 8),
            Map.entry("F64", 8));

    private final String file;
    private final Problems problems;
    private final List<TensorEntry> entries = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    /// Prepares to read.
    ///
    /// @param file how problems name the file
    /// @param problems where to note what is wrong
    HeaderReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The tensors in the header's order, once it was read.
    List<TensorEntry> entries() {
        return entries;
    }

    /// The texts that the writer left, once it was read.
    Map<String, String> metadata() {
        return metadata;
    }

    /// Reads the header.
    ///
    /// @param bytes all of the file
    /// @return the bytes of the tensors; means nothing if a problem was noted
    MemorySegment read(MemorySegment bytes) {
        if (bytes.byteSize() < Long.BYTES) {
            problems.add(file, bytes.byteSize() + " bytes", "a header's length in the first 8");
            return bytes;
        }
        long length = bytes.get(LENGTH, 0);
        long room = Math.min(LONGEST, bytes.byteSize() - Long.BYTES);
        if (length < 0 || length > room) {
            problems.add(
                    file + ": header length",
                    Long.toUnsignedString(length),
                    "at most " + room + ": damaged or cut off");
            return bytes;
        }
        var text = bytes.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        var body = bytes.asSlice(Long.BYTES + length);
        JsonDocument.parse(text, file + ": header", problems).ifPresent(header -> readAll(header, body.byteSize()));
        return body;
    }

    private void readAll(ObjectNode header, long bodySize) {
        for (var field : header.properties()) {
            if (field.getKey().equals(METADATA)) {
                field.getValue()
                        .properties()
                        .forEach(each ->
                                metadata.put(each.getKey(), each.getValue().asText()));
            } else {
                entry(field.getKey(), field.getValue()).ifPresent(entries::add);
            }
        }
        // A tensor that was refused leaves a hole, which would be reported a second time.
        if (problems.isEmpty()) {
            checkCoverage(bodySize);
        }
    }

    private Optional<TensorEntry> entry(String name, JsonNode described) {
        var what = file + ": tensor " + name;
        var type = described.path("dtype").asText();
        var shape = numbers(described.path("shape"));
        var offsets = numbers(described.path("data_offsets")).filter(pair -> pair.size() == 2);
        if (!BYTES.containsKey(type)) {
            problems.add(
                    what + ": dtype",
                    described.path("dtype"),
                    "one of " + BYTES.keySet().stream().sorted().toList());
        }
        if (shape.isEmpty()) {
            problems.add(what + ": shape", described.path("shape"), "a list of whole numbers of 0 or more");
        }
        if (offsets.isEmpty()) {
            problems.add(what + ": data_offsets", described.path("data_offsets"), "two whole numbers of 0 or more");
        }
        if (!BYTES.containsKey(type) || shape.isEmpty() || offsets.isEmpty()) {
            return Optional.empty();
        }
        var entry = new TensorEntry(
                name, type, shape.get(), offsets.get().getFirst(), offsets.get().getLast());
        checkSize(what, entry);
        return Optional.of(entry);
    }

    private static Optional<List<Long>> numbers(JsonNode node) {
        List<Long> numbers = new ArrayList<>();
        for (var element : node) {
            if (!element.isIntegralNumber() || !element.canConvertToLong() || element.longValue() < 0) {
                return Optional.empty();
            }
            numbers.add(element.longValue());
        }
        return node.isArray() ? Optional.of(numbers) : Optional.empty();
    }

    private void checkSize(String what, TensorEntry entry) {
        var offsets = "[" + entry.begin() + ", " + entry.end() + "]";
        try {
            long size = entry.shape().stream().mapToLong(Long::longValue).reduce(bytes(entry), Math::multiplyExact);
            if (entry.end() - entry.begin() != size) {
                problems.add(
                        what + ": data_offsets",
                        offsets,
                        size + " bytes for shape " + entry.shape() + " of " + entry.type());
            }
        } catch (ArithmeticException overflow) {
            problems.add(what + ": shape", entry.shape(), "a size below 2^63 bytes");
        }
    }

    private static long bytes(TensorEntry entry) {
        return java.util.Objects.requireNonNull(BYTES.get(entry.type()));
    }

    private void checkCoverage(long bodySize) {
        long covered = 0;
        var sorted = entries.stream()
                .sorted(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end))
                .toList();
        for (var entry : sorted) {
            if (entry.begin() != covered) {
                var fault = entry.begin() < covered ? "an overlap" : "a hole";
                problems.add(
                        file + ": tensor " + entry.name() + ": data_offsets",
                        fault + " at " + entry.begin(),
                        "to begin where the tensor before it ends, at " + covered);
            }
            covered = Math.max(covered, entry.end());
        }
        if (covered != bodySize) {
            var fault = covered > bodySize ? ": the file is cut off" : ": the file is too long";
            problems.add(file + ": bytes after the header", bodySize, covered + " as its tensors say" + fault);
        }
    }
}
