package org.colloquium.digest.ui;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.Preview;
import org.colloquium.paper.Progress;
import org.colloquium.paper.Removed;
import org.jspecify.annotations.Nullable;

/** A long piece of work on one digest, which goes on whether or not somebody watches. */
final class Job {
    private final Kind kind;
    private final Instant started = Instant.now();
    private volatile int done;
    private volatile int all;
    private volatile boolean cancelled;
    private volatile @Nullable End end;

    Job(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    Instant started() {
        return started;
    }

    int done() {
        return done;
    }

    /** Zero while nothing can be counted. */
    int all() {
        return all;
    }

    @Nullable End end() {
        return end;
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void end(End how) {
        end = how;
    }

    /** Counts, and gives up once cancelled. */
    Progress progress() {
        return (reached, of) -> {
            check();
            done = reached;
            all = of;
        };
    }

    void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** What is done to the digest. */
    enum Kind {
        LOOK,
        IMPORT,
        UNDO
    }

    /** How it ended. */
    sealed interface End {}

    record Looked(Preview preview) implements End {}

    record Imported(DigestId digest) implements End {}

    record Undone(Removed removed) implements End {}

    record Cancelled() implements End {}

    /**
     * It did not work, and changed nothing.
     *
     * @param hopeless whether trying again would end the same way
     */
    record Failed(String why, boolean hopeless) implements End {}
}
