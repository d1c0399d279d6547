package org.colloquium.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody gets who asks for everything about themselves. */
@TestComponent
public class TestExports {
    private final List<PersonalData> features;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TestExports(List<PersonalData> features, JdbcClient database, TransactionTemplate transaction) {
        this.features = features;
        this.database = database;
        this.transaction = transaction;
    }

    /** The files of the archive, by their names. */
    public Map<String, String> of(AccountId who) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transaction.executeWithoutResult(status -> {
            try (PersonalExport export = new PersonalExport(bytes, database, who)) {
                features.forEach(it -> it.export(who, export));
            }
        });
        return files(bytes.toByteArray());
    }

    private static Map<String, String> files(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                files.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
