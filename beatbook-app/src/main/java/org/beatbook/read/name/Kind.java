package org.beatbook.read.name;

/** What a list says of a word or phrase. A phrase may be of several kinds. */
enum Kind {
    GIVEN,
    FAMILY,
    PLACE,
    COUNTRY,
    DEMONYM,
    ORGANISATION,
    PERSON,
    THING,
    /** Stands before a person's name: Mr, President, Gen. */
    TITLE,
    /** What a person is: spokesman, professor. */
    ROLE,
    /** Ends or begins an organisation's name: Ministry, University, Inc. */
    ORG_WORD,
    /** Ends or begins a place's name: River, County, Mount. */
    PLACE_WORD,
    /** A verb whose subject is a person or speaks for many: said, told. */
    SAY,
    /** Stands before a place: in, near. */
    NEAR,
    /** Months, days, feasts. */
    TIME,
    /** Words that are capital only because a sentence begins. */
    COMMON,
    /** Small words inside of names: bin, van, de. */
    PARTICLE,
    /** Creeds, parties' people, languages: capital and no name of ours. */
    GROUP,
    /** What a company, team or work is called by: albums, ships, laws. */
    WORK;

    private static final Kind[] ALL = values();

    /** Three bits a kind: begins, goes on, is the whole. */
    long begins() {
        return 1L << (3 * ordinal());
    }

    long inside() {
        return 2L << (3 * ordinal());
    }

    long whole() {
        return 4L << (3 * ordinal());
    }

    boolean any(long mask) {
        return (mask >>> (3 * ordinal()) & 7) != 0;
    }

    boolean starts(long mask) {
        return (mask >>> (3 * ordinal()) & 5) != 0;
    }

    /** Whether a phrase of this kind has its capital letters everywhere. */
    boolean isProper() {
        return ordinal() <= THING.ordinal() || this == TIME || this == GROUP;
    }

    static Kind of(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }
}
