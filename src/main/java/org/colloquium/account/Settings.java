package org.colloquium.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values of settings as they hold now; what another node changed holds here within seconds. */
@Component
public class Settings {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String OUR_OWN = "Config resource";
    private static final String ALL_OF_THEM = "configurationProperties";

    private final ConfigurableEnvironment environment;
    private final JdbcClient database;
    private volatile @Nullable Read read;

    Settings(ConfigurableEnvironment environment, JdbcClient database) {
        this.environment = environment;
        this.database = database;
    }

    public <T> T value(Setting<T> setting) {
        String chosen = isFixed(setting) ? null : stored().get(setting.key());
        return chosen == null ? usual(setting) : setting.read(chosen);
    }

    /** What holds where no administrator has set anything. */
    <T> T usual(Setting<T> setting) {
        String standard = setting.standard();
        return setting.read(
                standard == null
                        ? environment.getRequiredProperty(setting.property())
                        : environment.getProperty(setting.property(), standard));
    }

    /** Whether whoever started the server has said it, by a variable or an argument. */
    boolean isFixed(Setting<?> setting) {
        return environment.getPropertySources().stream()
                .filter(it -> !it.getName().startsWith(OUR_OWN) && !it.getName().equals(ALL_OF_THEM))
                .anyMatch((PropertySource<?> it) -> it.containsProperty(setting.property()));
    }

    Optional<String> chosen(Setting<?> setting) {
        return Optional.ofNullable(stored().get(setting.key()));
    }

    /** Has the next look see what this node has just changed. */
    void forget() {
        read = null;
    }

    private Map<String, String> stored() {
        Read last = read;
        if (last != null && System.nanoTime() - last.at() < FRESH.toNanos()) {
            return last.values();
        }
        Map<String, String> values = new HashMap<>();
        database.sql("select key, value from setting").query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        read = new Read(values, System.nanoTime());
        return values;
    }

    private record Read(Map<String, String> values, long at) {}
}
