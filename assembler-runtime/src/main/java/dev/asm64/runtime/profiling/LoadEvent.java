package dev.asm64.runtime.profiling;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.MemoryAddress;
import jdk.jfr.Name;

/** Flight Recorder's event of a function that was loaded. */
@Name("dev.asm64.Load")
@Label("Native Function Load")
@Description("A function was put into executable memory")
@Category("asm64")
final class LoadEvent extends Event {
    @Label("Name")
    final String name;

    @Label("Address")
    @MemoryAddress
    final long address;

    @Label("Size")
    @DataAmount
    final long size;

    LoadEvent(LoadedFunction function) {
        name = function.name();
        address = function.address();
        size = function.bytes().length;
    }
}
