package org.beatbook.read.event;

/** What a word does in its sentence, as far as cheap rules tell. */
enum Tag {
    /** A noun, an adjective, a number: what noun phrases are made of. */
    NOUN,
    DETERMINER,
    /** The mark of a genitive. */
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    AUXILIARY,
    /** {@code to} before a verb. */
    TO,
    VERB,
    ADVERB,
    /** Part of an expression of time. */
    TIME,
    CONJUNCTION,
    SUBORDINATOR,
    /** Who, which, and {@code that} behind a noun. */
    RELATIVE,
    /** {@code that} before what is said. */
    THAT,
    COMMA,
    /** Any other mark. */
    MARK
}
