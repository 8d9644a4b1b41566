package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The instruction reference that the build wrote, as a reader uses it in a browser. */
class InstructionReferenceTest {
    private static final Path PAGE = Path.of("target/instructions.html");
    private static final int DESKTOP = 1200;
    private static final int PHONE = 390;

    @TempDir Path folder;

    @BeforeEach
    void skipWithoutBrowser() {
        assertThat(PAGE).exists();
        if (!Programs.isInstalled(Chromium.PROGRAM)) {
            System.out.println("instructions.html: skipped, as there is no program chromium");
        }
        assumeTrue(Programs.isInstalled(Chromium.PROGRAM), "Chromium is not installed");
    }

    @Test
    void searchFindsAnInstructionAndExplainsItsBytes() throws Exception {
        try (Chromium page = Chromium.open(PAGE.toUri(), DESKTOP, 900, folder)) {
            page.type("vaddpd");
            assertThat(page.evaluate("results.innerText")).startsWith("vaddpd");

            page.press("Enter");
            assertThat(page.evaluate(TITLE_ONCE_THERE)).isEqualTo("vaddpd");
            assertThat(page.evaluate(fieldsOf("vaddpd(XMM18.k(K1), XMM19, XMM22)")))
                    .isEqualTo(
                            "EVEX 62 a1 e5 01 R=1 X=0 B=1 R'=0 B4=0 mmm=001 0F W=1 vvvv=1100 xmm19"
                                    + " X4=1 pp=01 66 z=0 L'L=00 128 bits b=0 V'=0 aaa=001 k1"
                                    + " | opcode 58"
                                    + " | ModRM d6 mod=11 register reg=010 xmm18 rm=110 xmm22");
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void searchLooksAtDescriptionsAndFeaturesToo() throws Exception {
        try (Chromium page = Chromium.open(PAGE.toUri(), DESKTOP, 900, folder)) {
            page.type("aes avx512vl");
            assertThat(page.evaluate("results.innerText"))
                    .contains("vaesenc")
                    .doesNotContain("vaddpd");

            page.press("Escape");
            page.type("no such instruction");
            assertThat(page.evaluate("count.textContent")).isEqualTo("0 instructions");
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void showsAnAliasUnderItsOwnName() throws Exception {
        try (Chromium page = Chromium.open(PAGE.toUri(), DESKTOP, 900, folder)) {
            page.type("setz");
            page.press("Enter");
            assertThat(page.evaluate(TITLE_ONCE_THERE)).isEqualTo("setz");
            assertThat(page.evaluate("detail.querySelector('small').innerText.trim()"))
                    .isEqualTo("also sete");
            assertThat(page.evaluate("detail.querySelector('.call').innerText"))
                    .isEqualTo("setz(DL)");
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void worksByKeyboardAlone() throws Exception {
        try (Chromium page = Chromium.open(PAGE.toUri(), DESKTOP, 900, folder)) {
            page.type("bsf");
            page.press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#bsf");
            page.press("Enter");
            assertThat(page.evaluate(TITLE_ONCE_THERE)).isEqualTo("bsf");
            page.press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("query");
            assertThat(page.errors()).isEmpty();
        }
    }

    @Test
    void showsListAndInstructionInTurnOnAPhone() throws Exception {
        try (Chromium page = Chromium.open(PAGE.toUri(), PHONE, 800, folder)) {
            assertThat(page.evaluate(VISIBLE)).isEqualTo("list");
            page.evaluate("results.firstElementChild.click(), 'clicked'");
            assertThat(page.evaluate(TITLE_ONCE_THERE)).isEqualTo("aadd");
            assertThat(page.evaluate(VISIBLE)).isEqualTo("detail");
            assertThat(page.evaluate("String(document.documentElement.scrollWidth <= innerWidth)"))
                    .as("fits the width")
                    .isEqualTo("true");
            assertThat(page.errors()).isEmpty();
        }
    }

    private static final String VISIBLE =
            "[results, detail].filter(part => part.offsetWidth > 0)"
                    + ".map(part => part === results ? 'list' : 'detail').join()";

    /** What follows a click or a key comes with the next event. */
    private static final String TITLE_ONCE_THERE =
            "new Promise(done => setTimeout(() =>"
                    + " done(detail.querySelector('h2').firstChild.data)))";

    /** The rows below the example with a call, with one blank between words. */
    private static String fieldsOf(String call) {
        return ("[...[...detail.querySelectorAll('.call')].find(p => p.innerText === '%s')"
                        + ".nextSibling.nextSibling.rows].map(row => row.innerText.trim()"
                        + ".replace(/\\s+/g, ' ')).join(' | ')")
                .formatted(call);
    }
}
