package org.colloquium.paper;

import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code has:}: what there is of a paper, and remarks that the caller may read. */
@Component
class HasOperator implements ChoiceOperator {
    private static final String REMARK = """
            exists (select 1 from paper_state s where s.paper_id = p.id and s.remark <> ''
                    and (s.account_id = :me or (s.share_remark and exists (
                        select 1 from membership m where m.account_id = s.account_id and m.group_id = :group))))""";

    @Override
    public String name() {
        return "has";
    }

    @Override
    public Map<String, String> choices() {
        return Map.of(
                "abstract", "an abstract",
                "code", "code",
                "pdf", "a PDF",
                "doi", "a DOI",
                "arxiv", "an arXiv id",
                "remark", "a remark");
    }

    @Override
    public String condition(String choice, SearchParameters parameters) {
        return switch (choice) {
            case "abstract" -> "p.abstract <> ''";
            case "doi" -> "p.doi is not null";
            case "arxiv" -> "p.arxiv_id is not null";
            case "remark" -> REMARK;
            default -> "p.links @> cast(" + parameters.bind("[{\"rel\": \"" + choice + "\"}]") + " as jsonb)";
        };
    }
}
