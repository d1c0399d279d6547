package org.colloquium.connector;

import java.util.List;
import java.util.stream.Stream;
import org.colloquium.account.AddressSetting;
import org.colloquium.account.Configured;
import org.colloquium.account.Setting;
import org.colloquium.account.Settings;
import org.colloquium.account.SwitchSetting;
import org.springframework.stereotype.Component;

/** Which connectors an administrator switched on, and where they ask. */
@Component
class ConnectorSettings implements Configured {
    private static final String SECTION = "Connectors";

    private final List<Connector> connectors;
    private final Settings settings;

    ConnectorSettings(List<Connector> connectors, Settings settings) {
        this.connectors = connectors;
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return connectors.stream()
                .<Setting<?>>flatMap(it -> Stream.of(enabled(it), address(it)))
                .toList();
    }

    boolean isOn(Connector connector) {
        return settings.value(enabled(connector));
    }

    String addressOf(Connector connector) {
        return settings.value(address(connector));
    }

    private static SwitchSetting enabled(Connector it) {
        return new SwitchSetting(
                SECTION,
                "connector." + it.key() + ".enabled",
                "colloquium.connector." + it.key() + ".enabled",
                "Complete papers from " + it.name(),
                "Whoever may edit a paper can then ask " + it.name() + " for what it lacks. Only its " + it.askedBy()
                        + " is sent there, and the address of this server.");
    }

    private static AddressSetting address(Connector it) {
        return new AddressSetting(
                SECTION,
                "connector." + it.key() + ".address",
                "colloquium.connector." + it.key() + ".address",
                "Address of " + it.name(),
                "Another one for a mirror. One that is not public needs COLLOQUIUM_OUTGOING_ALLOWED too.",
                it.usualAddress());
    }
}
