package dev.millrace.ops.dashboard.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A browser's window, and what went wrong in it.
///
/// @param page to look at
/// @param problems errors and warnings of scripts and of the console, requests that failed or were refused
public record Tab(Page page, List<String> problems) {
    private static final int REFUSED = 400;

    static Tab of(Page page) {
        List<String> problems = new CopyOnWriteArrayList<>();
        page.onPageError(problem -> problems.add("script: " + problem));
        page.onConsoleMessage(message -> note(message, problems));
        page.onRequestFailed(request -> note(request, problems));
        page.onResponse(response -> {
            if (response.status() >= REFUSED) {
                problems.add(response.status() + " " + response.url());
            }
        });
        return new Tab(page, problems);
    }

    private static void note(ConsoleMessage message, List<String> problems) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            problems.add("console: " + message.text());
        }
    }

    /// A page that is left gives up its requests, which is as it should be.
    private static void note(Request request, List<String> problems) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            problems.add(request.failure() + " " + request.url());
        }
    }

    /// Goes somewhere.
    ///
    /// @return this
    public Tab open(String address) {
        page.navigate(address);
        return this;
    }

    /// What a selector of CSS, or `text=…`, finds; waits for it where it is used.
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /// Waits until something is shown.
    ///
    /// @return its text as it is shown
    public String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /// Waits until a selector finds something, whether it can be seen or not.
    public void await(String selector) {
        var attached = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
        page.locator(selector).first().waitFor(attached);
    }

    /// Presses keys, one after the other.
    public void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }
}
