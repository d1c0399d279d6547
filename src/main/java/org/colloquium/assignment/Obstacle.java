package org.colloquium.assignment;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody cannot take a paper, or nothing at a meeting, beside what they said themselves: for the words of rules.
 *
 * @param about the id of the paper or meeting
 * @param why in words, to follow the member's name, such as "has a role on it already"
 */
public record Obstacle(AccountId member, String about, String why) {
    static @Nullable String of(Set<Obstacle> some, String member, String about) {
        return some.stream()
                .filter(it ->
                        it.member().toString().equals(member) && it.about().equals(about))
                .map(Obstacle::why)
                .findFirst()
                .orElse(null);
    }
}
