package dev.millrace.ops.dashboard;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.access.Subject;
import dev.millrace.ops.dashboard.request.RequestException;
import dev.millrace.ops.dashboard.route.Answer;
import dev.millrace.ops.dashboard.route.PageRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is answered where something goes wrong. Stack traces go to the log alone.
final class FailureAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
    private static final int ABSENT = 404;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    private final PageRoutes pages;

    /// @param pages show what is not there
    FailureAnswers(PageRoutes pages) {
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(
                RequestException.class,
                (problem, context) -> Answer.error(context, problem.status(), message(problem)));
        routes.exception(
                ConfigurationException.class, (problem, context) -> Answer.error(context, ABSENT, message(problem)));
        routes.exception(
                HistoryException.class, (problem, context) -> Answer.error(context, UNAVAILABLE, message(problem)));
        routes.exception(
                KafkaException.class, (problem, context) -> Answer.error(context, UNAVAILABLE, message(problem)));
        routes.exception(InterruptedException.class, (ended, context) -> ended(context));
        routes.exception(Exception.class, FailureAnswers::unexpected);
        routes.exception(HttpResponseException.class, this::unmatched);
    }

    /// The server ends while somebody waits.
    private static void ended(Context context) {
        Answer.error(context, UNAVAILABLE, "server: got a request at its end, expected none after it");
    }

    private static void unexpected(Exception problem, Context context) {
        LOG.warn("dashboard: {}: got {}, expected an answer", context.path(), problem.toString(), problem);
        Answer.error(
                context,
                FAILED,
                "server: got " + problem.getClass().getSimpleName() + ", expected an answer; its log says more");
    }

    /// There is no such path, or not by this method.
    private void unmatched(HttpResponseException problem, Context context) {
        int status = problem.getStatus();
        if (status == ABSENT && AccessFilter.subject(context) == Subject.PAGE) {
            context.status(status);
            pages.shell(context);
        } else {
            var asked = context.method() + " " + context.path();
            Answer.error(context, status, "request: got " + asked + ", expected a documented one");
        }
    }

    private static String message(Exception problem) {
        return String.valueOf(problem.getMessage());
    }
}
