package dev.asm64.generator;

/** A line of a table file. */
record Location(String file, int line) {
    TableException error(String reason) {
        return new TableException(this + ": " + reason);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
