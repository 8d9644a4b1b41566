package dev.asm64;

import dev.asm64.layout.LabelDefinition;
import dev.asm64.layout.LabelPlaces;
import dev.asm64.layout.Labels;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes which calls emitted what. Each gets a label, so that the layout tells where its bytes are
 * in the end.
 */
final class CallRecorder {
    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Labels labels;
    private final List<Call> calls = new ArrayList<>();

    /** The call that emits something now, if it does not fail; null if there is none. */
    private Attempt last;

    private record Call(LabelDefinition start, String text) {}

    /** A call, the place where it emits, and the number of fixups before that. */
    private record Attempt(SectionBuffer section, int offset, int fixups, String text) {}

    CallRecorder(Labels labels) {
        this.labels = labels;
    }

    /** Forgets the calls made so far. */
    void clear() {
        calls.clear();
        last = null;
    }

    void listenTo(SectionBuffer section) {
        section.code()
                .listen(
                        offset -> {
                            finishLast();
                            last = new Attempt(section, offset, section.fixups().count(), caller());
                        });
    }

    /** Notes the last call if it has emitted anything. */
    void finishLast() {
        if (last != null && last.section.code().size() > last.offset) {
            LabelDefinition start =
                    labels.createAt(last.section.fixups(), last.offset, last.fixups);
            calls.add(new Call(start, last.text));
        }
        last = null;
    }

    /** The calls by their places, in the order in which they were made. */
    List<EmittingCall> at(LabelPlaces places) {
        return calls.stream()
                .map(call -> new EmittingCall(places.of(call.start), call.text))
                .toList();
    }

    /** The method of the library that was called, and the line that called it. */
    private static String caller() {
        return STACK.walk(
                frames -> {
                    String method = "";
                    for (var frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                        Class<?> type = frame.getDeclaringClass();
                        if (isLibrary(type)) {
                            method = frame.getMethodName();
                        } else if (!type.getPackageName().startsWith("java.")) {
                            return "%s at %s:%d"
                                    .formatted(method, frame.getFileName(), frame.getLineNumber());
                        }
                    }
                    return method;
                });
    }

    private static boolean isLibrary(Class<?> type) {
        return type.getPackageName().startsWith(CallRecorder.class.getPackageName())
                && type.getProtectionDomain().equals(CallRecorder.class.getProtectionDomain());
    }
}
