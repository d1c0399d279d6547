package org.colloquium.account.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** What the address of the sign-in page says has gone wrong, in words that tell nobody who has an account. */
final class SignInProblem {
    private static final Map<String, String> WORDS = Map.of(
            "error", "That e-mail address and password do not go together.",
            "late", "That took too long. Begin again.",
            "ended", "Your session has ended.",
            "nocode", "This server sends no codes by mail now. Sign in another way, or ask one of its administrators.",
            "address", "Write your e-mail address first; then a code can be sent to it.",
            "passkey", "That passkey opens no account here. Try again, or sign in another way.",
            "elsewhere", "That sign-in opens no account here. Ask an administrator of this server.",
            "wrong",
                    "That is not the code that was sent last, or it has ended. It works in the browser that asked for it,"
                            + " for ten minutes and five tries.");

    private SignInProblem() {}

    static @Nullable String of(QueryParameters query) {
        Set<String> said = query.getParameters().keySet();
        return WORDS.entrySet().stream()
                .filter(it -> said.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> query.getSingleParameter("wait")
                        .map(SignInProblem::wait)
                        .orElse(null));
    }

    static String wait(String seconds) {
        long wait = seconds.matches("\\d{1,5}") ? Long.parseLong(seconds) : 60;
        String until =
                wait < 90 ? Words.count(wait, "second", "seconds") : Words.count((wait + 59) / 60, "minute", "minutes");
        return "Too many tries have failed. Come back in " + until + ".";
    }
}
