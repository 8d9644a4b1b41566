package dev.asm64;

import com.sun.source.util.JavacTask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Checks a program against the library as the compiler does, without making class files. */
final class JavaCompilation {
    private JavaCompilation() {}

    /** An error: its line in the program, its kind in the compiler's own terms, its text. */
    record Error(long line, String code, String message) {}

    static List<Error> errors(String program) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<String> options =
                    List.of(
                            "--class-path",
                            System.getProperty("java.class.path"),
                            "-proc:none",
                            "-implicit:none",
                            "-Xmaxerrs",
                            "0",
                            "-Xdiags:verbose");
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    diagnostics,
                                    options,
                                    null,
                                    List.of(new Source(program)));
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> new Error(d.getLineNumber(), d.getCode(), d.getMessage(Locale.ROOT)))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///example/Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
