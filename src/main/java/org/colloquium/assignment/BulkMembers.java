package org.colloquium.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.colloquium.account.AccountId;

/** The members who can be assigned, to be found by what is written for them. */
record BulkMembers(List<Assignee> all) {
    static BulkMembers of(Map<AccountId, Assignee> people) {
        return new BulkMembers(
                people.values().stream().filter(Assignee::eligible).toList());
    }

    /** By id, by the whole name, or by the first name; none or several where it is not clear. */
    List<Assignee> find(String written) {
        String sought = written.strip().toLowerCase(Locale.ROOT);
        List<Assignee> exact = all.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(sought)
                        || it.id().toString().equals(sought))
                .toList();
        return !exact.isEmpty()
                ? exact
                : all.stream()
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).startsWith(sought + " "))
                        .toList();
    }

    /** Why what was written names nobody, when it was found not to name one. */
    static String unclear(String written, List<Assignee> found) {
        return found.isEmpty()
                ? "Nobody who takes assignments is called “" + written + "”."
                : "Several members are called “" + written + "”. Write the whole name.";
    }
}
