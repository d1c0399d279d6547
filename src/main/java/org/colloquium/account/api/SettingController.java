package org.colloquium.account.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.Administrators;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.Setting;
import org.colloquium.account.SettingDetails;
import org.colloquium.account.SettingService;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds for the whole server, for administrators. */
@RestController
@RequestMapping(path = "/api/v1/settings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Settings")
class SettingController {
    private final SettingService settings;

    SettingController(SettingService settings) {
        this.settings = settings;
    }

    @Operation(summary = "What administrators set for the whole server, and what holds now")
    @GetMapping
    @Administrators
    SettingsJson read() {
        return new SettingsJson(settings.all().stream().map(SettingJson::of).toList());
    }

    @Operation(
            summary = "Sets some of them, by their keys; null puts one back; all or none",
            description = "Such as {\"digest.max-papers\": \"500\", \"digest.max-bytes\": null}; a value is written in"
                    + " the unit of its setting. 409 for one that a variable of the server says.")
    @PatchMapping
    @Administrators
    SettingsJson change(@RequestBody Map<String, @Nullable String> body) {
        Set<String> known =
                settings.all().stream().map(it -> it.setting().key()).collect(Collectors.toSet());
        body.keySet().stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw new InvalidInputException(it, "There is no setting of that name.");
        });
        settings.change(body);
        return read();
    }

    /** All of them. */
    record SettingsJson(List<SettingJson> settings) {}

    /**
     * One of them.
     *
     * @param unit what a number counts, null where the value is none
     * @param value what holds now, in the unit
     * @param usual what holds where nobody has set anything
     * @param set whether an administrator has set it
     * @param fixedBy the variable of the server that says it, null if it can be changed here
     */
    record SettingJson(
            String key,
            String section,
            String label,
            String help,
            @Nullable String unit,
            String value,
            String usual,
            boolean set,
            @Nullable String fixedBy) {
        static SettingJson of(SettingDetails it) {
            Setting<?> setting = it.setting();
            return new SettingJson(
                    setting.key(),
                    setting.section(),
                    setting.label(),
                    setting.help(),
                    setting instanceof NumberSetting number ? number.unit().word() : null,
                    it.value(),
                    it.usual(),
                    it.isSet(),
                    it.fixedBy());
        }
    }
}
