package org.colloquium.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import org.colloquium.account.SecondFactorMissing;
import org.colloquium.common.ConflictException;
import org.colloquium.common.DatabaseAway;
import org.colloquium.common.FailureReference;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.TooManyRequestsException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What a click that fails says, and what a lost session does. */
@Component
class Failures implements VaadinServiceInitListener {
    private static final Set<Class<? extends RuntimeException>> IN_OUR_WORDS = Set.of(
            ConflictException.class,
            InvalidInputException.class,
            NotFoundException.class,
            StaleVersionException.class,
            TooLargeException.class,
            TooManyRequestsException.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false); // the page reloads by itself; the URL holds the place
        event.getSource().setSystemMessagesProvider(info -> messages);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Failures::show));
    }

    static void show(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String words = words(event.getThrowable());
        if (ui != null) {
            ui.access(() -> {
                Notification said = Notification.show(words, 8000, Notification.Position.BOTTOM_START);
                said.addThemeVariants(NotificationVariant.ERROR);
                said.getElement().setAttribute("role", "alert");
            });
        }
    }

    private static String words(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (IN_OUR_WORDS.contains(it.getClass())) {
                return String.valueOf(it.getMessage());
            }
            if (it instanceof SecondFactorMissing) {
                return String.valueOf(it.getMessage());
            }
            if (it instanceof AccessDeniedException) {
                return "Your role does not allow this. Nothing was changed.";
            }
            if (it instanceof AuthenticationException) {
                return "You are signed out. Sign in again; what you typed is kept on this device.";
            }
        }
        if (DatabaseAway.isCauseOf(failure)) {
            return DatabaseAway.WORDS;
        }
        return "This did not work, and nothing was changed. Try again; the reference is "
                + FailureReference.log(failure) + ".";
    }
}
