package dev.asm64.runtime;

import dev.asm64.CpuFeature;
import dev.asm64.CpuidField;
import dev.asm64.runtime.error.NativeMemoryException;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The processor that this JVM runs on. */
public final class HostCpu {
    private HostCpu() {}

    /** Not set by a class initializer: one that fails says why the first time only. */
    private static volatile Set<CpuFeature> detected;

    /**
     * Returns the features that code may use here: the processor has them, as the CPUID instruction
     * tells, and the operating system saves the registers they use, as the register XCR0 tells.
     *
     * <p>Features that only the kernel can use are among them if the processor has them. On Linux,
     * a process must ask for the registers of AMX, by {@code arch_prctl(ARCH_REQ_XCOMP_PERM, 18)},
     * before it uses them.
     *
     * @return the features, unmodifiable
     * @throws NativeMemoryException if the system refuses the memory to run that instruction
     * @throws IllegalCallerException if native access is denied; the message says which flag grants
     *     it
     * @throws UnsupportedOperationException if this is not Linux on x86-64
     */
    public static Set<CpuFeature> features() {
        Host.require();
        Set<CpuFeature> features = detected;
        if (features == null) {
            features = detect(new Cpuid());
            detected = features;
        }
        return features;
    }

    private static Set<CpuFeature> detect(Cpuid cpuid) {
        Set<CpuFeature> features = EnumSet.noneOf(CpuFeature.class);
        for (CpuFeature feature : CpuFeature.values()) {
            boolean inCpu = feature.cpuid().filter(field -> holds(field, cpuid)).isPresent();
            boolean saved = (feature.xcr0() & ~cpuid.xcr0()) == 0;
            if (inCpu && saved) {
                features.add(feature);
            }
        }
        return Collections.unmodifiableSet(features);
    }

    private static boolean holds(CpuidField field, Cpuid cpuid) {
        return field.holds(cpuid.read(field.leaf(), field.subleaf())[field.output().ordinal()]);
    }
}
