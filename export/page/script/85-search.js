// The search for names.

const names = nodes.map((n) => [n.label, ...(n.aliases || [])].map(fold));
const found = { list: [], at: -1 };

// findNames are the entities whose names hold the words, those that begin with them and have most claims first.
function findNames(words) {
  const want = fold(words.trim());
  if (!want) return [];
  const hits = [];
  names.forEach((forms, i) => {
    const begins = forms.some((f) => f.startsWith(want));
    if (begins || forms.some((f) => f.includes(want))) hits.push({ i, rank: (begins ? 1e6 : 0) + linesOf[i].length });
  });
  return hits.sort((a, b) => b.rank - a.rank || a.i - b.i).slice(0, 12).map((h) => h.i);
}

function showFound() {
  const box = byId("found"), input = byId("search");
  box.replaceChildren(...found.list.map((i, at) => {
    const item = element("li", { role: "option", id: "found-" + at, "aria-selected": String(at === found.at) },
      element("bdi", {}, short(nodes[i].label, 60)), element("small", {}, `${nodes[i].kind}, ${linesOf[i].length}`));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(i); });
    return item;
  }));
  box.hidden = !found.list.length;
  input.setAttribute("aria-expanded", String(!box.hidden));
  input.setAttribute("aria-activedescendant", found.at >= 0 ? "found-" + found.at : "");
}

function choose(i) {
  Object.assign(found, { list: [], at: -1 });
  showFound();
  selectNode(i);
  goTo(i);
}

function makeSearch() {
  const input = byId("search");
  input.addEventListener("input", () => {
    Object.assign(found, { list: findNames(input.value), at: -1 });
    showFound();
  });
  input.addEventListener("blur", () => { found.list = []; showFound(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.list.length) {
      found.at = (found.at + step + found.list.length) % found.list.length;
      showFound();
      event.preventDefault();
    } else if (event.key === "Enter" && found.list.length) {
      choose(found.list[Math.max(found.at, 0)]);
      byId("pane").focus();
      event.preventDefault();
    }
  });
}
