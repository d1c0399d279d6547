package org.colloquium.vote.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.colloquium.common.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** A date and an hour in the group's zone, which its label names. */
class HourField extends DateTimePicker {
    private final ZoneId zone;

    HourField(String label, ZoneId zone) {
        this.zone = zone;
        setLabel(label + " (" + zone.getId().replace('_', ' ') + ")");
        Pickers.dress(this);
        setDateAriaLabel(label + ", date");
        setTimeAriaLabel(label + ", time");
        setStep(Duration.ofMinutes(15));
        setMin(LocalDateTime.now(zone).withHour(0).withMinute(0).withSecond(0).withNano(0));
    }

    /** What is chosen, null for nothing. */
    @Nullable Instant hour() {
        LocalDateTime local = getValue();
        return local == null ? null : local.atZone(zone).toInstant();
    }

    void show(@Nullable Instant hour) {
        setValue(hour == null ? null : hour.atZone(zone).toLocalDateTime());
    }
}
