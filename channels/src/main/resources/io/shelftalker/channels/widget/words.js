// What the widget itself says: in the page's language, or with data-language="visitor" in that of whoever looks at it.

const VISITOR = navigator.languages ?? [navigator.language];
const ASKED = SCRIPT.dataset.language;
const READ = (ASKED === "visitor" ? VISITOR : [ASKED || document.documentElement.lang, ...VISITOR])
  .filter(Boolean)
  .map((tag) => tag.replaceAll("_", "-"));
const LANGUAGE = READ.find((tag) => plain(tag) in WORDS) ?? "en";
const SPOKEN = plain(LANGUAGE);

function plain(tag) {
  return tag.toLowerCase().split("-")[0];
}

function say(key) {
  return WORDS[SPOKEN][key];
}
