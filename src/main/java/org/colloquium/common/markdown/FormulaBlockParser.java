package org.colloquium.common.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** A formula whose first line begins with {@code $$} or {@code \[} and whose last one ends so; it has no empty line. */
final class FormulaBlockParser extends AbstractBlockParser {
    private static final Map<String, String> ENDS = Map.of("$$", "$$", "\\[", "\\]");
    private static final int CODE = 4;

    private final FormulaBlock block = new FormulaBlock();
    private final List<SourceLine> lines = new ArrayList<>();
    private final String end;
    private boolean complete;

    private FormulaBlockParser(String end) {
        this.end = end;
    }

    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int at = state.getNextNonSpaceIndex();
            String line = state.getLine()
                    .getContent()
                    .subSequence(at, state.getLine().getContent().length())
                    .toString();
            String end = line.length() < 2 ? null : ENDS.get(line.substring(0, 2));
            if (state.getIndent() >= CODE || end == null) {
                return BlockStart.none();
            }
            int closes = line.indexOf(end, 2);
            boolean goesOn = closes >= 0 && closes < line.stripTrailing().length() - 2;
            return goesOn
                    ? BlockStart.none()
                    : BlockStart.of(new FormulaBlockParser(end)).atIndex(at);
        }
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return complete || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String words = line.getContent().toString().stripTrailing();
        lines.add(line);
        complete = words.endsWith(end) && (lines.size() > 1 || words.length() > 2 + end.length());
    }

    @Override
    public void closeBlock() {
        if (complete) {
            block.close(lines.stream()
                    .map(it -> it.getContent().toString())
                    .collect(Collectors.joining("\n"))
                    .strip());
        }
    }

    @Override
    public void parseInlines(InlineParser parser) {
        if (!complete) {
            parser.parse(SourceLines.of(lines), block);
        }
    }
}
