package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.Piece;
import org.colloquium.assignment.ProposalTerms;
import org.colloquium.common.InvalidInputException;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal is asked to do.
 *
 * @param least how many turns everybody takes at least; 0 by default
 * @param most how many at most; no limit but those of members by default
 * @param spaced whether nobody shall have turns at two meetings that follow each other; not by default
 * @param rounds roles that nobody gets again before everybody had them
 * @param seed decides between plans that are equally good; any by default
 */
record ProposalTermsJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable PieceJson> papers,

        @Nullable Integer least,
        @Nullable Integer most,
        @Nullable Boolean spaced,
        @Nullable List<@Nullable String> rounds,
        @Nullable Long seed) {

    /**
     * A paper and how many are to have each role on it, those assigned already among them.
     *
     * @param meeting at which it is discussed; none by default
     */
    record PieceJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID id,

            @Nullable UUID meeting,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Map<String, @Nullable Integer> roles) {

        Piece piece() {
            Map<PaperRole, Integer> counts = new TreeMap<>();
            ProposeJson.required("papers.roles", roles)
                    .forEach((role, count) ->
                            counts.put(PaperRole.of(role), ProposeJson.required("papers.roles", count)));
            return new Piece(
                    new PaperId(ProposeJson.required("papers.id", id)),
                    meeting == null ? null : new MeetingId(meeting),
                    counts);
        }

        static PieceJson of(Piece it) {
            Map<String, @Nullable Integer> counts = new TreeMap<>();
            it.roles().forEach((role, count) -> counts.put(role.name(), count));
            MeetingId meeting = it.meeting();
            return new PieceJson(it.paper().value(), meeting == null ? null : meeting.value(), counts);
        }
    }

    /** @throws InvalidInputException where something is missing */
    ProposalTerms terms() {
        List<Piece> pieces = new ArrayList<>();
        for (PieceJson it : ProposeJson.required("papers", papers)) {
            pieces.add(ProposeJson.required("papers", it).piece());
        }
        List<PaperRole> going = new ArrayList<>();
        if (rounds != null) {
            rounds.forEach(it -> going.add(PaperRole.of(it)));
        }
        return new ProposalTerms(pieces, least == null ? 0 : least, most, Boolean.TRUE.equals(spaced), going);
    }
}
