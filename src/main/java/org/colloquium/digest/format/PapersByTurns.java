package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers of a page where titles and abstracts stand by turns, and what is left over of it. */
record PapersByTurns(
        List<Block> blocks,
        List<FoundPaper> papers,
        List<LeftOver> leftOver,
        @Nullable DigestDate date) {

    static PapersByTurns in(DigestText text) {
        List<Block> blocks = Blocks.of(text);
        Turns.Role[] roles = Turns.of(blocks);
        List<FoundPaper> papers = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        int i = 0;
        while (i < roles.length) {
            int end = i + 1;
            if (roles[i] == Turns.Role.TITLE) {
                while (end < roles.length && belongsToPaper(roles[end])) {
                    end++;
                }
                papers.add(FoundPaper.of(blocks.subList(i, end)));
            } else {
                others.add(i);
            }
            i = end;
        }
        return new PapersByTurns(blocks, papers, leftOver(blocks, others, papers), date(blocks, papers));
    }

    List<Candidate> candidates() {
        return papers.stream().map(FoundPaper::candidate).toList();
    }

    List<String> warnings() {
        if (papers.isEmpty()) {
            return List.of("This looks like a page of papers, but no paper was found on it.");
        }
        long without = papers.stream().filter(paper -> !paper.hasAbstract()).count();
        if (without == 0) {
            return List.of();
        }
        return List.of(without == 1 ? "One paper has no abstract." : without + " papers have no abstract.");
    }

    private static boolean belongsToPaper(Turns.Role role) {
        return role == Turns.Role.INSIDE || role == Turns.Role.ABSTRACT || role == Turns.Role.MORE;
    }

    private static List<LeftOver> leftOver(List<Block> blocks, List<Integer> others, List<FoundPaper> papers) {
        int firstPaper =
                papers.isEmpty() ? Integer.MAX_VALUE : papers.getFirst().title().firstLine();
        int lastPaper =
                papers.isEmpty() ? Integer.MAX_VALUE : papers.getLast().title().firstLine();
        return others.stream()
                .map(blocks::get)
                .map(block -> {
                    String where = block.firstLine() < firstPaper
                            ? "above the first paper"
                            : block.firstLine() > lastPaper ? "below the last paper" : "between two papers";
                    return new LeftOver(block.firstLine(), block.lastLine(), block.text(), reason(block, where));
                })
                .toList();
    }

    private static String reason(Block block, String where) {
        PageMark mark = block.mark();
        if (mark != null && mark.sort() == PageMark.Sort.DATE) {
            return where.startsWith("above") ? "The date of the page." : "A date beside a paper.";
        }
        if (mark != null) {
            return mark.reason();
        }
        Shape shape = block.shape();
        if (block.text().length() > Shape.LONGEST_ABSTRACT) {
            return "Too long for an abstract: " + block.text().length() + " characters.";
        }
        if (shape.prose() >= 2.5) {
            return "A text " + where + " without a title of its own.";
        }
        return "Stands " + where + " and looks like neither a title nor an abstract.";
    }

    private static @Nullable DigestDate date(List<Block> blocks, List<FoundPaper> papers) {
        int firstPaper =
                papers.isEmpty() ? Integer.MAX_VALUE : papers.getFirst().title().firstLine();
        return blocks.stream()
                .takeWhile(block -> block.firstLine() < firstPaper)
                .map(block -> PageDate.find(block.text()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
