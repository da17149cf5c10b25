package dev.millrace.verifiers.calling;

/// What is told of a throwable: what it is, and where it came from.
public final class Reasons {
    private static final int MOST = 2_000;

    private Reasons() {}

    /// Its class and message, and the place in the code that threw it.
    public static String of(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return shortened(text(thrown) + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    /// Its message.
    public static String message(Throwable thrown) {
        var message = thrown.getMessage();
        return message == null ? of(thrown) : shortened(message);
    }

    /// A throwable of the verifier's own may throw when it is asked.
    private static String text(Throwable thrown) {
        try {
            return String.valueOf(thrown.toString());
        } catch (Throwable _) {
            return thrown.getClass().getName();
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
