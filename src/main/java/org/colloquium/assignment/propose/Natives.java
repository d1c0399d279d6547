package org.colloquium.assignment.propose;

import com.google.ortools.Loader;

/** OR-Tools' native code, unpacked to a temporary folder when it is first needed. */
final class Natives {
    private static boolean loaded;

    private Natives() {}

    /** @throws IllegalStateException on a platform for which there is none */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            Loader.loadNativeLibraries();
            loaded = true;
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            throw new IllegalStateException(
                    "Fair proposals need native code that does not run here (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch") + "). It is there for Linux with glibc and for macOS, on"
                            + " x86-64 and ARM, and for Windows on x86-64.",
                    e);
        }
    }
}
