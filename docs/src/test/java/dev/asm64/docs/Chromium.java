package dev.asm64.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in the browser Chromium without a window, driven by its DevTools protocol: messages in
 * JSON, each answered under its number.
 */
final class Chromium implements AutoCloseable {
    /** The program's name. */
    static final String PROGRAM = "chromium";

    private static final Pattern ENDPOINT = Pattern.compile("ws://\\S+");
    private static final Pattern TARGET = Pattern.compile("\"targetId\":\"(\\w+)\"");
    private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"(\\w+)\"");
    private static final Pattern NUMBER = Pattern.compile("^\\{\"id\":(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final long TIMEOUT_SECONDS = 60;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private WebSocket socket;
    private String session = "";
    private int sent;

    private Chromium(Process process) {
        this.process = process;
    }

    /** Opens a page in a window of a size in CSS pixels; the profile goes to a folder. */
    static Chromium open(URI page, int width, int height, Path folder) throws Exception {
        Process process =
                new ProcessBuilder(
                                PROGRAM,
                                "--headless=new",
                                "--no-sandbox", // which the user root cannot have
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder,
                                "--window-size=%d,%d".formatted(width, height),
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        Chromium chromium = new Chromium(process);
        try {
            chromium.connect(page);
            return chromium;
        } catch (Exception e) {
            chromium.close();
            throw e;
        }
    }

    private void connect(URI page) throws Exception {
        socket =
                client.newWebSocketBuilder()
                        .buildAsync(URI.create(endpoint()), new Listener())
                        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        String target = group(TARGET, send("Target.createTarget", "{\"url\":\"about:blank\"}"));
        session =
                group(
                        SESSION,
                        send(
                                "Target.attachToTarget",
                                "{\"targetId\":\"%s\",\"flatten\":true}".formatted(target)));
        send("Runtime.enable", "{}");
        send("Log.enable", "{}");
        send("Page.enable", "{}");
        send("Page.navigate", "{\"url\":\"%s\"}".formatted(page));
        assertThat(
                        evaluate(
                                "new Promise(done => document.readyState === 'complete' ?"
                                        + " done('loaded') : addEventListener('load', () =>"
                                        + " done('loaded')))"))
                .isEqualTo("loaded");
    }

    /** The address is the last thing that is read: what comes later is thrown away unread. */
    private String endpoint() throws IOException {
        BufferedReader messages = process.errorReader();
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            Matcher endpoint = ENDPOINT.matcher(line);
            if (endpoint.find()) {
                Thread.ofVirtual().start(() -> messages.lines().forEach(ignored -> {}));
                return endpoint.group();
            }
        }
        throw new IOException("Chromium ended without telling its address");
    }

    /** The value of an expression in JavaScript that is a string without special characters. */
    String evaluate(String expression) throws Exception {
        String parameters =
                "{\"expression\":\"%s\",\"awaitPromise\":true,\"returnByValue\":true}"
                        .formatted(expression.replace("\\", "\\\\").replace("\"", "\\\""));
        return group(VALUE, send("Runtime.evaluate", parameters));
    }

    /** Types text where the focus is. */
    void type(String text) throws Exception {
        send("Input.insertText", "{\"text\":\"%s\"}".formatted(text));
    }

    /** Presses a key by its name. */
    void press(String key) throws Exception {
        String character = key.equals("Enter") ? ",\"text\":\"\\r\"" : "";
        for (String event : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    "{\"type\":\"%s\",\"key\":\"%s\",\"code\":\"%s\"%s}"
                            .formatted(event, key, key, character));
        }
    }

    /** Errors and exceptions of the page so far. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    private String send(String method, String parameters) throws Exception {
        int number = ++sent;
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.put(number, answer);
        String inSession = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
        socket.sendText(
                "{\"id\":%d,\"method\":\"%s\",\"params\":%s%s}"
                        .formatted(number, method, parameters, inSession),
                true);
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    /** Asks it to end by itself, which tidies its profile up, and else makes it. */
    @Override
    public void close() {
        if (socket != null) {
            socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
        }
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        client.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                receive(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(String text) {
            Matcher number = NUMBER.matcher(text);
            if (number.find()) {
                CompletableFuture<String> answer =
                        answers.remove(Integer.parseInt(number.group(1)));
                if (answer != null) {
                    answer.complete(text);
                }
            } else if (text.contains("\"Runtime.exceptionThrown\"")
                    || text.contains("\"level\":\"error\"")
                    || text.contains("\"Runtime.consoleAPICalled\"")) {
                errors.add(text);
            }
        }
    }
}
