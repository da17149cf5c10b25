package dev.millrace.verifiers.serving;

/// A request gets no rewards but an error.
final class RequestRefusedException extends Exception {
    static final int BAD = 400;
    static final int UNAUTHORIZED = 401;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int TOO_LARGE = 413;
    static final int WITHOUT_REWARD = 422;
    static final int BROKEN = 500;
    static final int OVERLOADED = 503;

    private final int status;

    /// @param status of HTTP
    /// @param message what was got and expected
    RequestRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    /// What was got and expected.
    String problem() {
        return String.valueOf(getMessage());
    }
}
