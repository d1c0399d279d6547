package org.colloquium.digest.ui;

import java.util.function.Function;
import org.colloquium.account.CurrentUser;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.PageFetch;
import org.colloquium.digest.Preview;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.Role;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of digests work with, and which work they do aside because it takes longer than a click. */
@Component
record DigestDesk(
        DigestService digests,
        DraftService drafts,
        PageFetch pages,
        DigestLimits limits,
        DigestJobs jobs,
        PaperTitles papers,
        Live live,
        CurrentUser me) {
    private static final int MANY_PAPERS = 1_000;
    private static final int MANY_BYTES = 1_000_000;

    static boolean isLarge(DigestSummary digest) {
        return digest.found() > MANY_PAPERS || digest.format() == null && isLarge(digest.size());
    }

    static boolean isLarge(int bytes) {
        return bytes > MANY_BYTES;
    }

    Job look(DigestSummary draft) {
        return start(draft, Job.Kind.LOOK, looking(draft));
    }

    /** The same on another thread, however small it is. */
    Job lookAside(DigestSummary draft) {
        return jobs.aside(draft.id(), Job.Kind.LOOK, looking(draft));
    }

    private Function<Job, Job.End> looking(DigestSummary draft) {
        return job -> {
            drafts.read(draft.id(), job.progress());
            job.check();
            Preview preview = drafts.preview(draft.id(), job.progress());
            return new Job.Looked(preview);
        };
    }

    Job readAs(DigestSummary draft, @Nullable String format) {
        return start(draft, Job.Kind.LOOK, job -> {
            drafts.readAs(draft.id(), format, job.progress());
            job.check();
            return new Job.Looked(drafts.preview(draft.id(), job.progress()));
        });
    }

    Job importDraft(DigestSummary draft) {
        return start(draft, Job.Kind.IMPORT, job -> {
            DigestId imported = drafts.importDraft(draft.id(), job.progress());
            return new Job.Imported(imported);
        });
    }

    /** Cannot be cancelled: it is one statement. */
    Job undo(DigestSummary digest) {
        return start(digest, Job.Kind.UNDO, job -> new Job.Undone(digests.undo(digest.id())));
    }

    boolean mayUndo(GroupDetails group, DigestSummary digest) {
        boolean mine = digest.by() != null && digest.by().id().equals(me.id());
        return group.myRole().atLeast(Role.ORGANISER) || group.myRole() == Role.MEMBER && mine;
    }

    private Job start(DigestSummary digest, Job.Kind kind, Function<Job, Job.End> work) {
        return isLarge(digest) ? jobs.aside(digest.id(), kind, work) : jobs.here(kind, work);
    }
}
