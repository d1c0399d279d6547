package org.colloquium.vote.api;

import java.util.List;
import java.util.Map;
import org.colloquium.account.SignedIn;
import org.colloquium.common.InvalidInputException;
import org.colloquium.vote.CountService;
import org.colloquium.vote.count.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A stateless recount of any votes. */
@RestController
@RequestMapping("/api/v1")
class CountController {
    private final CountService counting;

    CountController(CountService counting) {
        this.counting = counting;
    }

    /** Ties are broken by the order of {@code candidates}. */
    @PostMapping("/count")
    @SignedIn
    ResultJson count(@RequestBody CountJson body) {
        return new ResultJson(counting.count(body.method(), body.question(), body.votes()));
    }

    /** What to count. */
    record CountJson(
            @Nullable String method,
            @Nullable Integer seats,
            @Nullable List<@Nullable String> candidates,
            @Nullable List<Map<String, Object>> votes,
            @Nullable Map<String, Object> options) {

        Question question() {
            if (seats == null) {
                throw new InvalidInputException("seats", "Say how many seats there are.");
            }
            if (candidates == null || candidates.contains(null)) {
                throw new InvalidInputException("candidates", "Name the candidates.");
            }
            return new Question(List.copyOf(candidates), seats, options == null ? Map.of() : options);
        }
    }
}
