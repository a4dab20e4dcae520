package org.beatbook.web;

import java.util.Optional;
import org.beatbook.publish.Asset;

/** A file that pages are dressed with. Its name changes with its content, so it may be kept for ever. */
record AssetAction(Asset asset) implements Action {
    @Override
    public Optional<Answer> answer(Asked asked) {
        return Optional.of(Answer.bytes(asset.type(), asset.content())
                .with("Cache-Control", "public, max-age=31536000, immutable"));
    }
}
