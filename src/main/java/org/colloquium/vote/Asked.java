package org.colloquium.vote;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.colloquium.vote.count.EqualShares;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.TieBreak;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a ballot asks, and how the answers are counted. It stands once the ballot is open. */
@Embeddable
record Asked(
        String title,
        String method,
        int seats,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> options) {

    /** What somebody wants to ask, if it can be asked. */
    static Asked of(
            @Nullable String title,
            @Nullable String method,
            @Nullable Integer seats,
            @Nullable Map<String, Object> options) {
        String clean = OneLine.of(title);
        if (clean.isEmpty() || clean.length() > 200) {
            throw new InvalidInputException("title", "A ballot's title has 1 to 200 characters.");
        }
        if (seats == null || seats < 1) {
            throw new InvalidInputException("seats", "A ballot has at least one seat.");
        }
        return new Asked(
                clean, Methods.named(method).name(), seats, options == null ? Map.of() : new LinkedHashMap<>(options));
    }

    /** Another method starts with its own options, unless the edit names some. */
    Asked edited(BallotEdit edit) {
        boolean other = edit.method() != null && !edit.method().equals(method);
        return of(
                Objects.requireNonNullElse(edit.title(), title),
                Objects.requireNonNullElse(edit.method(), method),
                Objects.requireNonNullElse(edit.seats(), seats),
                edit.options() != null ? edit.options() : other ? Map.of() : options);
    }

    /** Without the costs of papers that are not on the ballot any more. */
    Asked about(Set<String> papers) {
        if (!(options.get(EqualShares.COSTS) instanceof Map<?, ?> costs)) {
            return this;
        }
        Map<String, Object> left = new LinkedHashMap<>(options);
        left.put(
                EqualShares.COSTS,
                costs.entrySet().stream()
                        .filter(it -> papers.contains(String.valueOf(it.getKey())))
                        .collect(Collectors.toMap(it -> String.valueOf(it.getKey()), Map.Entry::getValue)));
        return new Asked(title, method, seats, left);
    }

    /** With one more paper, that takes as long as papers do. */
    Asked with(BallotPaper paper) {
        if (!(options.get(EqualShares.COSTS) instanceof Map<?, ?> costs)) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>();
        costs.forEach((it, cost) -> more.put(String.valueOf(it), cost));
        more.putIfAbsent(paper.id().toString(), BallotPaper.MINUTES);
        Map<String, Object> changed = new LinkedHashMap<>(options);
        changed.put(EqualShares.COSTS, more);
        return new Asked(title, method, seats, changed);
    }

    Question of(List<BallotPaper> papers, TieBreak tieBreak) {
        return new Question(papers.stream().map(it -> it.id().toString()).toList(), seats, options, tieBreak);
    }
}
