package dev.millrace.policy.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.document.CheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsRefusalTest {
    @TempDir
    Path temporary;

    private AbstractThrowableAssert<?, ?> refusalOf(byte[] bytes) throws IOException {
        var file = Files.write(temporary.resolve("x.safetensors"), bytes);
        return assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(CheckpointException.class);
    }

    private AbstractThrowableAssert<?, ?> refusalOf(String header, int body) throws IOException {
        return refusalOf(file(header.getBytes(StandardCharsets.UTF_8), body));
    }

    private static byte[] file(byte[] header, int body) {
        var bytes = ByteBuffer.allocate(Long.BYTES + header.length + body).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putLong(header.length).put(header).array();
    }

    private static String tensor(String type, String shape, String offsets) {
        return "{\"t\":{\"dtype\":\"" + type + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Safetensors.read(temporary.resolve("none.safetensors")))
                .hasMessageContaining("none.safetensors: got no such file, expected a safetensors file");
    }

    @Test
    void refusesAFileWithoutAHeader() throws IOException {
        refusalOf(new byte[7]).hasMessageContaining("got 7 bytes, expected a header's length in the first 8");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "9223372036854775807, 9223372036854775807", "-1, 18446744073709551615"})
    void refusesAHeaderLongerThanTheFile(long length, String shown) throws IOException {
        var bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        refusalOf(bytes.array()).hasMessageContaining("header length: got " + shown + ", expected at most 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense            | Unrecognized token 'nonsense'
            [1]                 | got [1], expected one JSON object
            {"a":{},"a":{}}     | Duplicate field 'a'
            {} {}               | Trailing token
            """)
    void refusesAHeaderThatIsNotOneObject(String header, String message) throws IOException {
        refusalOf(header, 0).hasMessageContaining("x.safetensors: header").hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F31  | [1]                    | [0,4]  | dtype: got "F31", expected one of [BF16, BOOL, F16, F32
            F32  | [-1]                   | [0,4]  | shape: got [-1], expected a list of whole numbers
            F32  | [1.5]                  | [0,4]  | shape: got [1.5], expected a list of whole numbers
            F32  | 1                      | [0,4]  | shape: got 1, expected a list of whole numbers
            F32  | [1]                    | [-4,0] | data_offsets: got [-4,0], expected two whole numbers
            F32  | [1]                    | [4]    | data_offsets: got [4], expected two whole numbers
            F32  | [1]                    | [0,99999999999999999999] | expected two whole numbers of 0 or more
            F32  | [2]                    | [0,4]  | got [0, 4], expected 8 bytes for shape [2] of F32
            BF16 | [2]                    | [4,0]  | got [4, 0], expected 4 bytes for shape [2] of BF16
            F32  | [4294967296,4294967296]| [0,4]  | got [4294967296, 4294967296], expected a size below 2^63
            """)
    void refusesAnEntryThatCannotBe(String type, String shape, String offsets, String message) throws IOException {
        refusalOf(tensor(type, shape, offsets), 4)
                .hasMessageContaining("x.safetensors: tensor t: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [0,4]  | [2,6]  | 6  | tensor b: data_offsets: got an overlap at 2, expected to begin where the tensor before
            [0,4]  | [0,4]  | 4  | tensor b: data_offsets: got an overlap at 0, expected to begin where the tensor before
            [0,4]  | [6,10] | 10 | tensor b: data_offsets: got a hole at 6, expected to begin where the tensor before
            [4,8]  | [8,12] | 12 | tensor a: data_offsets: got a hole at 4, expected to begin where the tensor before
            [0,4]  | [4,8]  | 7  | bytes after the header: got 7, expected 8 as its tensors say: the file is cut off
            [0,4]  | [4,8]  | 9  | bytes after the header: got 9, expected 8 as its tensors say: the file is too long
            """)
    void refusesBytesThatAreNotCoveredOnce(String first, String second, int body, String message) throws IOException {
        var header = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":" + first
                + "},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":" + second + "}}";
        refusalOf(header, body).hasMessageContaining(message);
    }

    @Test
    void reportsEveryProblemOfAHeader() throws IOException {
        var header = "{\"a\":{\"dtype\":\"F31\",\"shape\":[-1],\"data_offsets\":[0]},\"b\":{}}";
        refusalOf(header, 0)
                .satisfies(thrown ->
                        assertThat(((CheckpointException) thrown).problems()).hasSize(6));
    }

    @Test
    void refusesATypeOnlyWhereTheTensorIsNeeded() throws IOException {
        var header = tensor("I64", "[1]", "[0,8]").getBytes(StandardCharsets.UTF_8);
        var path = Files.write(temporary.resolve("x.safetensors"), file(header, 8));
        try (var file = Safetensors.read(path)) {
            assertThat(file.entries()).hasSize(1);
            assertThatThrownBy(() -> file.tensor("t"))
                    .hasMessageContaining("tensor t: got dtype I64, expected one of [F32, F16, BF16]");
            assertThatThrownBy(() -> file.tensor("u")).hasMessageContaining("tensor u: got nothing");
        }
    }
}
