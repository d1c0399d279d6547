package org.colloquium.assignment.propose;

/** One turn and who takes it. */
public record Placement(String member, String paper, String role) {
    Placement to(String other) {
        return new Placement(other, paper, role);
    }
}
