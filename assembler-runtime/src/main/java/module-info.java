/**
 * Loads assembled code into executable memory of this process and calls it through the Foreign
 * Function and Memory API. Needs Linux on x86-64 and {@code
 * --enable-native-access=dev.asm64.runtime}.
 */
@SuppressWarnings("module") // the lint wants no digit at the end of "asm64"
module dev.asm64.runtime {
    requires transitive dev.asm64.core;
    requires jdk.jfr;

    exports dev.asm64.runtime;
    exports dev.asm64.runtime.error;
}
