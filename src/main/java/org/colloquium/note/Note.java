package org.colloquium.note;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** A member's text about a paper. */
@Entity
class Note extends MemberText {
    private UUID paperId = value();

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.GROUP;

    private @Nullable Instant sharedAt;

    @Embedded
    private @Nullable Passage passage;

    @Enumerated(EnumType.STRING)
    private @Nullable Meaning meaning;

    private List<String> tags = List.of();
    private @Nullable Instant settledAt;
    private @Nullable UUID settledBy;

    protected Note() {}

    Note(GroupId group, PaperId paper, AccountId author, NewNote words, Instant now) {
        super(group.value(), author, TextRules.text(words.markdown(), false), now);
        this.paperId = paper.value();
        show(words.visibility(), now);
    }

    /** An annotation. */
    Note(GroupId group, PaperId paper, AccountId author, NewAnnotation made, Target target, Instant now) {
        super(group.value(), author, TextRules.text(made.markdown(), true), now);
        this.paperId = paper.value();
        this.passage = new Passage(target);
        mark(made.marking());
        show(made.visibility(), now);
    }

    @Override
    NoteId id() {
        return new NoteId(value());
    }

    PaperId paper() {
        return new PaperId(paperId);
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }

    /** @param stays whether others have replied, whose words must not vanish with it, or the moderators are to read it */
    void edit(NoteEdit edit, boolean stays, Reader reader, Instant now) {
        requirePresent(reader);
        if (edit.markdown() != null) {
            String before = markdown();
            edit(edit.markdown(), edit.version(), reader, now);
            tagAsTyped(before);
        }
        expect(edit.version());
        if (edit.visibility() == Visibility.PRIVATE && !isPrivate() && stays) {
            throw new ConflictException("Others have replied to this note or acted on it, so it stays with the group.");
        }
        if (edit.visibility() != null && edit.visibility() != visibility) {
            show(edit.visibility(), now);
        }
    }

    /** Says what an annotation is about anew. */
    void mark(Marking marking, Reader reader) {
        requirePresent(reader);
        mark(marking);
    }

    private void mark(Marking marking) {
        meaning = marking.meaning();
        tags = Tags.checked(marking.tags());
    }

    /**
     * Gives an annotation the tags that its words name. One that was taken off does not come back as long as it stands in
     * them.
     *
     * @param before what the words were
     */
    void tagAsTyped(String before) {
        if (passage != null) {
            tags = Tags.with(tags, markdown(), before);
        }
    }

    /** Puts an annotation on another passage, by hand. */
    void move(Target target, Reader reader) {
        requirePresent(reader);
        target();
        passage = new Passage(target);
    }

    /** Ends the thread, or says that a question is answered. */
    void settle(Reader reader, Instant now) {
        requireThread();
        if (settledAt == null) {
            settledAt = now;
            settledBy = reader.value();
        }
    }

    void reopen() {
        requireThread();
        settledAt = null;
        settledBy = null;
    }

    private void requireThread() {
        if (isDeleted()) {
            throw gone();
        }
    }

    private void show(Visibility newVisibility, Instant now) {
        visibility = newVisibility;
        sharedAt = newVisibility == Visibility.GROUP ? now : null;
    }

    @Override
    boolean mayBeSilent() {
        return passage != null;
    }

    /** @throws NotFoundException when this is no annotation */
    Target target() {
        if (passage == null) {
            throw new NotFoundException();
        }
        return passage.target();
    }

    NotesChanged changed() {
        return changedFor(isPrivate() ? author() : null);
    }

    NotesChanged changedFor(@Nullable AccountId onlyOne) {
        return new NotesChanged(new GroupId(groupId()), paper(), passage != null, onlyOne);
    }

    NoteDetails seenBy(Reader reader, String name, TextContext context, List<ReplyDetails> replies) {
        return new NoteDetails(
                id(),
                paper(),
                visibility,
                seenBy(reader, name, context),
                new Marking(meaning, List.copyOf(tags)),
                settledAt,
                replies);
    }
}
