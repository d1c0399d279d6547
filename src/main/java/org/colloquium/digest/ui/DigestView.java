package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.DigestsChanged;
import org.colloquium.digest.Preview;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.PapersChanged;
import org.colloquium.paper.Removed;
import org.jspecify.annotations.Nullable;

/** One digest under one address: the preview of a draft, the work on it, what its import came to. */
@Route("g/:slug/digests/:digest")
@StyleSheet("digest.css")
@PermitAll
class DigestView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final DigestDesk desk;
    private String title = "Digest";
    private Registration following = () -> {};

    DigestView(GroupService groups, DigestDesk desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        open(group, DigestId.of(event.getRouteParameters().get("digest").orElse("")));
    }

    private void open(GroupDetails group, DigestId id) {
        DigestSummary digest = desk.digests().summary(id);
        if (!digest.group().equals(group.id())) {
            throw new NotFoundException();
        }
        title = DigestWords.title(digest);
        Job job = desk.jobs().find(id).orElse(null);
        if (job != null) {
            watch(group, digest, job);
        } else if (digest.isDraft()) {
            watch(group, digest, desk.look(digest));
        } else {
            imported(group, digest);
        }
    }

    private void watch(GroupDetails group, DigestSummary digest, Job job) {
        if (job.end() == null) {
            show(new WorkPage(digest, job, () -> watch(group, digest, job)));
            return;
        }
        desk.jobs().forget(digest.id());
        switch (job.end()) {
            case Job.Looked looked -> preview(group, looked.preview());
            case Job.Imported imported -> arrived(group, digest, imported.digest());
            case Job.Undone undone -> undone(group, digest, undone.removed());
            case Job.Cancelled cancelled -> stopped(group, digest, job, null);
            case Job.Failed failed -> stopped(group, digest, job, failed);
        }
    }

    private void preview(GroupDetails group, Preview preview) {
        DigestSummary draft = preview.digest();
        DraftPage page = new DraftPage(
                desk,
                group,
                preview,
                new DraftPage.Acts(
                        () -> watch(group, draft, desk.importDraft(draft)),
                        () -> watch(group, draft, desk.look(draft)),
                        format -> watch(group, draft, desk.readAs(draft, format)),
                        () -> discard(group, draft)));
        show(page);
        following = desk.live()
                .follow(this, page::libraryChanged, PapersChanged.topic(group.id()), DigestsChanged.topic(group.id()));
    }

    private void imported(GroupDetails group, DigestSummary digest) {
        show(new ImportedPage(desk, group, digest, () -> watch(group, digest, desk.undo(digest))));
        following = desk.live().follow(this, () -> look(group, digest), DigestsChanged.topic(group.id()));
    }

    private void arrived(GroupDetails group, DigestSummary draft, DigestId imported) {
        if (imported.equals(draft.id())) {
            imported(group, desk.digests().summary(imported));
        } else {
            UI.getCurrent().navigate(DigestWords.path(group.place(), imported));
        }
    }

    /** Another one may undo it while this page is open. */
    private void look(GroupDetails group, DigestSummary shown) {
        try {
            if (!desk.digests().summary(shown.id()).isDraft()) {
                return;
            }
        } catch (NotFoundException gone) {
            // said below
        }
        show(Parts.page(
                "",
                Parts.head("This import was undone", "Papers that nobody uses have left the library just now."),
                Parts.middle(Parts.link(group.place().path("digests"), "All digests"))));
    }

    private void undone(GroupDetails group, DigestSummary digest, Removed removed) {
        Component all = Parts.link(group.place().path("digests"), "All digests");
        AccountId me = desk.me().id();
        boolean mine = digest.by() != null && digest.by().id().equals(me);
        show(
                mine
                        ? EndPages.undone(
                                desk,
                                group,
                                removed,
                                Parts.button("Back to the preview", () -> open(group, digest.id())),
                                all)
                        : EndPages.undone(desk, group, removed, all));
    }

    private void stopped(GroupDetails group, DigestSummary digest, Job job, Job.@Nullable Failed failed) {
        Component discard = Parts.plain("Discard", () -> discard(group, digest));
        Component again = Parts.primary(job.kind() == Job.Kind.IMPORT ? "Import again" : "Try again", () -> {
            if (job.kind() == Job.Kind.IMPORT) {
                watch(group, digest, desk.importDraft(digest));
            } else {
                open(group, digest.id());
            }
        });
        Component back = Parts.button("Back to the preview", () -> open(group, digest.id()));
        String what = failed != null ? failed.why() : "Cancelled.";
        boolean hopeless = failed != null && failed.hopeless();
        Component[] acts = hopeless
                ? new Component[] {discard}
                : switch (job.kind()) {
                    case IMPORT -> new Component[] {again, back, discard};
                    case LOOK -> new Component[] {again, discard};
                    case UNDO -> new Component[] {again};
                };
        show(EndPages.stopped(desk, digest, what, failed != null, acts));
    }

    private void discard(GroupDetails group, DigestSummary draft) {
        desk.drafts().discard(draft.id());
        UI.getCurrent().navigate(group.place().path("digests"));
    }

    private void show(Component page) {
        following.remove();
        following = () -> {};
        removeAll();
        add(page);
        page.scrollIntoView(); // its answer stands on top, and the button that led here at the foot
    }

    @Override
    public String getPageTitle() {
        return title + " · Colloquium";
    }
}
