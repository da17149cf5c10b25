package dev.millrace.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClassPathTest {
    @Test
    void holdsNoTensorLibrary() {
        var entries = System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1);
        assertThat(entries)
                .anyMatch(entry -> entry.contains("kafka-streams"))
                .noneMatch(entry -> entry.contains("djl") || entry.contains("pytorch"));
    }
}
