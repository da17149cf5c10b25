package dev.millrace.ops.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/// A file of responses, or standard input.
public final class VerifyFile implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    private final BufferedReader reader;
    private final VerifyReader format;

    private VerifyFile(BufferedReader reader, VerifyReader format) {
        this.reader = reader;
        this.format = format;
    }

    /// Opens it.
    ///
    /// @param file its path; `-`: standard input
    /// @throws ConfigurationException if it is not there
    public static VerifyFile open(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            var reader = new BufferedReader(new InputStreamReader(System.in, UTF_8));
            return new VerifyFile(reader, new VerifyReader("standard input"));
        }
        try {
            return new VerifyFile(Files.newBufferedReader(Path.of(file)), new VerifyReader(file));
        } catch (NoSuchFileException missing) {
            throw new ConfigurationException("FILE", file + ", which is not there", "a file of JSON lines");
        }
    }

    /// Its lines, read as they are asked for; blank ones are left out.
    ///
    /// @throws ConfigurationException while reading, naming the line that cannot be judged
    public Iterator<VerifyLine> lines() {
        var number = new AtomicInteger();
        return reader.lines()
                .map(text -> new Numbered(number.incrementAndGet(), text))
                .filter(line -> !line.text().isBlank())
                .map(line -> format.line(line.number(), line.text()))
                .iterator();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private record Numbered(int number, String text) {}
}
