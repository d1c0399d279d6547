package org.colloquium.sharedpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.People;
import org.colloquium.account.Person;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.SharedPage.MergedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shared page of a paper: read, written as a whole, and looked back upon. {@link CoEditing} is for editors. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SharedPageService {
    private final PageRows rows;
    private final SittingRows sittings;
    private final PageWriting writing;
    private final PageVeil veil;
    private final People people;
    private final CurrentUser currentUser;

    SharedPageService(
            PageRows rows,
            SittingRows sittings,
            PageWriting writing,
            PageVeil veil,
            People people,
            CurrentUser currentUser) {
        this.rows = rows;
        this.sittings = sittings;
        this.writing = writing;
        this.veil = veil;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * The page, empty before somebody writes on it.
     *
     * @throws NotFoundException as everything here while the paper is veiled from the caller
     */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public SharedPage find(PaperId paper) {
        return ofWork(veil.lifted(paper));
    }

    /** Makes the page say this; what others type meanwhile stays. */
    @May(Action.WRITE)
    public SharedPage write(PaperId paper, @Nullable String markdown, @Nullable Integer version) {
        PaperId work = veil.lifted(paper);
        if (markdown == null) {
            throw new InvalidInputException("markdown", "Say what the page is to say.");
        }
        writing.become(work, markdown, version, currentUser.id());
        return ofWork(work);
    }

    /** Who wrote when, the latest first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<Sitting> history(PaperId paper) {
        List<SittingRows.Sat> sat = sittings.of(veil.lifted(paper));
        Map<AccountId, Person> names =
                people.named(sat.stream().map(SittingRows.Sat::by).distinct().toList());
        return sat.stream()
                .map(it -> new Sitting(it.number(), Objects.requireNonNull(names.get(it.by())), it.began(), it.ended()))
                .toList();
    }

    /** The Markdown of the page as it was after a sitting. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public String asItWas(PaperId paper, int sitting) {
        return sittings.markdown(veil.lifted(paper), sitting).orElseThrow(NotFoundException::new);
    }

    /** Makes the page say again what it said after a sitting; what it says now stays in the history. */
    @May(Action.WRITE)
    public SharedPage restore(PaperId paper, int sitting) {
        PaperId work = veil.lifted(paper);
        writing.become(
                work, sittings.markdown(work, sitting).orElseThrow(NotFoundException::new), null, currentUser.id());
        return ofWork(work);
    }

    private SharedPage ofWork(PaperId work) {
        List<PageRows.Shown> pages = rows.ofWork(work);
        List<MergedPage> merged = new ArrayList<>();
        PageRows.Shown own = null;
        for (PageRows.Shown it : pages) {
            if (it.paper().equals(work)) {
                own = it;
            } else if (!it.markdown().isBlank()) {
                merged.add(new MergedPage(it.paper(), it.title(), it.markdown()));
            }
        }
        if (own == null) {
            return new SharedPage(work, "", 0, null, null, merged);
        }
        Person by = people.named(List.of(own.updatedBy())).get(own.updatedBy());
        return new SharedPage(work, own.markdown(), own.version(), own.updatedAt(), by, merged);
    }
}
