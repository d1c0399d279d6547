package org.colloquium.note;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.References;
import org.colloquium.common.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What a member has written: its author edits and deletes it, a moderator hides it. */
@MappedSuperclass
abstract class MemberText {
    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Integer version;

    private UUID groupId = id;
    private UUID authorId = id;
    private String markdown = "";
    private Instant writtenAt = Instant.EPOCH;
    private @Nullable Instant editedAt;
    private @Nullable Instant deletedAt;
    private @Nullable Instant hiddenAt;
    private @Nullable UUID hiddenBy;
    private @Nullable String hiddenReason;

    protected MemberText() {}

    /** @param markdown already {@linkplain TextRules#text checked} */
    MemberText(UUID groupId, AccountId author, String markdown, Instant now) {
        this.groupId = groupId;
        this.authorId = author.value();
        this.markdown = markdown;
        this.writtenAt = now;
    }

    abstract TextId id();

    /** Whether it is something without words too. */
    boolean mayBeSilent() {
        return false;
    }

    String markdown() {
        return markdown;
    }

    UUID value() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** When what it says now was written. */
    Instant wordsSince() {
        return editedAt == null ? writtenAt : editedAt;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isBy(Reader reader) {
        return authorId.equals(reader.value());
    }

    /** Whether these words are before this reader: deleted ones are before nobody, hidden ones before few. */
    boolean isReadableBy(Reader reader) {
        return !isDeleted() && (hiddenAt == null || isBy(reader) || reader.moderator());
    }

    /** @param seen the version the author had before them, null when they do not care */
    void edit(@Nullable String newMarkdown, @Nullable Integer seen, Reader reader, Instant now) {
        requirePresent(reader);
        String clean = TextRules.text(newMarkdown, mayBeSilent());
        expect(seen);
        if (!clean.equals(markdown)) {
            markdown = clean;
            editedAt = now;
        }
    }

    void delete(@Nullable Integer seen, Reader reader, Instant now) {
        requirePresent(reader);
        expect(seen);
        deletedAt = now;
    }

    /** Takes a deletion back, until what was deleted is gone for good. */
    void restore(Reader reader) {
        requireAuthor(reader);
        if (!isDeleted()) {
            throw new ConflictException("This was not deleted.");
        }
        if (markdown.isEmpty() && !mayBeSilent()) {
            throw new NotFoundException("This was deleted too long ago to be brought back.");
        }
        deletedAt = null;
    }

    void hide(@Nullable String reason, Reader moderator, Instant now) {
        if (isDeleted()) {
            throw gone();
        }
        if (isBy(moderator)) {
            throw new ConflictException("This is your own. Delete it instead.");
        }
        hiddenReason = TextRules.reason(reason);
        hiddenBy = moderator.value();
        hiddenAt = now;
    }

    void unhide() {
        if (isDeleted()) {
            throw gone();
        }
        hiddenReason = null;
        hiddenBy = null;
        hiddenAt = null;
    }

    boolean isHidden() {
        return hiddenAt != null;
    }

    TextDetails seenBy(Reader reader, String name, TextContext context) {
        boolean readable = isReadableBy(reader);
        return new TextDetails(
                author(),
                name,
                isBy(reader),
                readable ? markdown : null,
                writtenAt,
                editedAt,
                isDeleted(),
                isHidden(),
                readable ? hiddenReason : null,
                version == null ? 0 : version,
                context.shared(),
                readable ? context.reactions() : List.of(),
                readable ? context.versions() : 0,
                readable ? context.references() : References.NONE);
    }

    static NotFoundException gone() {
        return new NotFoundException("This was deleted in the meantime.");
    }

    /** The author changes what is there. */
    void requirePresent(Reader reader) {
        requireAuthor(reader);
        if (isDeleted()) {
            throw gone();
        }
    }

    /** @param seen the version the author had before them, null when they do not care */
    void expect(@Nullable Integer seen) {
        if (seen != null && !seen.equals(version)) {
            throw new StaleVersionException();
        }
    }

    private void requireAuthor(Reader reader) {
        if (!isBy(reader)) {
            throw new AccessDeniedException("Only its author may change this.");
        }
    }
}
