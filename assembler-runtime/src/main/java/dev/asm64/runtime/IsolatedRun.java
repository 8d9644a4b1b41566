package dev.asm64.runtime;

import dev.asm64.Code;
import dev.asm64.operand.Reg64;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Runs code in a process of its own, which has nothing but the code: whatever it does, this JVM
 * stays as it is. The process takes some 2 milliseconds and uses no library, so the code must
 * define all its symbols.
 *
 * {@snippet :
 * IsolatedResult result = new IsolatedRun(code).register(RDI, 5).memory(RSI, bytes).run();
 * long sum = result.register(RAX);
 * }
 *
 * <p>The code is called like a C function. If it returns, the result has the registers and the
 * memory as they are then. If not, the result tells how the process ended.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class IsolatedRun {
    private static final String TEXT_FILE_BUSY = "error=26";

    /** Java tells of a signal by an exit code that is so much greater. */
    private static final int SIGNALED = 128;

    private final Code code;
    private final Map<Reg64, Long> registers = new LinkedHashMap<>();
    private final Map<Reg64, byte[]> memory = new LinkedHashMap<>();
    private String entry;
    private Duration timeLimit = Duration.ofSeconds(10);

    /**
     * Prepares a run that starts at the first byte of section {@code .text}.
     *
     * @param code the code
     */
    public IsolatedRun(Code code) {
        this.code = Objects.requireNonNull(code, "code");
    }

    /**
     * Starts at a symbol instead.
     *
     * @param symbol the name of a symbol that the code exports
     * @return this run
     */
    public IsolatedRun entry(String symbol) {
        entry = Objects.requireNonNull(symbol, "symbol");
        return this;
    }

    /**
     * Sets a register to a number. Registers that are not set are 0.
     *
     * @param register RAX to R15, not RSP
     * @param value the number
     * @return this run
     * @throws IllegalArgumentException if it is another register
     */
    public IsolatedRun register(Reg64 register, long value) {
        registers.put(IsolatedProgram.requireSettable(register), value);
        memory.remove(register);
        return this;
    }

    /**
     * Sets a register to the address of memory that the code can read and write. It is aligned to
     * 64 bytes.
     *
     * @param pointer RAX to R15, not RSP
     * @param contents what is in the memory at first
     * @return this run
     * @throws IllegalArgumentException if it is another register
     */
    public IsolatedRun memory(Reg64 pointer, byte[] contents) {
        memory.put(IsolatedProgram.requireSettable(pointer), contents.clone());
        registers.remove(pointer);
        return this;
    }

    /**
     * Sets how long the process may run; it is killed after that.
     *
     * @param limit the time, 10 seconds if not set
     * @return this run
     */
    public IsolatedRun timeLimit(Duration limit) {
        timeLimit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * Runs the code. It can be run again, from the same state.
     *
     * @return how it ended
     * @throws dev.asm64.error.UnresolvedSymbolException if the code does not define all its
     *     symbols, or does not export the entry
     * @throws IllegalArgumentException if section {@code .text} is empty, and no entry is named
     * @throws IOException if the process cannot be started
     * @throws InterruptedException if this thread is interrupted while it waits; the process is
     *     killed
     */
    public IsolatedResult run() throws IOException, InterruptedException {
        IsolatedProgram program = new IsolatedProgram(code, entry, registers, memory);
        Path directory = Files.createTempDirectory("asm64-run");
        Path executable = directory.resolve("program");
        Path output = directory.resolve("output");
        try {
            Files.write(executable, program.elf());
            if (!executable.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + executable + " executable");
            }
            Process process = start(executable, output);
            try {
                boolean ended = process.waitFor(timeLimit);
                byte[] written = Files.readAllBytes(output);
                if (!ended) {
                    return IsolatedResult.timedOut(written);
                }
                int status = process.exitValue();
                return status > SIGNALED
                        ? IsolatedResult.killed(status - SIGNALED, written)
                        : program.result(status, written);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            Files.deleteIfExists(executable);
            Files.deleteIfExists(output);
            Files.delete(directory);
        }
    }

    private static Process start(Path executable, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(executable.toString())
                        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile())
                        .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        while (true) {
            try {
                return builder.start();
            } catch (IOException failure) {
                // A process that another thread starts may inherit the file while it is written.
                if (!failure.getMessage().contains(TEXT_FILE_BUSY)) {
                    throw failure;
                }
            }
        }
    }
}
