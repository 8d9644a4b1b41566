package dev.asm64;

import dev.asm64.layout.Place;
import dev.asm64.object.Section;

import java.util.function.ToIntFunction;

/**
 * A call that emitted what is at a place.
 *
 * @param text which method was called, and from where
 */
record EmittingCall(Place place, String text) {

    /** The call after the sections were put behind others. */
    EmittingCall movedBy(ToIntFunction<Section> starts) {
        int offset = place.offset() + starts.applyAsInt(place.section());
        return new EmittingCall(new Place(place.section(), offset), text);
    }
}
