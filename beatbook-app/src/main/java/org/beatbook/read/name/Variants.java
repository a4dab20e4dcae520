package org.beatbook.read.name;

import java.util.List;
import org.beatbook.news.Name;

/** The ways in which a name may be written, by its type. */
final class Variants {
    private Variants() {}

    /** The words as written, but for case, accents and marks. */
    static String closest(Name.Type type, String plain) {
        return type == Name.Type.PERSON ? PersonVariants.closest(plain) : OtherVariants.closest(plain);
    }

    /** At least one; the first is the name as written, but for case, accents and marks. */
    static List<Variant> of(Name.Type type, String plain) {
        return type == Name.Type.PERSON ? PersonVariants.of(plain) : OtherVariants.of(type, plain);
    }
}
