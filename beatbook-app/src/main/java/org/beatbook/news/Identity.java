package org.beatbook.news;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what a name means across articles.
 *
 * @param id the same wherever the same is meant: the type and the name in lower-case ASCII letters, digits and hyphens,
 *     such as {@code person-kim-jong-un}; at most 100 characters; fit for an address
 * @param type what the lists have it as, else what the text's reading has it as
 * @param name its usual name as the lists have it, else as it was written
 * @param country two letters (ISO 3166-1) where the lists know which it belongs to
 * @param reason why what was written is taken for this one: {@code "as written"}, {@code "written with a hyphen"},
 *     {@code "middle initial left out"}, {@code "known as Kim Jong Un (list of people)"}; several parted by commas
 */
public record Identity(
        String id, Name.Type type, String name, @Nullable String country, String reason) {}
