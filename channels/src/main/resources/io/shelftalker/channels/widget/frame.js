// What the conversation stands in: a button in the corner and the panel that it opens, or a place on the page.

class Frame {
  constructor(options) {
    this.options = options;
    this.unread = 0;
    this.conversation = new Conversation({
      press: (token, position) => this.does({ is: "pressed", token, message: position }),
      judge: (position, helpful) => this.connection.send({ id: newId(), is: "judged", message: position, helpful }),
    });
    this.connection = new Connection(options, this);
    this.build();
    if (options.inline) this.greet();
    else if (options.open && !this.isPhone()) this.open(false);
    else if (this.connection.isKnown()) this.connection.begin();
  }

  build() {
    this.notice = element("p", { class: "notice", role: "status", hidden: true });
    this.entry = element("textarea", { rows: "1", dir: "auto", placeholder: say("placeholder"), "aria-label": say("say"), autocomplete: "off", enterkeyhint: "send", on: { input: () => this.grow(), keydown: (event) => this.typed(event) } });
    this.button = element("button", { type: "submit", class: "send", "aria-label": say("send"), title: say("send"), disabled: true }, icon("send"));
    const form = element("form", { class: "composer", on: { submit: (event) => { event.preventDefault(); this.submit(); } } }, this.entry, this.button);
    const title = element("h2", { dir: "auto" }, this.options.title || say("title"));
    const close = element("button", { type: "button", class: "close", "aria-label": say("close"), title: say("close"), on: { click: () => this.close() } }, icon("close"));
    this.panel = element(
      "section",
      { id: "panel", class: "panel", role: this.options.inline ? "region" : "dialog", "aria-label": this.options.title || say("title"), hidden: !this.options.inline, on: { keydown: (event) => this.key(event) } },
      element("header", {}, element("div", {}, title, element("p", { dir: "auto" }, this.options.subtitle || say("subtitle"))), this.options.inline ? null : close),
      this.conversation.element,
      this.notice,
      form);
    this.badge = element("span", { class: "badge", "aria-hidden": "true", hidden: true });
    this.launcher = element("button", { type: "button", class: "launcher", "aria-label": say("open"), "aria-expanded": "false", "aria-controls": "panel", hidden: this.options.inline, on: { click: () => (this.isOpen() ? this.close() : this.open(true)) } }, icon("chat"), icon("close"), this.badge);
    this.host = element("div", { class: "shelftalker", lang: SPOKEN });
    const root = this.host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styled()];
    this.root = element("div", { class: `widget ${this.options.side} ${this.options.theme}${this.options.inline ? " inline" : ""}` }, this.panel, this.launcher);
    this.colour();
    root.append(this.root);
  }

  /** The shop's own colour, with words on it that can be read. */
  colour() {
    const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(this.options.accent ?? "");
    if (match === null) return;
    const [red, green, blue] = match.slice(1).map((part) => (parseInt(part, 16) / 255) ** 2.2);
    this.root.style.setProperty("--accent", match[0]);
    this.root.style.setProperty("--on-accent", 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.36 ? "#14120f" : "#ffffff");
  }

  isOpen() {
    return !this.panel.hidden;
  }

  isPhone() {
    return matchMedia("(max-width: 520px), (max-height: 440px)").matches;
  }

  open(byPerson) {
    this.panel.hidden = false;
    this.launcher.setAttribute("aria-expanded", "true");
    if (this.isPhone()) this.panel.setAttribute("aria-modal", "true");
    else this.panel.removeAttribute("aria-modal");
    this.count(0);
    this.greet();
    this.conversation.toEnd();
    if (byPerson) this.entry.focus({ preventScroll: true });
  }

  close() {
    this.panel.hidden = true;
    this.launcher.setAttribute("aria-expanded", "false");
    this.count(0);
    this.launcher.focus({ preventScroll: true });
  }

  /** The bot is told that somebody is here; it greets each visitor once. */
  greet() {
    this.connection.begin();
    if (this.greeted) return;
    this.greeted = true;
    if (!this.connection.isKnown()) this.conversation.looks(true);
    this.connection.send({ id: newId(), is: "opened" });
  }

  key(event) {
    if (event.key === "Escape" && !this.options.inline) {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Tab" && this.isPhone() && !this.options.inline) {
      this.stay(event);
    }
  }

  /** On a phone the panel is all there is to see, so the keyboard goes round in it. */
  stay(event) {
    const stops = [...this.panel.querySelectorAll("a[href], button:not([disabled]), textarea, [tabindex='0']")].filter((one) => one.offsetParent !== null);
    const [first, last] = [stops[0], stops[stops.length - 1]];
    const now = this.host.shadowRoot.activeElement;
    if (event.shiftKey && now === first) last.focus();
    else if (!event.shiftKey && now === last) first.focus();
    else return;
    event.preventDefault();
  }

  typed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  }

  grow() {
    this.entry.style.setProperty("height", "auto");
    this.entry.style.setProperty("height", `${Math.min(this.entry.scrollHeight, 132)}px`);
    this.button.disabled = this.entry.value.trim() === "";
  }

  submit() {
    const line = this.entry.value.trim();
    if (line === "") return;
    if ([...line].length > 2000) {
      this.tell(say("too-long"));
      return;
    }
    const id = newId();
    this.conversation.says(id, line);
    this.entry.value = "";
    this.grow();
    this.does({ id, is: "said", text: line });
  }

  does(event) {
    this.conversation.looks(true);
    this.connection.send({ id: newId(), ...event });
  }

  // What the connection tells

  state(name) {
    const quiet = name === "open" || (name === "connecting" && this.connection.isKnown());
    this.tell(quiet ? "" : say(name));
    if (name === "offline" || name === "reconnecting") {
      this.conversation.late();
      this.conversation.looks(false);
    }
    if (name === "refused") {
      this.conversation.looks(false);
      this.entry.disabled = true;
      this.button.disabled = true;
    }
  }

  message(message) {
    if (this.conversation.shows(message) && !this.isOpen() && this.greeted) this.count(this.unread + 1);
  }

  reset() {
    this.conversation.reset();
    if (!this.greeted) return;
    this.greeted = false;
    this.greet();
  }

  sent(id) {
    this.conversation.sent(id);
    if (!this.notice.hidden && this.notice.textContent === say("slow-down")) this.tell("");
  }

  failed(event) {
    this.conversation.failed(event.id, () => {
      this.entry.focus({ preventScroll: true });
      this.does(event);
    });
  }

  tell(line) {
    this.notice.textContent = line;
    this.notice.hidden = line === "";
  }

  count(unread) {
    this.unread = unread;
    this.badge.textContent = unread > 9 ? "9+" : String(unread);
    this.badge.hidden = unread === 0;
    const label = this.isOpen() ? say("close") : say("open");
    this.launcher.setAttribute("aria-label", unread === 0 ? label : `${label}: ${unread} ${say("unread")}`);
  }
}

function newId() {
  return "randomUUID" in crypto ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function styled() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}
