package dev.asm64.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.asm64.runtime.error.NativeMemoryException;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;

/** Refused calls: what the exception says. */
class LibcTest {
    private static final int EINVAL = 22;
    private static final int ENOMEM = 12;

    @Test
    void mmapOfTooMuch() {
        assertThatExceptionOfType(NativeMemoryException.class)
                .isThrownBy(
                        () -> Libc.mmap(0, 1L << 62, Protection.NONE, Libc.RESERVED, Libc.NO_FILE))
                .withMessage(
                        "mmap(0x0, 4611686018427387904, PROT_NONE, "
                                + "MAP_PRIVATE|MAP_ANONYMOUS|MAP_NORESERVE, -1, 0) failed: "
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
    void aliasOfNothing() {
        assertThatExceptionOfType(NativeMemoryException.class)
                .isThrownBy(() -> Libc.alias(0, 4096, 4096))
                .withMessage(
                        "mremap(0x0, 0, 4096, MREMAP_MAYMOVE|MREMAP_FIXED, 0x1000) failed: "
                                + "EFAULT (Bad address)");
    }

    @Test
    void ftruncateOfNoFile() {
        assertThatExceptionOfType(NativeMemoryException.class)
                .isThrownBy(() -> Libc.ftruncate(Libc.NO_FILE, 4096))
                .withMessage("ftruncate(-1, 4096) failed: EBADF (Bad file descriptor)");
    }

    @Test
    void errnoIsTheFirstFieldOfTheCallState() {
        assertThat(Linker.Option.captureStateLayout().byteOffset(PathElement.groupElement("errno")))
                .isZero();
    }

    @Test
    void anUnknownErrorHasItsNumber() {
        assertThat(Libc.errorName(99_999)).isEqualTo("errno 99999");
    }
}
