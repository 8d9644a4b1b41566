package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class HostTest {
    @Test
    void deniedNativeAccessNamesTheFlag() throws Exception {
        ChildJvm.Result child = ChildJvm.run(LoadsTwice.class, "--illegal-native-access=deny");

        assertThat(child.succeeded()).as(child.toString()).isTrue();
        assertThat(child.output().lines())
                .hasSize(2)
                .containsOnly(
                        "loading code needs native access: "
                                + "start java with --enable-native-access=ALL-UNNAMED");
    }

    /** Twice, because a class whose initialization failed fails differently the second time. */
    static final class LoadsTwice {
        public static void main(String[] args) {
            for (int i = 0; i < 2; i++) {
                try {
                    NativeCode.load(SampleCode.sum());
                } catch (IllegalCallerException denial) {
                    System.out.println(denial.getMessage());
                }
            }
        }
    }

    @Test
    void otherSystemsAreRejected() {
        assertThatCode(() -> Host.requireSystem("Linux", "amd64")).doesNotThrowAnyException();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Host.requireSystem("Linux", "aarch64"))
                .withMessage("loading code needs Linux on amd64, this is Linux on aarch64");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Host.requireSystem("Windows 11", "amd64"));
    }
}
