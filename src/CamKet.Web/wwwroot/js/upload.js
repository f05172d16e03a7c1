// Shows how far an upload is. Without script the browser sends the same form.
"use strict";

addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches("form[data-progress]") || event.defaultPrevented) return;
  if (![...form.querySelectorAll("input[type=file]")].some(input => input.files.length > 0)) return;
  event.preventDefault();

  const line = document.createElement("p");
  line.className = "sending";
  line.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.max = 100;
  const share = document.createElement("span");
  share.className = "num";
  line.append(form.dataset.progress, bar, share);
  form.querySelector(".form-actions").before(line);

  const request = new XMLHttpRequest();
  request.open("POST", form.action || location.href);
  request.upload.addEventListener("progress", sent => {
    if (!sent.lengthComputable) return;
    bar.value = 100 * sent.loaded / sent.total;
    share.textContent = `${Math.floor(bar.value)}%`;
  });
  request.addEventListener("load", () => {
    // Led on to another page: go there. Otherwise the answer takes the place of this page.
    if (request.responseURL && new URL(request.responseURL).pathname !== location.pathname) {
      location.href = request.responseURL;
      return;
    }
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    document.title = answer.title;
    document.body.replaceWith(answer.body);
    scrollTo(0, 0);
    document.querySelector("[autofocus], #results")?.focus();
  });
  request.addEventListener("error", () => {
    // The plain way says what went wrong in the browser's own words.
    line.remove();
    delete form.dataset.progress;
    form.submit();
  });
  request.send(new FormData(form));
});
