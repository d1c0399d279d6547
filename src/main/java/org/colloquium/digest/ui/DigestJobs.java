package org.colloquium.digest.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.Origin;
import org.colloquium.common.TooLargeException;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.format.UnreadableDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The long pieces of work of this node, each known to whoever started it only. They are kept in memory: after a restart
 * a digest is what it was before, since each is all or nothing.
 */
@Component
class DigestJobs implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(DigestJobs.class);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int AT_ONCE = 2;

    private final Map<Key, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("digest-", 1).factory());
    private final CurrentUser currentUser;

    DigestJobs(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** The caller's job on that digest, running or ended. */
    Optional<Job> find(DigestId digest) {
        return Optional.ofNullable(jobs.get(new Key(digest, currentUser.id())));
    }

    void forget(DigestId digest) {
        jobs.remove(new Key(digest, currentUser.id()));
    }

    /** Does it now, for what takes less than a second. */
    Job here(Job.Kind kind, Function<Job, Job.End> work) {
        Job job = new Job(kind);
        work(job, work);
        return job;
    }

    /** Does it in the caller's name on another thread; a job that runs on that digest already is joined. */
    Job aside(DigestId digest, Job.Kind kind, Function<Job, Job.End> work) {
        jobs.values()
                .removeIf(it ->
                        it.end() != null && it.started().isBefore(Instant.now().minus(KEPT)));
        Job made = new Job(kind);
        Job job =
                jobs.merge(new Key(digest, currentUser.id()), made, (before, it) -> before.end() == null ? before : it);
        if (job == made) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
            threads.execute(new DelegatingSecurityContextRunnable(Origin.carriedInto(() -> work(job, work)), context));
        }
        return job;
    }

    private static void work(Job job, Function<Job, Job.End> work) {
        try {
            job.check();
            job.end(work.apply(job));
        } catch (CancellationException e) {
            job.end(new Job.Cancelled());
        } catch (UnreadableDigest | TooLargeException e) {
            job.end(new Job.Failed(String.valueOf(e.getMessage()), true));
        } catch (ConflictException | InvalidInputException | NotFoundException e) {
            job.end(new Job.Failed(String.valueOf(e.getMessage()), false));
        } catch (AccessDeniedException e) {
            job.end(new Job.Failed("Your role in this group does not allow it any more.", false));
        } catch (RuntimeException | Error e) {
            log.error("Work on a digest failed", e);
            job.end(new Job.Failed("The server failed at this.", false));
        }
    }

    @Override
    public void destroy() {
        jobs.values().forEach(Job::cancel);
        threads.shutdownNow();
    }

    private record Key(DigestId digest, AccountId who) {}
}
