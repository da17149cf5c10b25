package dev.millrace.ops.dashboard.request;

/// A request that is not answered as asked.
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int BAD = 400;
    private static final int ABSENT = 404;

    private final int status;

    private RequestException(int status, String what, String got, String expected) {
        super(what + ": got " + got + ", expected " + expected);
        this.status = status;
    }

    /// A parameter that cannot be used.
    public static RequestException bad(String what, String got, String expected) {
        return new RequestException(BAD, what, got, expected);
    }

    /// Something that is not there.
    public static RequestException absent(String what, String got, String expected) {
        return new RequestException(ABSENT, what, got, expected);
    }

    /// The HTTP status.
    public int status() {
        return status;
    }
}
