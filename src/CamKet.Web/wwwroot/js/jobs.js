// Moves the progress bars of work in the background. Without script the page comes anew every few seconds.
"use strict";

const open = new Set([...document.querySelectorAll("[data-job]")].map(line => line.dataset.job));
const ask = async () => {
  let jobs;
  try {
    const answer = await fetch("/Jobs?format=json", { headers: { accept: "application/json" } });
    if (!answer.ok || answer.redirected) return location.reload();
    jobs = await answer.json();
  } catch {
    // The network is away for a moment: ask again.
    return setTimeout(ask, 3000);
  }
  const still = new Set(jobs.map(job => String(job.id)));
  // One has ended: the page says how, or leads on to what came of it.
  if ([...open].some(id => !still.has(id))) return location.reload();
  for (const job of jobs) {
    const line = document.querySelector(`[data-job="${job.id}"]`);
    if (!line) continue;
    line.querySelector("[data-line]").textContent = job.line;
    const bar = line.querySelector("progress");
    if (job.total > 0) {
      bar.max = job.total;
      bar.value = job.done;
    }
  }
  setTimeout(ask, 1000);
};
if (open.size > 0) setTimeout(ask, 700);
