package io.shelftalker.testkit.shop;

/** A place where a shop sells in person. */
public record ShopStore(String id, String name, String address, String city, double latitude, double longitude) {}
