package dev.asm64.runtime.profiling;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.MemoryAddress;
import jdk.jfr.Name;

/** Flight Recorder's event of a function that was unloaded. */
@Name("dev.asm64.Unload")
@Label("Native Function Unload")
@Description("A function was removed from executable memory")
@Category("asm64")
final class UnloadEvent extends Event {
    @Label("Name")
    final String name;

    @Label("Address")
    @MemoryAddress
    final long address;

    @Label("Size")
    @DataAmount
    final long size;

    UnloadEvent(LoadedFunction function) {
        name = function.name();
        address = function.address();
        size = function.bytes().length;
    }
}
