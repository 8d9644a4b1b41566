package dev.asm64.benchmark.participant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A process that measures one thing: it prints a line when it is warm, and then takes and prints a
 * sample for each line that it reads. In between it rests, so that several can take turns.
 */
public final class MeasuringProcess implements AutoCloseable {
    private final List<String> command;
    private final Process process;
    private final Writer input;
    private final BufferedReader output;

    private MeasuringProcess(List<String> command) throws IOException {
        this.command = command;
        process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        input = process.outputWriter();
        output = process.inputReader();
    }

    /** Starts a process and waits until it is warm. */
    static MeasuringProcess start(List<String> command) throws IOException {
        var started = new MeasuringProcess(command);
        try {
            started.readLine();
            return started;
        } catch (IOException e) {
            started.close();
            throw e;
        }
    }

    /** Takes the next sample; the process must have been started for that many. */
    public Sample sample() throws IOException {
        input.write('\n');
        input.flush();
        return Sample.parse(readLine());
    }

    private String readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("%s ended too early".formatted(command));
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
