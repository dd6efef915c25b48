// The way to the bot: a session, what the visitor does going out in order, and what is said coming in. Everything that can
// be tried again is, under the same id, until it has arrived.

const LONGEST_WAIT = 30000;
const SILENCE = 45000; // the server says something every 15 seconds
const UNSEEN = 60000; // a page that nobody sees gives its connection back
const PATIENCE = 15000; // for an answer, or for a stream's beginning

class Refused extends Error {}

class Connection {
  /** @param listener has state(name), message(message), reset(), sent(id) and failed(event) */
  constructor(options, listener) {
    this.options = options;
    this.listener = listener;
    this.waiting = [];
    this.lastEvent = "";
    this.failures = 0;
    this.begun = false;
    this.sending = false;
    this.wakers = new Set();
    this.stored = this.read();
  }

  /** Whether this browser has been here before. */
  isKnown() {
    return this.stored !== null;
  }

  begin() {
    if (this.begun) return;
    this.begun = true;
    addEventListener("online", () => this.wake());
    addEventListener("offline", () => this.stop());
    document.addEventListener("visibilitychange", () => this.seen());
    this.listener.state("connecting");
    this.listen();
  }

  /** Hands something over; it is sent after what was handed over before. */
  send(event) {
    this.begin();
    this.waiting.push(event);
    this.deliver();
  }

  // Coming in

  async listen() {
    for (;;) {
      try {
        await this.hear();
        this.failures = 0;
      } catch (failure) {
        if (failure instanceof Refused) return this.listener.state("refused");
        this.fails();
      }
      await this.pause(this.failures === 0 ? 200 : this.backoff());
    }
  }

  async hear() {
    if (document.hidden && this.lastEvent !== "") await this.visible();
    const pass = await this.session();
    this.stream = new AbortController();
    const headers = { Authorization: `Bearer ${pass.token}` };
    if (this.lastEvent !== "") headers["Last-Event-ID"] = this.lastEvent;
    try {
      this.watch(PATIENCE);
      const response = await fetch(this.address("stream"), { headers, signal: this.stream.signal });
      if (response.status === 401) return this.forgetSession();
      if (!response.ok) throw await this.problem(response);
      this.failures = 0;
      this.listener.state("open");
      this.deliver();
      this.watch();
      for await (const event of events(response, () => this.watch())) this.take(event);
    } finally {
      clearTimeout(this.watchdog);
    }
  }

  take(event) {
    if (event.type === "reset") {
      this.lastEvent = "";
      this.listener.reset();
    } else if (event.data !== "") {
      this.listener.message(JSON.parse(event.data));
      if (event.id !== undefined) this.lastEvent = event.id;
    }
  }

  /** A connection that has died without a word is given up. */
  watch(patience = SILENCE) {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.stop(), patience);
  }

  stop() {
    this.stream?.abort();
  }

  seen() {
    clearTimeout(this.unseen);
    if (document.hidden) this.unseen = setTimeout(() => this.stop(), UNSEEN);
    else this.wake();
  }

  visible() {
    return new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
  }

  // Going out

  async deliver() {
    if (this.sending) return;
    this.sending = true;
    while (this.waiting.length > 0) {
      const wait = await this.post(this.waiting[0]).catch((failure) => this.postFailed(failure));
      if (wait === null) this.waiting.shift();
      else await this.pause(wait);
    }
    this.sending = false;
  }

  /** Null when it is settled, or how long to wait before the next try. */
  async post(event) {
    const pass = await this.session();
    const response = await this.ask("events", event, { Authorization: `Bearer ${pass.token}` });
    if (response.ok) {
      this.listener.sent(event.id);
      return null;
    }
    if (response.status === 401) {
      this.forgetSession();
      return 200;
    }
    if (response.status === 429 || response.status >= 500) {
      this.listener.state(response.status === 429 ? "slow-down" : "reconnecting");
      return 1000 * (Number(response.headers.get("Retry-After")) || 5);
    }
    this.listener.failed(event);
    return null;
  }

  postFailed(failure) {
    if (failure instanceof Refused) {
      this.listener.failed(this.waiting[0]);
      return null;
    }
    this.fails();
    return this.backoff();
  }

  // Session

  async session() {
    if (this.pass !== undefined && Date.now() < this.pass.until) return this.pass;
    this.opening ??= this.open().finally(() => (this.opening = undefined));
    this.pass = await this.opening;
    return this.pass;
  }

  async open() {
    const user = this.options.user ?? "";
    const known = ["", user].includes(this.stored?.user) ? this.stored.visitor : "";
    let answer = await this.introduced({ language: LANGUAGE, visitor: known });
    if (user !== "" && !answer.verified) answer = await this.proved(user) ?? answer;
    this.write({ user: answer.verified ? user : "", visitor: answer.visitor });
    this.belongs(answer.conversation);
    return { token: answer.token, until: Date.now() + answer.seconds * 900 };
  }

  /** What was shown is another's where somebody has signed in or out, or is not believed any more. */
  belongs(conversation) {
    if (this.conversation !== undefined && this.conversation !== conversation) {
      this.stop();
      this.lastEvent = "";
      this.listener.reset();
    }
    this.conversation = conversation;
  }

  /** With what the shop's server says of who this is; null if it says nothing, or is not believed. */
  async proved(user) {
    try {
      return await this.introduced({ language: LANGUAGE, identity: await this.identity(user) });
    } catch (failure) {
      console.warn(`Shelftalker: the visitor stays unverified: ${failure.message}`);
      return null;
    }
  }

  async identity(user) {
    const { identity } = this.options;
    if (typeof identity !== "string") return { user, ...identity };
    const response = await fetch(identity, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${identity} answers ${response.status}`);
    return response.json();
  }

  async introduced(body) {
    const response = await this.ask("session", body, {});
    if (response.ok) return response.json();
    throw await this.problem(response);
  }

  /** Where no chat is set up for this page, there is no use in coming again. */
  async problem(response) {
    const problem = await response.json().catch(() => ({}));
    const why = problem.detail ?? `the server answers ${response.status}`;
    if (response.status !== 403 && response.status !== 404) return new Error(why);
    console.warn(`Shelftalker: ${why}`);
    return new Refused(why);
  }

  forgetSession() {
    this.pass = undefined;
  }

  // Small things

  ask(path, body, headers) {
    return fetch(this.address(path), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  address(path) {
    return `${this.options.base}/widget/${encodeURIComponent(this.options.bot)}/${path}`;
  }

  fails() {
    this.failures++;
    this.listener.state(navigator.onLine ? "reconnecting" : "offline");
  }

  backoff() {
    return Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(this.failures, 6)) * (0.75 + Math.random() / 2);
  }

  /** Until the time has come, or there is reason to look sooner. */
  pause(milliseconds) {
    return new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        this.wakers.delete(over);
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      this.wakers.add(over);
    });
  }

  wake() {
    for (const over of [...this.wakers]) over();
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key()));
    } catch {
      return null;
    }
  }

  /** Where the browser keeps nothing, the visitor is a new one on the next page. */
  write(stored) {
    this.stored = stored;
    try {
      localStorage.setItem(this.key(), JSON.stringify(stored));
    } catch {
      console.info("Shelftalker: this browser keeps nothing, so the conversation ends with the page");
    }
  }

  key() {
    return `shelftalker ${this.options.base} ${this.options.bot}`;
  }
}
