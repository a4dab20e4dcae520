/**
 * The pages over HTTP: one list of routes, one class a page or action.
 */
@NullMarked
package org.beatbook.web;

import org.jspecify.annotations.NullMarked;
