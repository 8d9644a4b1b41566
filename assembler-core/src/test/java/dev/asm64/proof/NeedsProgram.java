package dev.asm64.proof;

import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Skips a property where a program is not installed. An assumption in the property would not do: it
 * rejects one try after the other, and a property of which all tries are rejected fails.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(NeedsProgram.Hook.class)
@interface NeedsProgram {
    /** The name of the program. */
    String value();

    /** Looks for the program. */
    final class Hook implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext property) {
            String program = property.findAnnotation(NeedsProgram.class).orElseThrow().value();
            if (isInstalled(program)) {
                return SkipResult.doNotSkip();
            }
            String reason = "there is no program " + program;
            System.out.println(property.label() + ": skipped, as " + reason);
            return SkipResult.skip(reason);
        }

        private static boolean isInstalled(String program) {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
