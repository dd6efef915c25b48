// What the bot says, as elements.

/** @param press is called with a token and the button */
function content(said, press) {
  const parts = { text, card, cards, table, series, picture };
  return element(
    "div",
    { class: `content ${said.is}`, lang: said.language },
    (parts[said.is] ?? unknown)(said, press),
    (said.notes ?? []).map((note) => element("p", { class: "note", dir: "auto" }, note)),
    (said.menu ?? []).map((row) => element("div", { class: "row", role: "group" }, row.map((button) => action(button, press)))));
}

function text(said) {
  return element("div", { class: "bubble" }, words(said.text));
}

/** A server that is newer than this page says things in ways that are not known here: its words at least. */
function unknown(said) {
  return text({ text: said.text ?? said.heading ?? said.title ?? "…" });
}

function card(said) {
  return wide(product(said.card));
}

function wide(...parts) {
  return element("div", { class: "bubble wide" }, parts.flat());
}

function product(card) {
  const picture = card.picture === undefined ? null : shown(card.picture, "");
  return element(
    "div",
    { class: "product" },
    picture && element("div", { class: "frame" }, picture),
    element("h3", { dir: "auto" }, card.link === undefined ? card.title : link(card.link, {}, card.title)),
    card.lines.map((line, index) => element("p", { class: index === 0 ? "fact first" : "fact", dir: "auto" }, line)));
}

function cards(said, press) {
  return wide(
    element("h3", { dir: "auto" }, said.heading),
    shelves(said.cards).flatMap((shelf) => [
      shelf[0].above === undefined ? null : element("h4", { class: "above", dir: "auto" }, shelf[0].above),
      element("ol", { class: "list", start: shelf[0].number }, shelf.map((card) => listed(card, press))),
    ]));
}

/** Cards as they stand together: each that has something above it begins anew. */
function shelves(cards) {
  const all = [];
  for (const card of cards) {
    if (all.length === 0 || card.above !== undefined) all.push([]);
    all.at(-1).push(card);
  }
  return all;
}

function listed(card, press) {
  const title = card.press === undefined
    ? element("span", { class: "title", dir: "auto" }, card.title)
    : element("button", { type: "button", class: "title", dir: "auto", on: { click: (event) => press(card.press, event.currentTarget) } }, card.title);
  const page = card.link === undefined ? null : link(card.link, { class: "page", title: say("see") }, icon("outside"), hidden(`${say("see")}: ${card.title}`));
  return element(
    "li",
    { class: card.press === undefined ? "item" : "item pressable" },
    card.picture === undefined ? null : shown(card.picture, "thumbnail"),
    element(
      "div",
      { class: "facts" },
      element("span", { class: "number", "aria-hidden": "true" }, String(card.number)),
      title,
      card.lines.map((line) => element("p", { class: "fact", dir: "auto" }, line))),
    page);
}

function table(said) {
  return wide(rows(said));
}

function rows(said) {
  return [
    said.title === "" ? null : element("h3", { dir: "auto" }, said.title),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": said.title || said.columns.join(", ") },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, said.columns.map((column) => element("th", { scope: "col", dir: "auto" }, column)))),
        element("tbody", {}, said.rows.map((row) => element("tr", {}, row.map((cell) => element("td", { dir: "auto" }, cell))))))),
  ];
}

function series(said) {
  return wide(product(said.card), chart(said.chart), rows({ ...said.table, title: "" }));
}

/** A price over time, as steps; the table below says the same. */
function chart({ prices, absences, until }) {
  const [width, height, edge] = [320, 110, 8];
  const start = prices[0].from;
  const amounts = prices.map((price) => price.amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const x = (at) => edge + ((width - 2 * edge) * (at - start)) / Math.max(1, until - start);
  const y = (amount) => (high === low ? height / 2 : edge + ((height - 2 * edge) * (high - amount)) / (high - low));
  const steps = prices.map((price, index) =>
    `${index === 0 ? "M" : "H"}${x(price.from).toFixed(1)}${index === 0 ? " " : "V"}${y(price.amount).toFixed(1)}`);
  const last = prices[prices.length - 1];
  return drawing(
    "svg",
    { class: "chart", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    absences.map((absence) => drawing("rect", { class: "absence", x: x(absence.from), y: 0, width: Math.max(1, x(absence.to) - x(absence.from)), height })),
    drawing("path", { class: "price", d: `${steps.join("")}H${x(until).toFixed(1)}` }),
    drawing("circle", { class: "now", cx: x(until), cy: y(last.amount), r: 4 }));
}

function picture(said) {
  return wide(
    said.picture === undefined ? null : element("div", { class: "frame" }, shown(said.picture, "", said.shows)),
    words(said.caption === "" ? said.shows : said.caption));
}

/** A picture; nothing where it cannot be loaded. */
function shown(address, name, shows = "") {
  const src = webAddress(address);
  return src === null
    ? null
    : element("img", { class: name, src, alt: shows, loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", on: { error: (event) => event.currentTarget.remove() } });
}

function action(button, press) {
  return button.open === undefined
    ? element("button", { type: "button", class: "action", dir: "auto", on: { click: (event) => press(button.press, event.currentTarget) } }, button.label)
    : link(button.open, { class: "action outside", dir: "auto" }, button.label, icon("outside"));
}
