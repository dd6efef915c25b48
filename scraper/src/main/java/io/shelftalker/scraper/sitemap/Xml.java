package io.shelftalker.scraper.sitemap;

import java.io.Reader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one way XML is read: as a stream, without document types and without anything from elsewhere. Namespaces are not
 * insisted on, as many shops get them wrong or leave them out.
 */
public final class Xml {
    private final XMLInputFactory factory;

    public Xml() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** A document has a DOCTYPE. */
    public static final class DoctypeRefused extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        DoctypeRefused() {
            super("a DOCTYPE is refused");
        }
    }

    /** Opens a document, whatever is wrong with its first bytes and its ampersands. */
    public XMLStreamReader open(byte[] content) throws XMLStreamException {
        Reader text = Characters.of(content);
        return factory.createXMLStreamReader(new MendedReader(text));
    }

    /** The next event. */
    public static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new DoctypeRefused();
        }
        return event;
    }

    /** An element's name without its prefix, in lower case. */
    public static String name(XMLStreamReader reader) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
