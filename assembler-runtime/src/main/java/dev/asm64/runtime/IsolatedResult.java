package dev.asm64.runtime;

import dev.asm64.operand.Reg64;

import java.util.Map;
import java.util.Optional;

/** How an {@link IsolatedRun} ended. Immutable. */
public final class IsolatedResult {
    private static final Map<Integer, String> SIGNALS =
            Map.ofEntries(
                    Map.entry(4, "SIGILL"),
                    Map.entry(5, "SIGTRAP"),
                    Map.entry(6, "SIGABRT"),
                    Map.entry(7, "SIGBUS"),
                    Map.entry(8, "SIGFPE"),
                    Map.entry(9, "SIGKILL"),
                    Map.entry(11, "SIGSEGV"),
                    Map.entry(13, "SIGPIPE"),
                    Map.entry(14, "SIGALRM"),
                    Map.entry(15, "SIGTERM"),
                    Map.entry(31, "SIGSYS"));

    /** The ways to end. */
    public enum End {
        /** The code returned to its caller. */
        RETURNED,
        /** The code ended the process by a system call. */
        EXITED,
        /** A signal ended the process. */
        KILLED,
        /** The time limit was reached. */
        TIMED_OUT
    }

    private final End end;
    private final int number;
    private final byte[] output;
    private final long[] registers;
    private final double xmm0;
    private final Map<Reg64, byte[]> memory;

    private IsolatedResult(
            End end,
            int number,
            byte[] output,
            long[] registers,
            double xmm0,
            Map<Reg64, byte[]> memory) {
        this.end = end;
        this.number = number;
        this.output = output;
        this.registers = registers;
        this.xmm0 = xmm0;
        this.memory = memory;
    }

    static IsolatedResult returned(
            long[] registers, double xmm0, Map<Reg64, byte[]> memory, byte[] output) {
        return new IsolatedResult(End.RETURNED, 0, output, registers, xmm0, memory);
    }

    static IsolatedResult exited(int code, byte[] output) {
        return unfinished(End.EXITED, code, output);
    }

    static IsolatedResult killed(int signal, byte[] output) {
        return unfinished(End.KILLED, signal, output);
    }

    static IsolatedResult timedOut(byte[] output) {
        return unfinished(End.TIMED_OUT, 0, output);
    }

    private static IsolatedResult unfinished(End end, int number, byte[] output) {
        return new IsolatedResult(end, number, output, new long[0], 0, Map.of());
    }

    /**
     * Returns how the run ended.
     *
     * @return the way
     */
    public End end() {
        return end;
    }

    /**
     * Returns the exit code of code that ended the process. Codes above 128 cannot be told from
     * signals.
     *
     * @return the code
     * @throws IllegalStateException if the run ended otherwise
     */
    public int exitCode() {
        require(End.EXITED);
        return number;
    }

    /**
     * Returns the signal that ended the process.
     *
     * @return its name, such as {@code SIGSEGV}
     * @throws IllegalStateException if the run ended otherwise
     */
    public String signal() {
        require(End.KILLED);
        return SIGNALS.getOrDefault(number, "signal " + number);
    }

    /**
     * Returns what a register had when the code returned.
     *
     * @param register RAX to R15
     * @return the number
     * @throws IllegalStateException if the code did not return
     * @throws IllegalArgumentException if it is another register
     */
    public long register(Reg64 register) {
        require(End.RETURNED);
        if (register.number() >= registers.length) {
            throw new IllegalArgumentException(register + " is not reported, legal are RAX to R15");
        }
        return registers[register.number()];
    }

    /**
     * Returns the number in the low half of XMM0 when the code returned: a C function's result of
     * type {@code double}.
     *
     * @return the number
     * @throws IllegalStateException if the code did not return
     */
    public double xmm0() {
        require(End.RETURNED);
        return xmm0;
    }

    /**
     * Returns what was in memory when the code returned.
     *
     * @param pointer the register that pointed there at first
     * @return the bytes
     * @throws IllegalStateException if the code did not return
     * @throws IllegalArgumentException if the register did not point to memory
     */
    public byte[] memory(Reg64 pointer) {
        require(End.RETURNED);
        return Optional.ofNullable(memory.get(pointer))
                .orElseThrow(
                        () -> new IllegalArgumentException(pointer + " did not point to memory"))
                .clone();
    }

    /**
     * Returns what the code wrote to its standard output.
     *
     * @return the bytes
     */
    public byte[] output() {
        return output.clone();
    }

    private void require(End required) {
        if (end != required) {
            throw new IllegalStateException("the run ended otherwise: " + this);
        }
    }

    /** Returns the way and the number that goes with it: {@code killed by SIGSEGV}. */
    @Override
    public String toString() {
        return switch (end) {
            case RETURNED -> "returned with RAX = 0x%x".formatted(registers[0]);
            case EXITED -> "exited with code " + number;
            case KILLED -> "killed by " + signal();
            case TIMED_OUT -> "timed out";
        };
    }
}
