package dev.millrace.verifiers.worker.protocol;

/// Reads messages: whatever is wrong with one, it is a [ProtocolException].
final class Decoding {
    private Decoding() {}

    /// Reads the rest of a message whose kind is known.
    interface Rest<M> {
        M read(int tag, FrameReader in);
    }

    static <M> M of(byte[] body, Rest<M> rest) {
        try {
            var in = new FrameReader(body);
            var message = rest.read(in.tag(), in);
            in.requireEnd();
            return message;
        } catch (ProtocolException known) {
            throw known;
        } catch (RuntimeException impossible) {
            // A frame that ends too soon, or values that their record refuses.
            throw new ProtocolException("frame: got " + impossible + ", expected a message");
        }
    }

    static ProtocolException unknown(int tag) {
        return new ProtocolException("frame: got a message of kind " + tag + ", expected a known one");
    }
}
