package org.colloquium.digest.format;

import java.util.List;

/** How plausible each role is for each block of a page, from its look and from the marks of the page around it. */
final class PageScores {

    private static final double NEVER = -1e9;
    private static final int LONGEST_HEAD = 12;

    private final List<Block> blocks;
    private final int body;

    PageScores(List<Block> blocks) {
        this.blocks = blocks;
        this.body = startOfBody(blocks);
    }

    /** The scores of block {@code i} in the order of the roles: other, title, inside, abstract, more of an abstract. */
    double[] scores(int i) {
        Block block = blocks.get(i);
        if (block.isMark()) {
            return new double[] {0, NEVER, -0.3, NEVER, NEVER};
        }
        Shape shape = block.shape();
        boolean head = i < body;
        return new double[] {
            head ? Math.max(0.5, shape.other()) : shape.other(),
            head ? shape.title() - 3 : shape.title(),
            NEVER,
            head ? shape.prose() - 2 : shape.prose(),
            shape.prose() - 0.5
        };
    }

    /** What it costs to take block {@code i} for the title of a paper without an abstract. */
    double withoutAbstract(int i, boolean titleFollows) {
        if (i < 0) {
            return NEVER;
        }
        if (i < body) {
            return -5;
        }
        Shape shape = blocks.get(i).shape();
        double plain = shape.words() < 4 ? -1.5 : shape.fullTitle() ? 0 : titleFollows ? -0.5 : -1.5;
        return plain + (titleFollows ? -2.5 : -1.5) + (authorsFollow(i) ? 2 : 0) - (closesPaper(i - 1) ? 3 : 0);
    }

    private boolean authorsFollow(int i) {
        int next = i + 1;
        while (next < blocks.size() && next < i + 3 && blocks.get(next).isMark(PageMark.Sort.AT_PAPER)) {
            next++;
        }
        return next < blocks.size() && blocks.get(next).isMark(PageMark.Sort.BELOW_TITLE);
    }

    // What stands after the authors and the date of a paper is their organisation.
    private boolean closesPaper(int i) {
        return i >= body
                && (blocks.get(i).isMark(PageMark.Sort.DATE) || blocks.get(i).isMark(PageMark.Sort.BELOW_TITLE));
    }

    /** The papers begin after the last mark of the page's head; most of what is no mark stands below it. */
    private static int startOfBody(List<Block> blocks) {
        long below = blocks.stream().filter(block -> !block.isMark()).count();
        int above = 0;
        int start = 0;
        for (int i = 0; i < blocks.size() && above <= LONGEST_HEAD && above < below; i++) {
            Block block = blocks.get(i);
            if (block.isMark(PageMark.Sort.HEAD) || block.isMark(PageMark.Sort.DATE)) {
                start = i + 1;
            } else if (isOfPapers(block)) {
                return start;
            } else if (!block.isMark()) {
                above++;
                below--;
            }
        }
        return start;
    }

    private static boolean isOfPapers(Block block) {
        PageMark mark = block.mark();
        return mark == null ? block.shape().prose() >= 3.5 : mark.telling() && mark.sort() != PageMark.Sort.HEAD;
    }
}
