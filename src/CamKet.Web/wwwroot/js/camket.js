// Everything works without this file; it only saves the officer keystrokes.
"use strict";

const keysAreOn = document.documentElement.dataset.keys !== "off";
const typing = target => target.closest("input, textarea, select, [contenteditable]") !== null;

// "/" goes to the search field (single keys can be switched off on the account page, WCAG 2.1.4).
document.addEventListener("keydown", event => {
  if (!keysAreOn || event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
  const field = [...document.querySelectorAll(".find input")].find(input => input.offsetParent !== null);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// An open menu closes on Escape or on a click elsewhere.
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.more-nav[open], details.phone-menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", event => {
  for (const menu of document.querySelectorAll("details.more-nav[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A second click on a form already on its way is dropped; the server refuses doubles too.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "yes";
});
// What takes longer than a moment says so while it runs.
document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.dataset.wait || event.defaultPrevented) return;
  const line = document.createElement("p");
  line.className = "waiting";
  line.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", form.dataset.wait);
  line.append(form.dataset.wait, " ", bar);
  form.append(line);
});
addEventListener("pageshow", () => document.querySelectorAll("form > .waiting").forEach(line => line.remove()));
// Coming back by the history must find a form that can be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// Lists: j and k move, x picks, Enter (on the focused link) opens. The bar counts what is picked.
for (const table of document.querySelectorAll("table[data-list-keys]")) {
  const links = [...table.querySelectorAll(".said a")];
  const bar = document.querySelector("[data-bulk-text]");
  const countPicked = () => {
    for (const box of table.querySelectorAll(".pick input")) box.closest("tr").classList.toggle("picked", box.checked);
    const picked = table.querySelectorAll(".pick input:checked").length;
    if (!bar) return;
    bar.dataset.none ??= bar.textContent;
    bar.textContent = picked ? bar.dataset.bulkText.replace("{n}", picked) : bar.dataset.none;
  };
  table.addEventListener("change", countPicked);
  addEventListener("pageshow", countPicked);
  document.addEventListener("keydown", event => {
    if (!keysAreOn || event.ctrlKey || event.altKey || event.metaKey || (typing(event.target) && event.target.type !== "checkbox")) return;
    const at = links.findIndex(link => link.closest("tr").contains(document.activeElement));
    if (event.key === "j" || event.key === "k") {
      const next = links[Math.min(links.length - 1, Math.max(0, at + (event.key === "j" ? 1 : at < 0 ? 1 : -1)))];
      next?.focus();
    } else if (event.key === "x" && at >= 0) {
      links[at].closest("tr").querySelector(".pick input")?.click();
    }
  });
}

// Printing is the browser's; the button only calls it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Where the facets stand above the list, they begin folded.
if (matchMedia("(max-width: 1100px)").matches) {
  for (const fold of document.querySelectorAll(".facets .fold")) fold.open = false;
}
