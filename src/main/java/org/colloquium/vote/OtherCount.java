package org.colloquium.vote;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.common.InvalidInputException;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Method;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.Score;

/**
 * Whom another method would have chosen by the same votes.
 *
 * @param options what it was told, where it is the same method in another way
 * @param winners the best first
 * @param same whether it chooses the same papers as the method that counts
 */
public record OtherCount(String method, Map<String, Object> options, List<BallotPaper> winners, boolean same)
        implements Serializable {
    /** By all methods that can read votes of this form; one that cannot count these is left out. */
    static List<OtherCount> of(
            Count count, Question question, List<BallotPaper> papers, List<Map<String, Object>> votes) {
        List<OtherCount> others = new ArrayList<>();
        for (String name : Methods.reading(Methods.named(count.method()).form())) {
            for (Map<String, Object> options : ways(name, count, question)) {
                Question asked = new Question(question.candidates(), question.seats(), options);
                try {
                    Method<?> method = Methods.asked(name, asked);
                    method.checkFor(asked, votes.size());
                    others.add(other(Methods.count(method, asked, votes), count, papers));
                } catch (InvalidInputException cannot) {
                    // Nothing is asked of the reader, who has a result.
                }
            }
        }
        return others;
    }

    private static List<Map<String, Object>> ways(String method, Count count, Question question) {
        if (method.equals(Score.NAME)) {
            String by = "sum".equals(count.options().get("by")) ? "mean" : "sum";
            return List.of(Map.of("max", Score.max(question), "by", by));
        }
        return method.equals(count.method()) ? List.of() : List.of(Map.of());
    }

    private static OtherCount other(Count found, Count count, List<BallotPaper> papers) {
        List<BallotPaper> winners = found.winners().stream()
                .flatMap(it ->
                        papers.stream().filter(paper -> paper.id().toString().equals(it)))
                .toList();
        return new OtherCount(
                found.method(),
                found.options(),
                winners,
                Set.copyOf(found.winners()).equals(Set.copyOf(count.winners())));
    }
}
