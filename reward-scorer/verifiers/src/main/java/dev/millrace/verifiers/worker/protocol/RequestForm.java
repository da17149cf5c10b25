package dev.millrace.verifiers.worker.protocol;

import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;

/// Requests in a frame.
final class RequestForm {
    private RequestForm() {}

    static void write(FrameWriter out, VerifierRequest request) {
        var id = request.id();
        out.text(id.prompt()).whole(id.sibling()).whole(id.attempt());
        var problem = request.problem();
        out.text(problem.id())
                .list(
                        problem.messages(),
                        (each, message) -> each.text(message.role()).text(message.content()))
                .text(problem.groundTruth())
                .text(problem.dataSource())
                .text(problem.family())
                .real(problem.difficulty())
                .map(problem.metadata(), FrameWriter::text);
        var response = request.response();
        out.text(response.text())
                .wholes(response.tokenIds())
                .word(response.finishReason())
                .longer(response.policyVersion());
    }

    static VerifierRequest read(FrameReader in) {
        var id = new RequestId(in.text(), in.whole(), in.whole());
        return new VerifierRequest(id, problem(in), response(in));
    }

    private static Problem problem(FrameReader in) {
        return new Problem(
                in.text(),
                in.list(each -> new Message(each.text(), each.text())),
                in.text(),
                in.text(),
                in.text(),
                in.real(),
                in.map(FrameReader::text));
    }

    private static Response response(FrameReader in) {
        return new Response(in.text(), in.wholes(), in.word(FinishReason.class), in.longer());
    }
}
