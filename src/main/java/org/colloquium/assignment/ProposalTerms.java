package org.colloquium.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal is asked to do.
 *
 * @param pieces the papers and what each needs, in the order in which they are shown
 * @param least how many turns everybody takes at least, 0 to {@value WorkWish#LARGEST}
 * @param most how many at most; null for whatever is fair and whatever members say of themselves
 * @param spaced whether nobody shall have turns at two meetings that follow each other
 * @param rounds the roles that nobody gets again before everybody had them
 */
public record ProposalTerms(
        List<Piece> pieces, int least, @Nullable Integer most, boolean spaced, List<PaperRole> rounds) {
    private static final int MOST_PAPERS = 100;
    private static final int MOST_ROLES = 8;

    public ProposalTerms {
        pieces = List.copyOf(pieces);
        rounds = List.copyOf(rounds);
    }

    /** The meetings at which something is to be done. */
    public Set<MeetingId> meetings() {
        Set<MeetingId> meetings = new HashSet<>();
        pieces.stream().map(Piece::meeting).filter(Objects::nonNull).forEach(meetings::add);
        return meetings;
    }

    /** @throws InvalidInputException where something is missing, named twice, or too large */
    ProposalTerms checked() {
        require(!pieces.isEmpty(), "papers", "Choose at least one paper.");
        require(pieces.size() <= MOST_PAPERS, "papers", "At most " + MOST_PAPERS + " papers are proposed at once.");
        require(distinct(pieces.stream().map(Piece::paper).toList()), "papers", "A paper stands there twice.");
        pieces.forEach(ProposalTerms::check);
        require(within(least), "least", "Everybody takes 0 to " + WorkWish.LARGEST + " turns at least.");
        require(
                most == null || within(most) && most >= least,
                "most",
                "Members take 0 to " + WorkWish.LARGEST + " turns at most, and not fewer than at least.");
        require(rounds.size() <= MOST_ROLES, "rounds", "At most " + MOST_ROLES + " roles go round.");
        return this;
    }

    private static void check(Piece piece) {
        require(!piece.roles().isEmpty(), "roles", "Choose at least one role.");
        require(piece.roles().size() <= MOST_ROLES, "roles", "A paper has at most " + MOST_ROLES + " roles.");
        require(
                piece.roles().values().stream().allMatch(it -> it >= 1 && it <= WorkWish.LARGEST),
                "roles",
                "A role is taken by 1 to " + WorkWish.LARGEST + " members.");
        require(
                distinct(piece.roles().keySet().stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList()),
                "roles",
                "A role stands there twice.");
    }

    private static boolean within(int turns) {
        return turns >= 0 && turns <= WorkWish.LARGEST;
    }

    private static boolean distinct(List<?> some) {
        return Set.copyOf(some).size() == some.size();
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new InvalidInputException(field, message);
        }
    }
}
