package org.colloquium.note;

import java.util.EnumMap;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a group calls the colours of its highlights. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MeaningService {
    private static final int LONGEST = 30;

    private final JdbcClient database;

    MeaningService(JdbcClient database) {
        this.database = database;
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public MeaningNames names(GroupId group) {
        Map<Meaning, String> own = new EnumMap<>(Meaning.class);
        database.sql("select meaning, name from meaning_name where group_id = ?")
                .param(group.value())
                .query(row -> {
                    own.put(Meaning.valueOf(row.getString("meaning")), row.getString("name"));
                });
        return new MeaningNames(own);
    }

    /** @param name empty to call it by its own word again */
    @May(Action.SET_UP)
    public void rename(GroupId group, Meaning meaning, String name) {
        String line = OneLine.of(TextRules.storable(name));
        if (line.codePointCount(0, line.length()) > LONGEST) {
            throw new InvalidInputException("name", "The name of a colour is at most " + LONGEST + " characters long.");
        }
        database.sql("delete from meaning_name where group_id = ? and meaning = ?")
                .params(group.value(), meaning.name())
                .update();
        if (!line.isEmpty() && !line.equals(meaning.word())) {
            database.sql("insert into meaning_name (group_id, meaning, name) values (?, ?, ?)")
                    .params(group.value(), meaning.name(), line)
                    .update();
        }
    }
}
