package org.colloquium.paper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The index of the words of papers while many come in. PostgreSQL keeps new words in a list and sorts them into the
 * index whenever that list is full; for thousands of papers it is far cheaper to sort them in at once at the end.
 */
final class SearchIndex {
    private static final int MANY = 1_000;

    private final JdbcClient database;
    private final boolean many;

    SearchIndex(JdbcClient database, int papers) {
        this.database = database;
        many = papers > MANY;
    }

    /** Lets the list grow until this transaction ends. */
    void gather() {
        if (many) {
            database.sql("""
                            select set_config('gin_pending_list_limit', '1GB', true),
                                   set_config('work_mem', '64MB', true),
                                   set_config('maintenance_work_mem', '256MB', true)""").query().singleRow();
        }
    }

    /** Sorts the list in, so that the next search need not read all of it. */
    void fill() {
        if (many) {
            database.sql("select gin_clean_pending_list('paper_search')")
                    .query(Long.class)
                    .single();
        }
    }
}
