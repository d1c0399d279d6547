package org.colloquium.bench;

import java.io.IOException;
import org.colloquium.Application;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the components of tests, which lie in the same packages, out of the application that is measured. */
final class OnlyTheApplication extends TypeExcludeFilter {
    private static final String APPLICATION = Application.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        return !reader.getResource().getURL().toString().startsWith(APPLICATION);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnlyTheApplication;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
