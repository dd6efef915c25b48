package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** Where in a call a value stands: the method and the path of fields and indexes to it. */
record Place(String method, String path) {
    private static final int SHOWN = 80;

    Place field(String name) {
        return new Place(method, path.isEmpty() ? name : path + "." + name);
    }

    Place element(int index) {
        return new Place(method, path + "[" + index + "]");
    }

    /** True for a parameter of the method itself, false inside an object or array. */
    boolean isParameter() {
        return path.indexOf('.') < 0 && path.indexOf('[') < 0;
    }

    String violation(JsonNode value, String rule) {
        return method + ": " + path + " = " + shown(value.toString()) + " " + rule;
    }

    String violation(String rule) {
        return method + ": " + path + " " + rule;
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
