package org.colloquium.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.colloquium.common.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Work that takes longer than a click and belongs to this page: done aside in its reader's name, with a line that says
 * how far it is and a way to give it up. Whoever leaves the page gives it up too.
 */
public class Errand extends Div {
    private static final int EVERY_MILLIS = 300;

    private final Span said = new Span();
    private final Button cancel = Parts.button("Cancel", this::cancel);
    private final Button enough = Parts.button("", this::take);
    private transient @Nullable Course<?> course;
    private Runnable free = () -> {};
    private Registration asking = () -> {};

    public Errand() {
        addClassName("going");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Progress");
        said.getElement().setAttribute("role", "status");
        add(said, Parts.classed("acts", enough, cancel), bar);
        setVisible(false);
    }

    /** What to press to have what was found so far, from the next start on; the work asks whether that was pressed. */
    public void offer(String words) {
        enough.setText(words);
    }

    /**
     * Begins; one at a time.
     *
     * @param doing what is being done, in words
     * @param work asks now and then through what it is given whether it shall go on
     * @param done with the result, on the page's thread; {@code failed} with what went wrong
     * @param free called at the end, however it ended
     */
    public <T> void start(
            String doing, Function<Sign, T> work, Consumer<T> done, Consumer<RuntimeException> failed, Runnable free) {
        Course<T> begun = new Course<>(done, failed);
        course = begun;
        this.free = free;
        said.setText(doing);
        enough.setVisible(!enough.getText().isEmpty());
        enough.setEnabled(true);
        setVisible(true);
        SecurityContext me = SecurityContextHolder.createEmptyContext();
        me.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(Origin.carriedInto(() -> begun.run(work)), me));
        getUI().ifPresent(this::ask);
    }

    public boolean isRunning() {
        return course != null;
    }

    private void ask(UI ui) {
        asking.remove();
        Registration listening = ui.addPollListener(poll -> look());
        count(ui, 1);
        asking = Registration.once(() -> {
            listening.remove();
            count(ui, -1);
        });
    }

    /** The page asks as long as any errand on it runs. */
    private static void count(UI ui, int change) {
        Object before = ComponentUtil.getData(ui, Errand.class.getName());
        int running = (before instanceof Integer it ? it : 0) + change;
        ComponentUtil.setData(ui, Errand.class.getName(), running);
        ui.setPollInterval(running > 0 ? EVERY_MILLIS : -1);
    }

    private void look() {
        Course<?> running = course;
        if (running == null) {
            return;
        }
        String words = running.words;
        if (words != null) {
            said.setText(words);
        }
        if (running.ended) {
            stop();
            running.tell();
        }
    }

    private void cancel() {
        Course<?> running = course;
        if (running != null) {
            running.cancelled = true;
            stop();
        }
    }

    private void take() {
        Course<?> running = course;
        if (running != null) {
            running.enough = true;
            enough.setEnabled(false);
        }
    }

    private void stop() {
        course = null;
        setVisible(false);
        asking.remove();
        free.run();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (course != null) {
            ask(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        asking.remove();
        Course<?> running = course;
        if (running != null) {
            running.cancelled = true;
        }
    }

    /** What the work asks and tells. */
    public interface Sign {
        /** @throws CancellationException when nobody waits for the work any more */
        void say(String howFar);

        /** Whether whoever waits wants what was found so far. */
        boolean isEnough();
    }

    private static final class Course<T> implements Sign {
        private final Consumer<T> done;
        private final Consumer<RuntimeException> failed;
        private volatile @Nullable String words;
        private volatile boolean cancelled;
        private volatile boolean enough;
        private volatile boolean ended;
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Course(Consumer<T> done, Consumer<RuntimeException> failed) {
            this.done = done;
            this.failed = failed;
        }

        void run(Function<Sign, T> work) {
            try {
                result = work.apply(this);
            } catch (RuntimeException e) {
                failure = e;
            } finally {
                ended = true;
            }
        }

        void tell() {
            RuntimeException wrong = failure;
            T right = result;
            if (right != null) {
                done.accept(right);
            } else if (wrong != null && !(wrong instanceof CancellationException)) {
                failed.accept(wrong);
            }
        }

        @Override
        public void say(String howFar) {
            if (cancelled) {
                throw new CancellationException();
            }
            words = howFar;
        }

        @Override
        public boolean isEnough() {
            return enough;
        }
    }
}
