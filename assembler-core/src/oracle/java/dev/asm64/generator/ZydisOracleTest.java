package dev.asm64.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what the table says of each form, its name, its operands, its flags and its features,
 * with what the disassembler Zydis says.
 */
class ZydisOracleTest {
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> totals = new TreeMap<>();

    @Test
    void zydisConfirmsWhatTheTableSaysOfEachForm() throws IOException, InterruptedException {
        if (!Zydis.isInstalled()) {
            System.out.println("zydis: skipped, as there is no program ZydisInfo");
        }
        assumeTrue(Zydis.isInstalled(), "ZydisInfo is not installed");
        List<Form> forms = new FormNumbers(Generator.read(Path.of("src/main/isa"))).forms();
        List<String> instances = forms.stream().map(FormBytes::of).toList();
        Map<String, ZydisInstruction> decoded = Zydis.decode(new LinkedHashSet<>(instances));
        for (int i = 0; i < forms.size(); i++) {
            count("forms");
            compare(forms.get(i), instances.get(i), decoded.get(instances.get(i)));
        }
        totals.forEach((what, number) -> System.out.printf("zydis: %,10d %s%n", number, what));
        assertThat(errors).isEmpty();
    }

    private void compare(Form form, String bytes, ZydisInstruction zydis) {
        boolean known = zydis != null && ZydisNames.isNameOf(zydis.mnemonic(), form);
        if (!known && ZydisNames.isUnknown(form)) {
            count("unknown to Zydis");
            return;
        }
        int before = errors.size();
        boolean agrees = true;
        if (!known) {
            error(form, bytes, "the name", zydis == null ? "nothing" : zydis.mnemonic());
        } else {
            if (!ZydisNames.isNameOf(zydis.isaSet(), form.features())) {
                error(form, bytes, form.features().toString(), zydis.isaSet());
            }
            for (Facts.Part part : Facts.Part.values()) {
                agrees &=
                        agrees(form, bytes, part, TableFacts.of(form), ZydisFacts.of(zydis, form));
            }
        }
        if (errors.size() > before) {
            count("disagreeing");
        } else {
            count(agrees ? "agreeing" : "agreeing but for an exception");
        }
    }

    /** Whether they agree without an exception. */
    private boolean agrees(Form form, String bytes, Facts.Part part, Facts table, Facts zydis) {
        if (table.part(part).equals(zydis.part(part))) {
            return true;
        }
        for (ZydisException exception : ZydisException.ALL) {
            if (exception.explains(part, form, table)) {
                count("by exception: " + exception.mnemonics() + ": " + exception.reason());
                return false;
            }
        }
        error(form, bytes, table.part(part), zydis.part(part));
        return false;
    }

    private void error(Form form, String bytes, String table, String zydis) {
        errors.add(
                "%s %s (%s) at %s: '%s' in the table, '%s' for Zydis of %s"
                        .formatted(
                                form.mnemonic().name(),
                                form.syntax(),
                                form.encoding().text(),
                                form.location(),
                                table,
                                zydis,
                                bytes));
    }

    private void count(String what) {
        totals.merge(what, 1, Integer::sum);
    }
}
