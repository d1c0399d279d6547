package org.colloquium.digest.format;

import java.util.ArrayList;
import java.util.List;

/** Marks the line after "Submitted by" as the name it is, since alone it could be anything. */
final class NamesOfPeople {

    private static final PageMark NAME =
            new PageMark(PageMark.Sort.AT_PAPER, "The name of who submitted the paper to the page.", false);
    private static final int LONGEST_NAME = 40;
    private static final int PROSE = 150;

    private NamesOfPeople() {}

    static List<Block> marked(List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean name = i > 0 && isAnnouncement(blocks.get(i - 1)) && !block.isMark() && isName(blocks, i);
            marked.add(name ? block.as(NAME) : block);
        }
        return marked;
    }

    private static boolean isAnnouncement(Block block) {
        return block.isMark(PageMark.Sort.SUBMITTER);
    }

    // A short title directly above its abstract is no name.
    private static boolean isName(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        boolean titleOfNext = i + 1 < blocks.size() && blocks.get(i + 1).text().length() >= PROSE;
        return block.text().length() <= LONGEST_NAME && block.shape().words() <= 3 && !titleOfNext;
    }
}
