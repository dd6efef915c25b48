// Elements, made without markup: whatever a shop or a person wrote stays text.

const SVG = "http://www.w3.org/2000/svg";

/** Attributes that are false, null or undefined are left out; "on" has listeners by the names of their events. */
function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function drawing(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const ICONS = {
  chat: ["M4 5.5h16v11H11l-4.5 3.5v-3.5H4z"],
  close: ["M6 6l12 12M18 6L6 18"],
  send: ["M12 19V5M6 11l6-6 6 6"],
  outside: ["M9 6H6v12h12v-3M13 5h6v6M19 5l-8 8"],
  down: ["M12 5v14M6 13l6 6 6-6"],
  up: ["M7 11v9H4v-9zM7 11l4-8c1.5 0 2.5 1 2.5 2.5V9H19l-1.5 11H7"],
  not: ["M7 13V4H4v9zM7 13l4 8c1.5 0 2.5-1 2.5-2.5V15H19L17.5 4H7"],
};

/** Something to see only. */
function icon(name) {
  return drawing(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    ICONS[name].map((d) => drawing("path", { d })));
}

/** Something to hear only. */
function hidden(text) {
  return element("span", { class: "hidden" }, text);
}

/** The address, if following or loading it runs nothing. */
function webAddress(text, schemes = ["http:", "https:"]) {
  try {
    const url = new URL(text);
    return schemes.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A link into a new tab; only the words where the address is none. */
function link(address, attributes, ...children) {
  const href = webAddress(address, ["http:", "https:", "mailto:"]);
  return href === null
    ? element("span", attributes, children)
    : element("a", { ...attributes, href, target: "_blank", rel: "noopener" }, children, hidden(` (${say("opens")})`));
}

/** Words as somebody wrote them, line by line, in the direction they are written in; addresses in them lead there. */
function words(text) {
  return text.split("\n").map((line) =>
    element("p", { dir: "auto" }, line === "" ? "\u00a0" : line.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/).map((part, index) =>
      index % 2 === 1 ? link(part, {}, part) : part)));
}
