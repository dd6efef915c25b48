// What the widget itself says, in the page's language.

const LANGUAGE = SCRIPT.dataset.language || document.documentElement.lang || navigator.language || "en";
const SPOKEN = LANGUAGE.toLowerCase().split("-")[0] in WORDS ? LANGUAGE.toLowerCase().split("-")[0] : "en";

function say(key) {
  return WORDS[SPOKEN][key];
}
