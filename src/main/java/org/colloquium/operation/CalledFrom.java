package org.colloquium.operation;

import java.nio.file.Path;

/** Where the person was who called the launcher, which goes to its own folder first. */
final class CalledFrom {
    private CalledFrom() {}

    static Path resolve(String file) {
        return Path.of(System.getProperty("colloquium.called-from", ""))
                .toAbsolutePath()
                .resolve(file)
                .normalize();
    }
}
