"use strict";
const filter = document.getElementById("filter");
const articles = [...document.querySelectorAll("article")];

function hideEmpty(groups, entries) {
  for (const group of document.querySelectorAll(groups)) group.hidden = !group.querySelector(`${entries}:not([hidden])`);
}

function show() {
  const words = filter.value.toLowerCase().split(/[\s,]+/).filter(Boolean);
  let any = false;
  for (const article of articles) {
    const hit = words.every((word) => article.dataset.text.includes(word));
    article.hidden = !hit;
    any = any || hit;
    for (const entry of document.querySelectorAll(`[data-of="${article.id}"]`)) entry.hidden = !hit;
  }
  hideEmpty("section.resource", "article");
  hideEmpty("nav .group:not(.always)", "li");
  document.getElementById("nothing").hidden = any;
}

filter.addEventListener("input", show);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== filter) {
    event.preventDefault();
    filter.focus();
  }
  if (event.key === "Escape") {
    filter.value = "";
    filter.blur();
    show();
  }
});
for (const base of document.querySelectorAll(".base")) base.textContent = location.origin;
// Answers of the server link here, with the scopes that are missing or the code of the error.
const asked = new URLSearchParams(location.search);
if (asked.has("q") && location.hash !== "#scopes") {
  filter.value = asked.get("q");
  show();
}
if (asked.has("code")) {
  const cell = [...document.querySelectorAll("#gateway td")].find((one) => one.textContent === asked.get("code"));
  cell?.parentElement.classList.add("asked");
  cell?.scrollIntoView({ block: "center" });
}
