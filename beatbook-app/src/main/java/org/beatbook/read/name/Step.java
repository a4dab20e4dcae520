package org.beatbook.read.name;

/** One heuristic: it adds, corrects or completes names. The ordered list of steps is the policy. */
interface Step {
    void apply(Draft draft);
}
