package io.shelftalker.deploy.settings;

/**
 * A value as somebody wrote it.
 *
 * @param name as it is spelt there
 * @param plainName the same as {@link Setting#plain} says it, without the prefix
 * @param where as the words in which a message tells it
 * @param variable whether it is an environment variable
 */
record Given(String name, String plainName, String value, String where, boolean variable) {

    String nameOf(Setting setting) {
        return variable ? setting.variable() : Setting.PROPERTY_PREFIX + setting.property();
    }

    String place() {
        return name + " (" + where + ")";
    }
}
