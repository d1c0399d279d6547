package org.colloquium.note.exchange;

import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.note.NoteId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * Who imports into what.
 *
 * @param api the address of our API, with a slash at its end
 * @param parts the papers that are one work with the one that is imported into; null for whichever an item is about
 */
public record Importer(String api, AccountId me, @Nullable Set<PaperId> parts) {
    private static final int UUID_LENGTH = 36;

    boolean isMe(@Nullable String creator) {
        return (api + "users/" + me).equals(creator);
    }

    /** The note that an address of this server names. */
    @Nullable NoteId own(@Nullable String address) {
        UUID annotation = id(address, "annotations/");
        UUID id = annotation == null ? id(address, "notes/") : annotation;
        return id == null ? null : new NoteId(id);
    }

    @Nullable UUID pdf(@Nullable String address) {
        return id(address, "pdfs/");
    }

    @Nullable UUID paper(@Nullable String address) {
        return id(address, "papers/");
    }

    boolean isAnotherPaper(@Nullable String address) {
        UUID paper = paper(address);
        return paper != null && parts != null && !parts.contains(new PaperId(paper));
    }

    private @Nullable UUID id(@Nullable String address, String kind) {
        String before = api + kind;
        if (address == null || !address.startsWith(before) || address.length() < before.length() + UUID_LENGTH) {
            return null;
        }
        try {
            return UUID.fromString(address.substring(before.length(), before.length() + UUID_LENGTH));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
