package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A compilation unit that is not in a file. */
final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String text) {
        super(URI.create("text:///Main.java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** Accepts a public class of any name, although there is no file that could have its name. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }

    /** Compiles the text, which must give no warning, and returns the program in it, if any. */
    Optional<JavaProgram> compile(Path classFolder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of(
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-d",
                        classFolder.toString(),
                        "--class-path",
                        JavaProgram.TEST_CLASS_PATH);

        boolean compiled =
                compiler.getTask(messages, null, null, options, null, List.of(this)).call();

        assertThat(compiled).as("compiles as it stands:%n%s", messages).isTrue();
        String classPath = classFolder + File.pathSeparator + JavaProgram.TEST_CLASS_PATH;
        return mainClass(classFolder).map(name -> new JavaProgram(name, classPath));
    }

    private static Optional<String> mainClass(Path classFolder) throws IOException {
        try (Stream<Path> files = Files.walk(classFolder)) {
            return files.filter(Files::isRegularFile)
                    .map(SourceText::parse)
                    .filter(SourceText::hasMain)
                    .map(type -> type.thisClass().asInternalName().replace('/', '.'))
                    .findFirst();
        }
    }

    private static ClassModel parse(Path classFile) {
        try {
            return ClassFile.of().parse(classFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasMain(ClassModel type) {
        return type.methods().stream().anyMatch(method -> method.methodName().equalsString("main"));
    }
}
