package org.beatbook.web;

import java.time.InstantSource;
import java.util.Set;
import org.beatbook.publish.Means;

/** What it takes to change sources from the pages: the desk that does it, the gate before it, what came of it. */
record Editing(Desk desk, Gate gate, Notices notices) {

    static Editing of(Desk desk, Set<String> names) {
        return new Editing(desk, new Gate(names), new Notices(InstantSource.system()));
    }

    /** The means to put on a page that was asked for. */
    Means means(Asked asked) {
        return new Means(gate.token(), notices.find(asked.given("notice")));
    }
}
