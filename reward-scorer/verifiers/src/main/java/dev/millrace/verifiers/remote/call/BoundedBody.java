package dev.millrace.verifiers.remote.call;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Reads a body up to a limit. What is longer is cut off there, and the connection closed: nobody reads the rest.
final class BoundedBody implements HttpResponse.BodySubscriber<BoundedBody.Body> {
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final int limit;
    private Flow.@Nullable Subscription subscription;

    /// @param limit most bytes
    BoundedBody(int limit) {
        this.limit = limit;
    }

    /// What was read.
    ///
    /// @param bytes at most as many as the limit
    /// @param isCutOff whether there were more
    record Body(byte[] bytes, boolean isCutOff) {}

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription made) {
        subscription = made;
        made.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var taken = new byte[Math.min(buffer.remaining(), limit - read.size())];
            var isCutOff = taken.length < buffer.remaining();
            buffer.get(taken);
            read.writeBytes(taken);
            if (isCutOff) {
                end();
                return;
            }
        }
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        body.complete(new Body(read.toByteArray(), false));
    }

    private void end() {
        if (subscription != null) {
            subscription.cancel();
        }
        body.complete(new Body(read.toByteArray(), true));
    }
}
