package org.colloquium.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person calls the thing they sit at: "Firefox on Linux". Nothing of what a program says of itself is kept. */
public final class Device {
    /** Each pretends to be those after it, hence the order. */
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chromium", "Chromium"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"),
            Map.entry("curl", "curl"),
            Map.entry("python", "Python"),
            Map.entry("Java", "Java"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** @return null for what is not known */
    public static @Nullable String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        String program = first(PROGRAMS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (program == null || system == null) {
            return program == null ? system : program;
        }
        return program + " on " + system;
    }

    private static @Nullable String first(List<Map.Entry<String, String>> names, String userAgent) {
        for (Map.Entry<String, String> name : names) {
            if (userAgent.contains(name.getKey())) {
                return name.getValue();
            }
        }
        return null;
    }
}
