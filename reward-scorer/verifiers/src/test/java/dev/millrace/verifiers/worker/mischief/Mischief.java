package dev.millrace.verifiers.worker.mischief;

import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a process may do to itself, and to whoever waits for it.
final class Mischief {
    private Mischief() {}

    static void does(String what) throws Exception {
        switch (what) {
            case "right" -> {}
            case "sleep" -> Thread.sleep(Long.MAX_VALUE);
            case "give up" -> givesUp();
            case "spin" -> spins();
            case "ignore" -> ignoresInterrupts();
            case "throw" -> throw new IllegalStateException("thrown\nfor a reason");
            case "error" -> throw new LinkageError("no such class");
            case "rude" -> throw new Rude();
            case "interrupted" -> Thread.currentThread().interrupt();
            case "overflow" -> overflows(1);
            case "threads" -> Thread.ofPlatform().start(Mischief::ignoresInterrupts);
            case "exit later" -> Thread.ofPlatform().start(() -> System.exit(4));
            default -> harms(what);
        }
    }

    private static void harms(String what) throws Exception {
        switch (what) {
            case "exit" -> System.exit(3);
            case "halt" -> Runtime.getRuntime().halt(9);
            case "hang at exit" -> hangsAtExit();
            case "memory" -> fills();
            case "threw memory" -> throw new OutOfMemoryError("mine");
            case "print" -> prints(1L << 30);
            case "close streams" -> closesStreams();
            case "kill" ->
                runs("kill", "-9", Long.toString(ProcessHandle.current().pid()));
            case "stop" ->
                runs("kill", "-STOP", Long.toString(ProcessHandle.current().pid()));
            case "crash" -> crashes();
            case "garbage" -> writes(new byte[] {-1, 2, 3, 4, 5, 6, 7, 8});
            case "half a frame" -> writes(ByteBuffer.allocate(10).putInt(100).array());
            case "strange unit" ->
                writes(ByteBuffer.allocate(13)
                        .putInt(9)
                        .put((byte) 2)
                        .putLong(77)
                        .array());
            default ->
                leavesTraces(what.substring(0, what.indexOf(' ')), Path.of(what.substring(what.indexOf(' ') + 1)));
        }
    }

    /// What is not done twice, or to be found afterwards.
    private static void leavesTraces(String what, Path file) throws Exception {
        switch (what) {
            case "once" -> hangsOnce(file);
            case "unless" -> requireNo(file);
            case "fork" -> forks(file);
            default -> throw new IllegalArgumentException("mischief: got '" + what + "', expected a known one");
        }
    }

    private static void hangsOnce(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
            ignoresInterrupts();
        }
    }

    private static void requireNo(Path file) {
        if (Files.exists(file)) {
            throw new IllegalStateException("got a file");
        }
    }

    private static void forks(Path file) throws IOException {
        var child = new ProcessBuilder("sleep", "1000").inheritIO().start();
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + child.pid());
    }

    private static void givesUp() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException interrupted) {
            // And goes on as if nothing had been.
        }
    }

    private static void spins() {
        for (int i = 0; i >= 0; i = (i + 1) & Integer.MAX_VALUE) {
            Thread.onSpinWait();
        }
    }

    private static void ignoresInterrupts() {
        while (true) {
            givesUp();
        }
    }

    private static int overflows(int depth) {
        return depth == 0 ? 0 : overflows(depth + 1) + 1;
    }

    private static void hangsAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(Mischief::ignoresInterrupts));
        System.exit(0);
    }

    private static void fills() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[1 << 20]);
        }
    }

    private static void prints(long bytes) {
        var line = "x".repeat(1 << 16);
        for (long printed = 0; printed < bytes; printed += line.length()) {
            System.out.println(line);
        }
    }

    private static void closesStreams() throws IOException {
        System.in.close();
        System.out.close();
        System.err.close();
    }

    private static void runs(String... command) throws Exception {
        new ProcessBuilder(command).start().waitFor();
        Thread.sleep(Long.MAX_VALUE);
    }

    @SuppressWarnings("restricted")
    private static void crashes() {
        MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
    }

    private static void writes(byte[] bytes) throws IOException {
        try (var channel = new FileOutputStream(Path.of("/dev/fd/4").toFile())) {
            channel.write(bytes);
        }
        ignoresInterrupts();
    }

    private static final class Rude extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("no message either");
        }
    }
}
