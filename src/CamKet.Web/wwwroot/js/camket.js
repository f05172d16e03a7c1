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
// Coming back by the history must find a form that can be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
