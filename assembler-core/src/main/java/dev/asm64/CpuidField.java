package dev.asm64;

/**
 * A field of what the CPUID instruction returns, and the number in it that says that a feature is
 * there.
 *
 * @param leaf the value of EAX before the instruction
 * @param subleaf the value of ECX before the instruction
 * @param output the register that has the field afterwards
 * @param highest the field's highest bit
 * @param lowest the field's lowest bit
 * @param minimum the least value of the field that a processor with the feature returns
 */
public record CpuidField(
        int leaf, int subleaf, Output output, int highest, int lowest, int minimum) {

    /** A register that CPUID writes. */
    public enum Output {
        /** The register EAX. */
        EAX,
        /** The register EBX. */
        EBX,
        /** The register ECX. */
        ECX,
        /** The register EDX. */
        EDX
    }

    /**
     * Whether a value of the register says that the feature is there.
     *
     * @param register what CPUID returned in the register
     * @return true if the field has the minimum or more
     */
    public boolean holds(int register) {
        int field = register << Integer.SIZE - 1 - highest >>> Integer.SIZE - 1 - highest + lowest;
        return field >= minimum;
    }

    /** Returns the field as the manual writes it: {@code CPUID.07H.1:EAX[4]}. */
    @Override
    public String toString() {
        String bits = highest == lowest ? "" + lowest : highest + ":" + lowest;
        return "CPUID.%02XH.%d:%s[%s]".formatted(leaf, subleaf, output, bits);
    }
}
