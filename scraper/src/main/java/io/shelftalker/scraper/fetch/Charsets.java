package io.shelftalker.scraper.fetch;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a page's charset: byte order mark, then what its bytes are, then what the header and the page say. UTF-8 that
 * decodes without error is UTF-8 whatever is declared, since no other charset's text does so by accident.
 */
public final class Charsets {
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final int PRESCAN = 4096;
    private static final int SAMPLE = 64 * 1024;
    private static final int SURE = 30;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    /** A page as text, without its byte order mark. @param contentType what the header said */
    public static String decode(byte[] bytes, Optional<String> contentType) {
        Optional<Charset> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            return withoutMark(new String(bytes, mark.get()));
        }
        Optional<Charset> declared = declared(bytes, contentType);
        if (declared.isPresent() && isWide(declared.get())) {
            return new String(bytes, declared.get());
        }
        return utf8(bytes)
                .orElseGet(() ->
                        new String(bytes, declared.filter(Charsets::isNotUtf8).orElseGet(() -> likeliest(bytes))));
    }

    /** What nobody declares is told by how often which letters follow each other. */
    private static Charset likeliest(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        CharsetMatch match = detector.detect();
        boolean sure = match != null && match.getConfidence() >= SURE && Charset.isSupported(match.getName());
        Charset charset = sure ? Charset.forName(match.getName()) : WINDOWS_1252;
        return charset.equals(StandardCharsets.ISO_8859_1) || !isNotUtf8(charset) || isWide(charset)
                ? WINDOWS_1252
                : charset;
    }

    private static Optional<String> utf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        if (lenient.indexOf('\ufffd') < 0) {
            return Optional.of(lenient);
        }
        try {
            // The page may contain the replacement character itself.
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes, Optional<String> contentType) {
        return contentType
                .flatMap(type -> named(HEADER.matcher(type)))
                .or(() -> named(META.matcher(
                        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1))));
    }

    private static Optional<Charset> named(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // Browsers read Latin-1 as windows-1252 (WHATWG Encoding).
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("ISO-2022");
    }

    private static boolean isNotUtf8(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xff) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
