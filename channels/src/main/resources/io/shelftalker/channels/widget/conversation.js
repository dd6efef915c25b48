// The messages: those that the server has, in their order, and below them those that are still on their way.

const LONGEST_LOOK = 25000;
const NEAR = 80;

class Conversation {
  /** @param doer has press(token, position) and judge(position, helpful) */
  constructor(doer) {
    this.doer = doer;
    this.messages = new Map();
    this.pending = new Map();
    this.typing = element("div", { class: "typing", hidden: true }, element("i"), element("i"), element("i"), hidden(say("typing")));
    this.log = element("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": say("log"), tabindex: "0" }, this.typing);
    this.newest = element("button", { type: "button", class: "newest", hidden: true, on: { click: () => this.toEnd() } }, icon("down"), say("newest"));
    this.log.addEventListener("scroll", () => { if (this.isAtEnd()) this.newest.hidden = true; }, { passive: true });
    this.element = element("div", { class: "conversation" }, this.log, this.newest);
  }

  isEmpty() {
    return this.messages.size === 0;
  }

  /** Something that the visitor has just said. */
  says(id, line) {
    const bubble = element("div", { class: "message visitor waiting" }, this.visitorWords(line), element("p", { class: "status" }));
    this.pending.set(id, bubble);
    this.log.insertBefore(bubble, this.typing);
    this.toEnd();
  }

  sent(id) {
    this.pending.get(id)?.classList.remove("waiting");
    this.status(id, "");
  }

  /** Says of what is on its way that it is not there yet. */
  late() {
    for (const [id, bubble] of this.pending) if (bubble.classList.contains("waiting")) this.status(id, say("waiting"));
  }

  /** @param again sends it once more */
  failed(id, again) {
    this.looks(false);
    const bubble = this.pending.get(id);
    if (bubble === undefined) return;
    bubble.classList.replace("waiting", "failed");
    const retry = element("button", { type: "button", class: "retry", on: { click: () => {
      bubble.classList.replace("failed", "waiting");
      this.status(id, "");
      again();
    } } }, say("retry"));
    bubble.querySelector(".status").replaceChildren(`${say("failed")} · `, retry);
  }

  status(id, line) {
    const bubble = this.pending.get(id);
    if (bubble !== undefined) bubble.querySelector(".status").textContent = line;
  }

  /** Something that the server has: new, or in place of what stood there. True if it is news of the bot's. */
  shows(message) {
    const atEnd = this.isAtEnd();
    const known = this.messages.get(message.position);
    const bubble = this.bubble(message);
    this.messages.set(message.position, bubble);
    if (known !== undefined) {
      this.replace(known, bubble);
    } else {
      this.pending.get(message.id)?.remove();
      this.pending.delete(message.id);
      this.log.insertBefore(bubble, this.following(message.position));
    }
    if (message.from === "bot") this.looks(false);
    this.opinions();
    if (known === undefined) this.follow(bubble, atEnd);
    return known === undefined && message.from === "bot";
  }

  reset() {
    for (const bubble of this.messages.values()) bubble.remove();
    this.messages.clear();
  }

  /** Whether an answer is being looked for. */
  looks(yes) {
    clearTimeout(this.looking);
    this.typing.hidden = !yes;
    if (yes) {
      this.looking = setTimeout(() => this.looks(false), LONGEST_LOOK);
      if (this.isNearEnd()) this.toEnd();
    }
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.newest.hidden = true;
  }

  bubble(message) {
    const bubble = element("div", { class: `message ${message.from}`, "data-position": message.position });
    if (message.from === "visitor") {
      bubble.append(...this.visitorWords(message.content.text));
      return bubble;
    }
    bubble.append(content(message.content, (token, button) => {
      button.setAttribute("aria-busy", "true");
      setTimeout(() => button.removeAttribute("aria-busy"), 4000);
      this.doer.press(token, message.position);
    }));
    bubble.opinion = message.helpful;
    bubble.judged = message.content.judged === true;
    return bubble;
  }

  visitorWords(line) {
    return [hidden(`${say("you")}: `), ...words(line)];
  }

  /** A keyboard stays where it was: on the button of the same name, or else on the message. */
  replace(known, bubble) {
    const focused = known.getRootNode().activeElement;
    const name = known.contains(focused) ? focused.textContent : null;
    known.replaceWith(bubble);
    if (name === null) return;
    const same = [...bubble.querySelectorAll("button, a")].find((one) => one.textContent === name);
    if (same === undefined) bubble.setAttribute("tabindex", "-1");
    (same ?? bubble).focus({ preventScroll: true });
  }

  /** What a message of this position stands before. */
  following(position) {
    const after = [...this.messages.keys()].filter((other) => other > position && this.messages.get(other).isConnected);
    return after.length > 0 ? this.messages.get(Math.min(...after)) : (this.pending.values().next().value ?? this.typing);
  }

  /** Under the bot's latest message, where it answers something, whether it helped. */
  opinions() {
    const answers = [...this.messages.entries()].filter(([, bubble]) => bubble.classList.contains("bot"));
    const [position, last] = answers.reduce((best, one) => (best === undefined || one[0] > best[0] ? one : best), undefined) ?? [];
    for (const [, bubble] of answers) if (bubble !== last) bubble.querySelector(".opinion")?.remove();
    if (last === undefined || !last.judged || last.querySelector(".opinion") !== null) return;
    last.append(this.opinion(position, last));
  }

  opinion(position, bubble) {
    const thanks = element("span", { role: "status" });
    const choice = (helpful, name, label) => element(
      "button",
      { type: "button", title: say(label), "aria-label": say(label), "aria-pressed": String(bubble.opinion === helpful), on: { click: (event) => {
        for (const one of event.currentTarget.parentNode.querySelectorAll("button")) one.setAttribute("aria-pressed", "false");
        event.currentTarget.setAttribute("aria-pressed", "true");
        bubble.opinion = helpful;
        thanks.textContent = say("thanks");
        this.doer.judge(position, helpful);
      } } },
      icon(name));
    return element("div", { class: "opinion" }, choice(true, "up", "helpful"), choice(false, "not", "not-helpful"), thanks);
  }

  /** New messages come into view, from their beginning, unless the visitor is reading further up. */
  follow(bubble, wasAtEnd) {
    if (!wasAtEnd) {
      this.newest.hidden = false;
      return;
    }
    const top = bubble.offsetTop - this.log.offsetTop - 12;
    this.log.scrollTop = Math.min(top, this.log.scrollHeight);
    this.reading = bubble;
  }

  isAtEnd() {
    const { reading } = this;
    return this.isNearEnd() || (reading?.isConnected && reading.offsetHeight > this.log.clientHeight - NEAR && reading.offsetTop - this.log.offsetTop - this.log.scrollTop > -NEAR);
  }

  isNearEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }
}
