package org.colloquium.deeds;

/** As what the audit log can be taken away. */
public enum ExportFormat {
    CSV("csv", "text/csv; charset=utf-8"),
    JSON_LINES("jsonl", "application/x-ndjson; charset=utf-8");

    private final String ending;
    private final String type;

    ExportFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    public String fileName() {
        return "audit-log." + ending;
    }

    public String type() {
        return type;
    }
}
