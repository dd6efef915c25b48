// Reads what the script tag says, and shows the widget once the page is there.

function start() {
  const { dataset } = SCRIPT;
  const target = dataset.target ? document.querySelector(dataset.target) : null;
  const frame = new Frame({
    base: new URL(SCRIPT.src).href.replace(/\/widget\.js.*$/, ""),
    bot: dataset.bot || "default",
    title: dataset.title,
    subtitle: dataset.subtitle,
    accent: dataset.accent,
    side: dataset.side === "left" ? "left" : "right",
    theme: ["light", "dark"].includes(dataset.theme) ? dataset.theme : "auto",
    open: "open" in dataset,
    inline: target !== null,
    user: dataset.user,
    identity: dataset.identity || { name: dataset.userName ?? "", nonce: dataset.nonce ?? "", issued: dataset.issued ?? "", signature: dataset.signature ?? "" },
  });
  (target ?? document.body).append(frame.host);
  if (target !== null) frame.conversation.toEnd();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
else start();
