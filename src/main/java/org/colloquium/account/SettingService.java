package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What administrators set for the whole server. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SettingService {
    private final List<Setting<?>> all;
    private final Settings settings;
    private final JdbcClient database;
    private final CurrentUser currentUser;
    private final Clock clock;

    SettingService(
            List<Setting<?>> alone,
            List<Configured> together,
            Settings settings,
            JdbcClient database,
            CurrentUser currentUser,
            Clock clock) {
        this.all = Stream.concat(alone.stream(), together.stream().flatMap(it -> it.settings().stream()))
                .toList();
        this.settings = settings;
        all.forEach(this::checkVariable);
        this.database = database;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** All there are. */
    @Administrators
    @Transactional(readOnly = true)
    public List<SettingDetails> all() {
        return all.stream().map(this::details).toList();
    }

    /**
     * Sets some of them, by their keys, or puts them back where the value is null; all or none.
     *
     * @throws org.colloquium.common.InvalidInputException at the key whose value cannot be taken
     */
    @Administrators
    public void change(Map<String, ? extends @Nullable String> values) {
        values.forEach((key, text) -> {
            Setting<?> setting = changeable(key);
            if (text == null) {
                forget(setting);
            } else {
                set(setting, checked(setting, text));
            }
        });
        holdsFromNowOn();
    }

    private void set(Setting<?> setting, String value) {
        database.sql("""
                        insert into setting (key, value, changed_at, changed_by) values (?, ?, ?, ?)
                        on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at,
                                                        changed_by = excluded.changed_by""")
                .params(
                        setting.key(),
                        value,
                        Timestamp.from(clock.instant()),
                        currentUser.id().value())
                .update();
    }

    private void forget(Setting<?> setting) {
        database.sql("delete from setting where key = ?").param(setting.key()).update();
    }

    /** As it was before anybody set it. */
    @Administrators
    public void reset(String key) {
        forget(changeable(key));
        holdsFromNowOn();
    }

    private void holdsFromNowOn() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                settings.forget();
            }
        });
    }

    private static <T> String checked(Setting<T> setting, String text) {
        T value = setting.read(text);
        setting.check(value);
        return setting.write(value);
    }

    private Setting<?> changeable(String key) {
        Setting<?> setting =
                all.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow(NotFoundException::new);
        if (settings.isFixed(setting)) {
            throw new ConflictException("The variable " + variable(setting) + " says it. Whoever starts the server can "
                    + "take that away; then it can be set here.");
        }
        return setting;
    }

    private <T> SettingDetails details(Setting<T> setting) {
        boolean fixed = settings.isFixed(setting);
        return new SettingDetails(
                setting,
                setting.write(settings.value(setting)),
                setting.write(settings.usual(setting)),
                !fixed && settings.chosen(setting).isPresent(),
                fixed ? variable(setting) : null);
    }

    /** Whoever starts the server with a value that cannot be read is told so then. */
    private void checkVariable(Setting<?> setting) {
        try {
            settings.usual(setting);
        } catch (InvalidInputException e) {
            throw new IllegalArgumentException(variable(setting) + ": " + e.getMessage());
        }
    }

    private static String variable(Setting<?> setting) {
        return setting.property().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
