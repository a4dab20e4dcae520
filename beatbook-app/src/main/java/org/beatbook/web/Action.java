package org.beatbook.web;

import java.util.Optional;

/** One page or action: answers a request, or nothing where there is no such thing. */
interface Action {
    /**
     * @throws BadRequest where the request cannot be understood
     */
    Optional<Answer> answer(Asked asked);
}
