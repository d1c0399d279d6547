package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.colloquium.account.Reads;
import org.colloquium.account.SignedIn;
import org.colloquium.assignment.ProposeService;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.common.api.BodyLimit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A stateless proposal on any instance. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assignments")
class ProposeController {
    private final ProposeService proposals;

    ProposeController(ProposeService proposals) {
        this.proposals = proposals;
    }

    @Operation(
            summary = "Proposes who takes which turn, fairly, keeping nothing",
            description = "A member's utility is credit less the costs of their turns: love 1, like 2, neutral 3,"
                    + " rather-not 6, and 1 less in a role of wishedRoles, 1 more in one of unwishedRoles. The proposal makes"
                    + " the lowest utility as high as it can be, then the next lowest, and so on; the total is then given."
                    + " Utilities are whole numbers to carry over as the next credit. Every role's count is filled exactly,"
                    + " and nobody has two roles on one paper, a paper that they cannot take or have a conflict with, one at"
                    + " a meeting they are away from, fewer turns than minLoad or more than maxLoad. With meetings, nobody has"
                    + " turns at two that follow each other there. Among those whose held has a role, nobody gets it who"
                    + " would have had it more than once oftener than another of them. With before, as many of those turns"
                    + " as can stay, and the plan is the fairest of those. The same request has the same answer; seed decides"
                    + " between equals. proved is false when the search ended first; after 5 seconds more, whys that are not worked out"
                    + " say so. When no plan keeps the rules, the answer is"
                    + " 422 with rules, a smallest set of rules that cannot be kept together, each in words.")
    @PostMapping("/propose")
    @Reads
    @BodyLimit(megabytes = 8)
    @SignedIn
    ProposalJson propose(@RequestBody ProposeJson body) {
        List<Placement> before = body.earlier();
        ProposeService.Explained found = proposals.propose(body.instance(), before);
        return switch (found.answer()) {
            case Answer.Proposal it -> ProposalJson.of(it, Objects.requireNonNull(found.reasons()), !before.isEmpty());
            case Answer.Impossible it -> throw unfit(it);
            case Answer.Undecided it ->
                throw new ErrorResponseException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        problem(
                                "No plan was found in the time that one request has, nor was it shown that there is none."),
                        null);
        };
    }

    private static ErrorResponseException unfit(Answer.Impossible impossible) {
        List<String> rules = impossible.rules().stream()
                .map(it -> it.words(UnaryOperator.identity()))
                .toList();
        ProblemDetail problem = problem("No plan keeps these rules together: " + String.join(" ", rules)
                + (impossible.smallest() ? " Without any one of them the others can be kept." : ""));
        problem.setProperty("rules", rules);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    private static ProblemDetail problem(String detail) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }
}
