package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who runs PostgreSQL, which refuses to run as root. */
record UnprivilegedUser(List<String> prefix) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** Anyone but root runs it himself; root does it in a user namespace of no rights, or else as the folder's owner. */
    static UnprivilegedUser of(Path folder) {
        try {
            if (!"root".equals(System.getProperty("user.name"))) {
                return new UnprivilegedUser(List.of());
            }
            int owner = (int) Files.getAttribute(folder, "unix:uid");
            if (owner == ROOT && succeeds("unshare", "-U", "true")) {
                return new UnprivilegedUser(List.of("unshare", "-U"));
            }
            return switchingTo(owner == ROOT ? NOBODY : owner, folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static UnprivilegedUser switchingTo(int user, Path folder) throws IOException {
        Files.setAttribute(folder, "unix:uid", user);
        return new UnprivilegedUser(
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs"));
    }

    List<String> running(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
