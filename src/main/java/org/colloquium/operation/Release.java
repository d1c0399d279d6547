package org.colloquium.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Colloquium this is. */
final class Release {
    private Release() {}

    /** As the build wrote it down; run from sources there may be none. */
    static String version() {
        try (InputStream found = Release.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (found != null) {
                properties.load(found);
            }
            return properties.getProperty("build.version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
