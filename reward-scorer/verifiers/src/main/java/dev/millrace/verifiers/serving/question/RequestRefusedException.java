package dev.millrace.verifiers.serving.question;

/// A request gets no rewards but an error.
public final class RequestRefusedException extends Exception {
    /// The question cannot be understood.
    public static final int BAD = 400;
    /// The token was not shown.
    public static final int UNAUTHORIZED = 401;
    /// Nothing is there.
    public static final int NOT_FOUND = 404;
    /// Only POST is.
    public static final int NOT_ALLOWED = 405;
    /// The body is too long.
    public static final int TOO_LARGE = 413;
    /// A verdict has no reward, and asking again would not change that.
    public static final int WITHOUT_REWARD = 422;
    /// The judge broke.
    public static final int BROKEN = 500;
    /// There are too many requests, or a verdict failed: asking again may help.
    public static final int OVERLOADED = 503;

    private final int status;

    /// @param status of HTTP
    /// @param message what was got and expected
    public RequestRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /// The status of HTTP.
    public int status() {
        return status;
    }

    /// What was got and expected.
    public String problem() {
        return String.valueOf(getMessage());
    }
}
