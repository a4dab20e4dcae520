// What is new on a topic's page since the reader's last visit. It is kept in this browser and sent nowhere. Where the
// address itself says since when, the server has marked it; without this script the page is whole.
(() => {
  "use strict";
  const list = document.querySelector("[data-visits]");
  if (!list) return;
  const PAUSE = 30 * 60 * 1000; // a look within this time belongs to the same visit
  const key = "beatbook.visit." + list.dataset.visits;
  const now = Date.now();
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(key) || "null");
  } catch {
    return; // no storage, or not ours: the page says nothing
  }
  const visit = kept && Number.isFinite(kept.at) ? kept : { at: now, since: null };
  if (now - visit.at > PAUSE) visit.since = visit.at;
  visit.at = now;
  try {
    localStorage.setItem(key, JSON.stringify(visit));
  } catch {
    return;
  }
  if (!Number.isFinite(visit.since) || visit.since === null || list.dataset.since !== undefined) return;
  const counts = { new: 0, grown: 0 };
  let first = null;
  for (const story of list.querySelectorAll("[data-met]")) {
    const grown = Date.parse(story.dataset.grown) > visit.since;
    if (!grown) continue;
    const news = Date.parse(story.dataset.met) > visit.since ? "new" : "grown";
    counts[news]++;
    first = first || story;
    story.classList.add("fresh");
    const mark = document.createElement("p");
    mark.className = "fresh-mark";
    mark.textContent = list.dataset[news === "new" ? "wordNew" : "wordGrown"];
    story.querySelector(".words").prepend(mark);
  }
  const told = document.getElementById("visit");
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(visit.since);
  const parts = [];
  if (counts.new) parts.push(counts.new + (counts.new === 1 ? " story is new" : " stories are new"));
  if (counts.grown) parts.push(counts.grown + (counts.grown === 1 ? " has grown" : " have grown"));
  told.textContent = (parts.length ? parts.join(", ") : "Nothing here is new") + " since your last visit, " + day + ". ";
  if (first) {
    const link = document.createElement("a");
    link.href = "#" + first.id;
    link.textContent = "Go to the first";
    told.append(link);
  }
  told.hidden = false;
})();
