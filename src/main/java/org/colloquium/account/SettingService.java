package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.vault.Vault;
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
    private final List<SettingRule> rules;
    private final Settings settings;
    private final JdbcClient database;
    private final CurrentUser currentUser;
    private final Vault vault;
    private final AuditLog log;
    private final Clock clock;

    SettingService(
            List<Setting<?>> alone,
            List<Configured> together,
            List<SettingRule> rules,
            Settings settings,
            JdbcClient database,
            CurrentUser currentUser,
            Vault vault,
            AuditLog log,
            Clock clock) {
        this.all = Stream.concat(alone.stream(), together.stream().flatMap(it -> it.settings().stream()))
                .toList();
        this.rules = rules;
        this.settings = settings;
        all.forEach(this::checkVariable);
        this.database = database;
        this.currentUser = currentUser;
        this.vault = vault;
        this.log = log;
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
            keep(setting);
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
                        setting instanceof SecretSetting secret ? vault.seal(value, secret.purpose()) : value,
                        Timestamp.from(clock.instant()),
                        currentUser.id().value())
                .update();
    }

    private <T> void forget(Setting<T> setting) {
        String usual = setting.write(settings.usual(setting));
        rules.forEach(it -> it.check(setting, usual));
        database.sql("delete from setting where key = ?").param(setting.key()).update();
    }

    /** As it was before anybody set it. */
    @Administrators
    public void reset(String key) {
        Setting<?> setting = changeable(key);
        keep(setting);
        forget(setting);
        holdsFromNowOn();
    }

    /** Which one: the value may be a secret, or an address. */
    private void keep(Setting<?> setting) {
        log.keep(Deed.of(DeedKind.SETTING_CHANGED).withWord("setting", setting.key()));
    }

    private void holdsFromNowOn() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                settings.forget();
            }
        });
    }

    private <T> String checked(Setting<T> setting, String text) {
        T value = setting.read(text);
        setting.check(value);
        String written = setting.write(value);
        rules.forEach(it -> it.check(setting, written));
        return written;
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
        boolean secret = setting instanceof SecretSetting;
        return new SettingDetails(
                setting,
                secret ? "" : setting.write(settings.value(setting)),
                secret ? "" : setting.write(settings.usual(setting)),
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
