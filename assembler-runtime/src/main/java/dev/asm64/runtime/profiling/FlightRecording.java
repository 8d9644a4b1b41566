package dev.asm64.runtime.profiling;

import jdk.jfr.FlightRecorder;

/** Events for Flight Recorder. Event classes take long to load, so they wait for the recorder. */
public final class FlightRecording {
    private FlightRecording() {}

    public static boolean isOn() {
        return FlightRecorder.isInitialized();
    }

    public static void loaded(LoadedFunction function) {
        new LoadEvent(function).commit();
    }

    public static void unloaded(LoadedFunction function) {
        new UnloadEvent(function).commit();
    }
}
