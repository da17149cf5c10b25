package dev.millrace.ops.dashboard.route;

import dev.millrace.ops.dashboard.json.JsonText;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// Server-sent events to one client, not compressed: each is on its way at once.
final class EventStream implements AutoCloseable {
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(15);

    private final OutputStream out;
    private long sent = System.nanoTime();

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /// Begins to answer.
    static EventStream open(Context context) throws IOException {
        var response = context.res();
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new EventStream(response.getOutputStream());
        stream.write("retry: 2000\n\n");
        return stream;
    }

    /// Sends an event.
    ///
    /// @param name of it
    /// @param values its data, plain objects
    void send(String name, Object values) throws IOException {
        // JSON has no line breaks outside of its texts, and escapes those within.
        write("event: " + name + "\ndata: " + new String(JsonText.bytes(values), StandardCharsets.UTF_8) + "\n\n");
    }

    /// Nothing happens: says so now and then, to find out whether somebody still listens.
    void idle() throws IOException {
        if (System.nanoTime() - sent >= SILENCE) {
            write(":\n\n");
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        sent = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
