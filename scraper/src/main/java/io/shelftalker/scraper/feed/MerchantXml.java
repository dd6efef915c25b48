package io.shelftalker.scraper.feed;

import io.shelftalker.scraper.sitemap.Xml;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the items of a Merchant feed, in RSS 2.0 or Atom, one after the other. */
final class MerchantXml {
    private static final Set<String> ITEMS = Set.of("item", "entry");

    private MerchantXml() {}

    static void read(byte[] content, Consumer<MerchantItem> sink) throws XMLStreamException {
        XMLStreamReader reader = new Xml().open(content);
        while (reader.hasNext()) {
            if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT && ITEMS.contains(Xml.name(reader))) {
                sink.accept(item(reader));
            }
        }
    }

    private static MerchantItem item(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (Xml.next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                    link(reader, fields);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth == 1 && !text.toString().isBlank()) {
                        fields.putIfAbsent(Xml.name(reader), text.toString());
                    }
                }
                default -> {}
            }
        }
        return new MerchantItem(fields);
    }

    /** Atom keeps its link in an attribute. */
    private static void link(XMLStreamReader reader, Map<String, String> fields) {
        String target = reader.getAttributeValue(null, "href");
        if (target != null && Xml.name(reader).equals("link")) {
            fields.putIfAbsent("link", target);
        }
    }
}
