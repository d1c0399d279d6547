package org.colloquium.vote.count;

import java.util.Map;

/** One vote, in the shape that its method asks for. */
public sealed interface Answer permits Approvals, Points, Rankings {
    /** The vote as it is kept, shown and counted again; equal votes give equal maps. */
    Map<String, Object> json();
}
