package io.shelftalker.channels.widget;

/** The line that a page shows the widget with. */
final class Embedding {
    private Embedding() {}

    /** @param address where this installation is reached, without a slash at its end */
    static String script(String address, String bot) {
        return "<script src=\"" + address + "/widget.js\" data-bot=\"" + bot + "\" async></script>";
    }
}
