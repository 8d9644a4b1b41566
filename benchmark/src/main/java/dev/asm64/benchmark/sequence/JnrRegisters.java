package dev.asm64.benchmark.sequence;

import jnr.x86asm.Register;

/** The registers that jnr-x86asm has no constants for. */
final class JnrRegisters {
    static final Register r8d = Register.gpd(8);
    static final Register r9d = Register.gpd(9);
    static final Register r10d = Register.gpd(10);
    static final Register r11d = Register.gpd(11);
    static final Register r12d = Register.gpd(12);
    static final Register r13d = Register.gpd(13);
    static final Register r14d = Register.gpd(14);
    static final Register r15d = Register.gpd(15);

    private JnrRegisters() {}
}
