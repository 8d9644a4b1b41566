package dev.asm64.benchmark.generator;

import java.util.Set;

/** Calls of jnr-x86asm's Assembler, which knows SSE4.2 and nothing newer, and binds no labels. */
final class JnrDialect implements Dialect {
    private static final Set<String> LACKS =
            Set.of(
                    ("adcx adox andn bextr blsi blsmsk blsr bzhi insertps lzcnt movupd mulx pdep"
                                    + " pext rorx sarx shlx shrx shufpd tzcnt")
                            .split(" "));

    @Override
    public boolean has(Statement.Instruction instruction) {
        return !LACKS.contains(instruction.mnemonic()) && !isBitByNumber(instruction);
    }

    /** It forgets REX.W in bt r64, imm8 and its like. */
    private static boolean isBitByNumber(Statement.Instruction instruction) {
        return instruction.mnemonic().matches("bt[crs]?")
                && instruction.operands().getLast() instanceof Operand.Immediate;
    }

    @Override
    public String method(String mnemonic) {
        return AsmJitDialect.CPP_KEYWORDS.contains(mnemonic) ? mnemonic + "_" : mnemonic;
    }

    @Override
    public String register(RegisterKind kind, int number) {
        String constants = kind == RegisterKind.GP32 && number >= 8 ? "JnrRegisters." : "Asm.";
        return constants + kind.nameOf(number);
    }

    @Override
    public String type(RegisterKind kind) {
        return kind.isVector() ? "XMMRegister" : "Register";
    }

    @Override
    public String type(Operand.Memory memory) {
        return "Mem";
    }

    @Override
    public String memory(Operand.Memory memory, int vectorLength, String base, String index) {
        String size =
                switch (memory.size()) {
                    case 8 -> "byte";
                    case 16 -> "word";
                    case 32 -> "dword";
                    case 64 -> "qword";
                    default -> "dqword";
                };
        String indexAndShift =
                memory.index() == null
                        ? ""
                        : index + ", " + Integer.numberOfTrailingZeros(memory.scale()) + ", ";
        return "Asm.%s_ptr(%s, %s%d)".formatted(size, base, indexAndShift, memory.displacement());
    }

    @Override
    public String immediate(int value) {
        return "Asm.imm(%d)".formatted(value);
    }

    @Override
    public String call(String method, String arguments, Mask mask) {
        return "a.%s(%s);".formatted(method, arguments);
    }

    @Override
    public String masked(String register, Mask mask) {
        throw new UnsupportedOperationException("masks");
    }

    @Override
    public String declare(String label) {
        throw new UnsupportedOperationException("labels");
    }

    @Override
    public String bind(String label) {
        throw new UnsupportedOperationException("labels");
    }
}
