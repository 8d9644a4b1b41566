package dev.asm64.runtime;

import java.lang.foreign.MemorySegment;

/** What the process must offer before code can be loaded. */
final class Host {
    /** Whether all was found once; threads that race look several times. */
    private static boolean isFit;

    private Host() {}

    /**
     * Checks the system and the permission. Callers do so before they touch any class that links
     * native functions while it is initialized: a denial there would appear as {@code
     * NoClassDefFoundError} from the second time on.
     */
    static void require() {
        if (!isFit) {
            requireSystem(System.getProperty("os.name"), System.getProperty("os.arch"));
            requireNativeAccess();
            isFit = true;
        }
    }

    static void requireSystem(String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new UnsupportedOperationException(
                    "loading code needs Linux on amd64, this is " + system + " on " + architecture);
        }
    }

    @SuppressWarnings("restricted")
    private static void requireNativeAccess() {
        try {
            MemorySegment.NULL.reinterpret(0); // restricted, and does nothing
        } catch (IllegalCallerException denial) {
            Module module = Host.class.getModule();
            String name = module.isNamed() ? module.getName() : "ALL-UNNAMED";
            throw new IllegalCallerException(
                    "loading code needs native access: start java with --enable-native-access="
                            + name,
                    denial);
        }
    }
}
