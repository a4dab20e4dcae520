package org.beatbook.read.date;

/** What an expression means once its anchors are known. */
@FunctionalInterface
interface Meaning {
    Value in(Anchors anchors);

    static Meaning always(Value value) {
        return anchors -> value;
    }
}
