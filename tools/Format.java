import module java.base;

/**
 * Checks or fixes the format of all hand-written Java files below the working directory, with the
 * google-java-format found on the class path: {@code java Format.java check|fix}.
 */
void main(String[] arguments) throws IOException {
    boolean fix = arguments[0].equals("fix");
    List<String> options =
            fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed");
    String[] command =
            Stream.of(List.of("--aosp"), options, handWrittenFiles())
                    .flatMap(List::stream)
                    .toArray(String[]::new);

    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, command);
    if (status != 0 && !fix) {
        System.err.println("These files are not well formatted. To fix them: mvn -Pformat");
    }
    System.exit(status);
}

List<String> handWrittenFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
        return files.filter(file -> file.toString().endsWith(".java"))
                .filter(this::isHandWritten)
                .map(Path::toString)
                .sorted()
                .toList();
    }
}

/** Generated files are in Maven's folders, named target. */
boolean isHandWritten(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
            .noneMatch(name -> name.toString().equals("target"));
}
