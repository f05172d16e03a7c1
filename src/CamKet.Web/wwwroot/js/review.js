// The review by keyboard and by selecting text. All of it is also there as links and buttons.
"use strict";

(() => {
  const review = document.querySelector("[data-review]");
  const form = document.querySelector("form[data-finding]");
  if (!review) return;
  for (const note of document.querySelectorAll("[data-script-only]")) note.hidden = false;

  const keysAreOn = document.documentElement.dataset.keys !== "off";
  const typing = target => target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]") !== null;

  // The open finding and its sentence are both in sight. After the browser has followed the address's own anchor, which knows only one of them.
  addEventListener("load", () => requestAnimationFrame(() => {
    if (innerWidth <= 991 || location.hash.startsWith("#s") || location.hash === "#adding") return;
    const side = document.querySelector(".review-side");
    const open = document.querySelector(".finding-now");
    document.querySelector("[data-document] [aria-current=true]")?.scrollIntoView({ block: "center" });
    if (open) side.scrollTop += open.getBoundingClientRect().top - side.getBoundingClientRect().top - 80;
  }));

  // Keys: what carries data-key is pressed by it.
  document.addEventListener("keydown", event => {
    if (!keysAreOn || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (event.key === "+") {
      if (addSelection()) event.preventDefault();
      return;
    }
    if (event.key === "?") {
      const help = document.querySelector(".key-help");
      help.open = !help.open;
      return;
    }
    const control = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!control) return;
    event.preventDefault();
    control.click();
  });

  // "Reject" opens its reasons, "amend" goes to the first field.
  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      const details = document.getElementById(opener.dataset.opens);
      details.open = true;
      details.querySelector("select, input").focus();
    }
    const focuser = event.target.closest("[data-focuses]");
    if (focuser) {
      event.preventDefault();
      const field = [...document.querySelectorAll(focuser.dataset.focuses)].find(f => f.offsetParent !== null);
      if (field) { field.focus(); field.select?.(); }
    }
  });

  // A stretch of the text selected by hand: where it stands in the source, by the run that holds it.
  function placeOf(node, offset) {
    const run = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    return run && node.nodeType === Node.TEXT_NODE ? Number(run.dataset.at) + offset : null;
  }
  function addSelection() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return false;
    const range = selection.getRangeAt(0);
    const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
    if (start === null || end === null || end <= start) return false;
    location.href = `${review.dataset.add}?add=${start}-${end}#adding`;
    return true;
  }

  // What the officer changed is marked as it is typed, and can be taken back.
  if (!form) return;
  for (const cell of form.querySelectorAll("[data-machine]")) {
    const field = cell.querySelector("input, textarea");
    const note = cell.querySelector(".was");
    if (!field || !note) continue;
    const back = document.createElement("button");
    back.type = "button";
    back.className = "link-button";
    back.textContent = form.dataset.takeBack;
    back.addEventListener("click", () => { field.value = cell.dataset.machine ?? ""; mark(); field.focus(); });
    note.append(" ", back);
    const mark = () => cell.classList.toggle("amended", field.value.trim() !== (cell.dataset.machine ?? "").trim());
    field.addEventListener("input", mark);
  }
})();
