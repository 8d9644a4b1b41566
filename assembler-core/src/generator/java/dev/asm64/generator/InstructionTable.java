package dev.asm64.generator;

import java.util.List;

/** A table file, read: the methods of one family of instructions. */
record InstructionTable(String description, List<Method> methods) {}
