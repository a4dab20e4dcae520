package org.beatbook.read.name;

import org.beatbook.news.Name;
import org.jspecify.annotations.Nullable;

/** What the model says of a token: outside of names, or the first or a later one of a name. */
enum Label {
    OUT(null, false),
    PERSON_FIRST(Name.Type.PERSON, true),
    PERSON(Name.Type.PERSON, false),
    ORGANISATION_FIRST(Name.Type.ORGANISATION, true),
    ORGANISATION(Name.Type.ORGANISATION, false),
    PLACE_FIRST(Name.Type.PLACE, true),
    PLACE(Name.Type.PLACE, false);

    static final int COUNT = 7;

    final Name.@Nullable Type type;
    final boolean first;

    Label(Name.@Nullable Type type, boolean first) {
        this.type = type;
        this.first = first;
    }

    private static final boolean[] FOLLOWS = new boolean[COUNT * COUNT];

    static {
        for (int before = 0; before < COUNT; before++) {
            for (int after = 0; after < COUNT; after++) {
                Label label = values()[after];
                FOLLOWS[before * COUNT + after] = label.first || label == OUT || values()[before].type == label.type;
            }
        }
    }

    /** Whether one may stand behind another. */
    static boolean follows(int before, int after) {
        return FOLLOWS[before * COUNT + after];
    }

    static int of(Name.Type type, boolean first) {
        for (Label label : values()) {
            if (label.type == type && label.first == first) {
                return label.ordinal();
            }
        }
        return 0;
    }
}
