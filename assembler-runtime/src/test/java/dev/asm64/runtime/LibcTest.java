package dev.asm64.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** Refused calls: what the exception says. */
class LibcTest {
    private static final int EINVAL = 22;
    private static final int ENOMEM = 12;

    @Test
    void mmapOfTooMuch() {
        assertThatExceptionOfType(NativeMemoryException.class)
                .isThrownBy(() -> Libc.mmap(1L << 62, Protection.READ_WRITE))
                .withMessage(
                        "mmap(NULL, 4611686018427387904, PROT_READ|PROT_WRITE, "
                                + "MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) failed: "
                                + "ENOMEM (Cannot allocate memory)")
                .satisfies(refusal -> assertThat(refusal.errno()).isEqualTo(ENOMEM));
    }

    @Test
    void mprotectOfNothing() {
        assertThatExceptionOfType(NativeMemoryException.class)
                .isThrownBy(() -> Libc.mprotect(0, 4096, Protection.READ_EXECUTE))
                .withMessage(
                        "mprotect(0x0, 4096, PROT_READ|PROT_EXEC) failed: "
                                + "ENOMEM (Cannot allocate memory)");
    }

    @Test
    void munmapOfHalfAPage() {
        assertThatExceptionOfType(NativeMemoryException.class)
                .isThrownBy(() -> Libc.munmap(2048, 4096))
                .withMessage("munmap(0x800, 4096) failed: EINVAL (Invalid argument)")
                .satisfies(refusal -> assertThat(refusal.errno()).isEqualTo(EINVAL));
    }

    @Test
    void anUnknownErrorHasItsNumber() {
        assertThat(Libc.errorName(99_999)).isEqualTo("errno 99999");
    }
}
