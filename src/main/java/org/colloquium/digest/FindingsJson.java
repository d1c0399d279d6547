package org.colloquium.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.LeftOver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was recognised, as it stands in the JSON of a digest's row. */
@Component
class FindingsJson {
    private final JsonMapper json;

    FindingsJson(JsonMapper json) {
        this.json = json;
    }

    String declared(Findings findings) {
        return json.writeValueAsString(findings.declared());
    }

    String warnings(Findings findings) {
        return json.writeValueAsString(findings.warnings());
    }

    String leftOver(Findings findings) {
        return json.writeValueAsString(findings.leftOver());
    }

    Findings findings(ResultSet row) throws SQLException {
        return new Findings(
                row.getString("format"),
                row.getString("known_by"),
                row.getObject("dated", LocalDate.class),
                kinds(row.getString("declared")),
                List.of(json.readValue(row.getString("warnings"), String[].class)),
                List.of(json.readValue(row.getString("left_over"), LeftOver[].class)));
    }

    private Map<Kind, Integer> kinds(String declared) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        json.readTree(declared)
                .propertyStream()
                .forEach(
                        it -> kinds.put(Kind.valueOf(it.getKey()), it.getValue().asInt()));
        return kinds;
    }
}
