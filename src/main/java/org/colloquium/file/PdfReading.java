package org.colloquium.file;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.colloquium.file.extract.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has the text of each PDF read once, in the background, on one node, one at a time there. */
@Component
class PdfReading {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-pdf");

    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final PdfTextRows texts;
    private final PdfRows rows;
    private final ReaderProcess reader;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<SchedulerClient> scheduler; // late, since the scheduler needs the task first
    private final Clock clock;
    private final Semaphore seat = new Semaphore(1);

    PdfReading(
            PdfTextRows texts,
            PdfRows rows,
            ReaderProcess reader,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.texts = texts;
        this.rows = rows;
        this.reader = reader;
        this.transaction = transaction;
        this.events = events;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Soon after the caller's transaction. */
    void begin(PdfId pdf) {
        scheduler.getObject().scheduleIfNotExists(TASK.instance(pdf.toString()).scheduledTo(clock.instant()));
    }

    /** Those of an earlier version, or whose job was lost. */
    void beginForgotten() {
        texts.forgotten(clock.instant().minus(FORGOTTEN)).forEach(this::begin);
    }

    /** @return whether its turn has come; a process takes memory, so there is one at a time */
    boolean read(PdfId pdf) {
        if (!seat.tryAcquire()) {
            return false;
        }
        try {
            texts.unread(pdf).ifPresent(this::read);
        } finally {
            seat.release();
        }
        return true;
    }

    private void read(PdfTextRows.Unread pdf) {
        ReadText read = text(pdf);
        transaction.executeWithoutResult(status -> {
            if (read.outcome() == Outcome.READ) {
                texts.read(pdf.id(), read.pages());
            } else {
                texts.failed(pdf.id(), read.outcome().reason());
            }
            events.publishEvent(new PdfChanged(pdf.paper()));
        });
    }

    private ReadText text(PdfTextRows.Unread pdf) {
        try (PieceStream bytes = new PieceStream(rows, pdf.id().value(), pdf.size())) {
            return reader.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the scheduler calls. */
    @Configuration
    static class Jobs {
        @Bean
        CustomTask<Void> readPdf(PdfReading reading, Clock clock) {
            return Tasks.custom(TASK)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                    .execute((instance, context) -> reading.read(PdfId.of(instance.getId()))
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (done, operations) ->
                                    operations.reschedule(done, clock.instant().plus(BUSY)));
        }

        @Bean
        RecurringTask<Void> readForgottenPdfs(PdfReading reading) {
            return Tasks.recurring("read-forgotten-pdfs", FixedDelay.ofMinutes(10))
                    .execute((instance, context) -> reading.beginForgotten());
        }
    }
}
