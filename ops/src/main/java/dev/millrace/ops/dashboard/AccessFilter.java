package dev.millrace.ops.dashboard;

import dev.millrace.ops.dashboard.access.AccessPages;
import dev.millrace.ops.dashboard.access.AccessRules;
import dev.millrace.ops.dashboard.access.AccessToken;
import dev.millrace.ops.dashboard.access.Admission;
import dev.millrace.ops.dashboard.access.Credentials;
import dev.millrace.ops.dashboard.access.Origin;
import dev.millrace.ops.dashboard.access.SecurityHeaders;
import dev.millrace.ops.dashboard.access.Subject;
import dev.millrace.ops.dashboard.route.Answer;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.SameSite;
import java.util.Optional;

/// Asks the rules about every request before anything else does.
final class AccessFilter implements Handler {
    private static final int OK = 200;
    private static final int UNTIL_THE_BROWSER_ENDS = -1;

    private final AccessRules rules;

    AccessFilter(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public void handle(Context context) {
        SecurityHeaders.ALL.forEach(context::header);
        switch (rules.decide(subject(context), origin(context), credentials(context))) {
            case Admission.Admitted _ -> {}
            case Admission.Introduced _ -> introduce(context);
            case Admission.Refused(int status, String reason) -> refuse(context, status, reason);
        }
    }

    /// What a path asks for: whatever is no file and no data counts as a page, which gets no data.
    static Subject subject(Context context) {
        var path = context.path();
        if (path.startsWith("/api/") || path.equals("/api")) {
            return Subject.DATA;
        }
        return path.startsWith("/web/") || path.startsWith("/lib/") ? Subject.ASSET : Subject.PAGE;
    }

    private static Origin origin(Context context) {
        return new Origin(
                header(context, "Host"),
                header(context, "Origin"),
                header(context, "Sec-Fetch-Site"),
                subject(context) == Subject.PAGE
                        && header(context, "Sec-Fetch-Mode").equals(Optional.of("navigate")));
    }

    private static Credentials credentials(Context context) {
        return new Credentials(
                header(context, "Authorization"),
                Optional.ofNullable(context.cookie(cookieName(context))),
                Optional.ofNullable(context.queryParam("token")));
    }

    private static Optional<String> header(Context context, String name) {
        return Optional.ofNullable(context.header(name));
    }

    /// Cookies are shared by all ports of a host.
    private static String cookieName(Context context) {
        return "millrace-" + context.req().getLocalPort();
    }

    private void introduce(Context context) {
        var token = rules.token().map(AccessToken::text).orElse("");
        var cookie =
                new Cookie(cookieName(context), token, "/", UNTIL_THE_BROWSER_ENDS, false, true, null, SameSite.STRICT);
        context.cookie(cookie);
        Answer.html(context, OK, AccessPages.goOn(context.path(), context.queryParamMap()));
        context.skipRemainingHandlers();
    }

    private static void refuse(Context context, int status, String reason) {
        if (subject(context) == Subject.PAGE) {
            Answer.html(context, status, AccessPages.refused(context.path(), reason, status == 401));
        } else {
            Answer.error(context, status, reason);
        }
        context.skipRemainingHandlers();
    }
}
