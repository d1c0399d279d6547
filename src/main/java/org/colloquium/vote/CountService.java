package org.colloquium.vote;

import java.util.List;
import java.util.Map;
import org.colloquium.account.SignedIn;
import org.colloquium.common.InvalidInputException;
import org.colloquium.vote.count.Approvals;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Method;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Counts any votes for anybody, keeping nothing. */
@Service
@PreAuthorize("denyAll")
public class CountService {
    private static final int MOST_CANDIDATES = 10_000;
    private static final int MOST_VOTES = 200_000;
    private static final long MOST_DIGITS = 50_000_000; // of what is carried, times votes
    private static final long MOST_VOLUME = 200_000_000; // votes times candidates

    @SignedIn
    public Count count(
            @Nullable String method, Question question, @Nullable List<? extends @Nullable Map<String, Object>> votes) {
        Method<?> counting = Methods.asked(method, question);
        if (question.candidates().size() > MOST_CANDIDATES) {
            throw new InvalidInputException("candidates", "At most " + MOST_CANDIDATES + " candidates are counted.");
        }
        if (votes == null) {
            throw new InvalidInputException("votes", "Give the votes to count; the list may be empty.");
        }
        if (votes.size() > MOST_VOTES) {
            throw new InvalidInputException("votes", "At most " + MOST_VOTES + " votes are counted.");
        }
        if ((long) votes.size() * question.candidates().size() > MOST_VOLUME) {
            throw new InvalidInputException(
                    "votes", "These are more votes on more candidates than are counted in one request.");
        }
        mustBeCoarse(votes);
        return Methods.count(counting, question, votes);
    }

    /** What votes carry is counted in one coin, which may be as small as all their denominators together. */
    private static void mustBeCoarse(List<? extends @Nullable Map<String, Object>> votes) {
        long digits = votes.stream()
                .map(it -> it == null ? null : it.get(Approvals.CARRIED))
                .filter(String.class::isInstance)
                .distinct()
                .mapToLong(it -> String.valueOf(it).length())
                .sum();
        if (digits * votes.size() > MOST_DIGITS) {
            throw new InvalidInputException(
                    "votes", "What these votes carry is too fine to be counted in one request.");
        }
    }
}
