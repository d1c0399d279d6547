package org.colloquium.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeedKindTest {
    @Test
    void everyKindIsKeptSomewhere() {
        JavaClass kinds = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.colloquium")
                .get(DeedKind.class);
        assertThat(Stream.of(DeedKind.values())
                        .filter(kind -> kinds.getField(kind.name()).getAccessesToSelf().stream()
                                .map(it -> it.getOriginOwner())
                                .allMatch(it ->
                                        it.equals(kinds) || it.getPackageName().startsWith("org.colloquium.deeds.ui"))))
                .as("kinds that are only shown, and never kept")
                .isEmpty();
    }
}
