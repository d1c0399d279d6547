package org.colloquium.note.api;

import org.colloquium.common.InvalidInputException;
import org.colloquium.note.exchange.MarkdownArchive;

/** Reads which kind of Markdown is wanted. */
final class Flavours {
    private Flavours() {}

    static MarkdownArchive.Flavour of(String named) {
        return switch (named) {
            case "plain" -> MarkdownArchive.Flavour.PLAIN;
            case "obsidian" -> MarkdownArchive.Flavour.OBSIDIAN;
            default -> throw new InvalidInputException("flavour", "A flavour is plain or obsidian.");
        };
    }
}
