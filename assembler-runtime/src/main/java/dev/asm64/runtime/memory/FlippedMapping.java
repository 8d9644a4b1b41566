package dev.asm64.runtime.memory;

import dev.asm64.runtime.error.NativeMemoryException;

/**
 * Private memory of which each page is either writable or usable. Nobody else can use a page while
 * it is written, so two functions share none. A debugger can set breakpoints here.
 */
public final class FlippedMapping implements Pages {
    private static final int PAGE = (int) Libc.getpagesize();

    private final DirectMapping pages;
    private final Protection protection;

    private FlippedMapping(DirectMapping pages, Protection protection) {
        this.pages = pages;
        this.protection = protection;
    }

    public static FlippedMapping of(long size, Protection protection) {
        DirectMapping pages = DirectMapping.ofVariables(size);
        try {
            Libc.mprotect(pages.address(), size, protection);
        } catch (NativeMemoryException failure) {
            pages.unmap();
            throw failure;
        }
        return new FlippedMapping(pages, protection);
    }

    @Override
    public long address() {
        return pages.address();
    }

    @Override
    public long size() {
        return pages.size();
    }

    @Override
    public int granularity() {
        return PAGE;
    }

    @Override
    public void write(long offset, byte[] bytes) {
        whileWritable(offset, bytes.length, () -> pages.write(offset, bytes));
    }

    @Override
    public void fill(long offset, long length, byte value) {
        whileWritable(offset, length, () -> pages.fill(offset, length, value));
    }

    private void whileWritable(long offset, long length, Runnable writing) {
        long start = address() + offset & -PAGE;
        long size = (address() + offset + length + PAGE - 1 & -PAGE) - start;
        Libc.mprotect(start, size, Protection.READ_WRITE);
        writing.run();
        Libc.mprotect(start, size, protection);
    }

    @Override
    public void unmap() {
        pages.unmap();
    }
}
