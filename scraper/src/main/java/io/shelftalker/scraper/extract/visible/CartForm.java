package io.shelftalker.scraper.extract.visible;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A form that puts a product into the cart: whatever its button says, in whatever language, pressing it buys. */
final class CartForm {
    private static final String CARTS =
            "(cart|basket|bag|warenkorb|panier|carrito|carrello|carrinho|winkelwagen|koszyk|kosik|kundvagn|varukorg"
                    + "|kurv|ostukorv|kosar|korzina|sepet)";
    /** Where such a form is sent to. */
    private static final Pattern TO_CART = Pattern.compile(
            "(?i)" + CARTS + "[/_-]?(items?/)?add" + "|add[/_-]?(to[/_-]?)?(cart|basket|bag)|[?&]add-to-cart=");
    /** Where people see what they put into the cart before: nothing there is of this product. */
    private static final Pattern BARE_CART = Pattern.compile(
            "(?i)(^|/)(view-?|my-?|shopping-?)?" + CARTS + "(/(index|show|view))?(\\.[a-z]+)?/?(#.*)?$");

    private CartForm() {}

    /** Whether a button is the only one that sends such a form, and nothing in that says that the product is not there. */
    static boolean isSentBy(Button button, StockWords words) {
        return button.form()
                .filter(form -> TO_CART.matcher(form.attr("action")).find())
                .filter(form -> sendsOnly(button, pressed(form), words))
                .isPresent();
    }

    /** Whether something to press is a link to the cart and no more. */
    static boolean isLinkToCart(Button button) {
        return BARE_CART.matcher(button.element().attr("href")).find();
    }

    private static boolean sendsOnly(Button button, List<Button> all, StockWords words) {
        return all.stream()
                        .filter(each -> each.form().isPresent())
                        .allMatch(each -> each.element().equals(button.element()) && !each.isDisabled())
                && all.stream()
                        .flatMap(each -> words.ofButton(each.words()).stream())
                        .noneMatch(said -> said == StockWords.Meaning.TELL || said == StockWords.Meaning.OUT);
    }

    private static List<Button> pressed(Element form) {
        return form.stream()
                .filter(Button::is)
                .map(element -> new Button(element, 0))
                .toList();
    }
}
