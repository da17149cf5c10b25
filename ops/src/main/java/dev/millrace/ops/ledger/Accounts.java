package dev.millrace.ops.ledger;

import dev.millrace.messages.prompt.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What the log says about each prompt, in the order of their numbers.
final class Accounts {
    private final TreeMap<Long, PromptAccount> byNumber = new TreeMap<>();

    /// The account of a prompt, opened where it is new.
    PromptAccount at(long number) {
        return byNumber.computeIfAbsent(number, PromptAccount::new);
    }

    /// The account of a prompt, if anything is known of it.
    Optional<PromptAccount> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /// All of them.
    Collection<PromptAccount> all() {
        return byNumber.values();
    }

    /// Those that were issued for a purpose.
    List<PromptAccount> issuedFor(Purpose purpose) {
        return all().stream().filter(account -> account.purpose() == purpose).toList();
    }
}
