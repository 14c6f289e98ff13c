// What is shown: the filters, and the nodes, lines and claims that pass them.

const unfiltered = { confidence: 0, support: 1, disputed: false, reviewed: false, from: "", to: "", undated: true, document: -1, single: false, around: -1 };
const filter = { links: new Set(links), statuses: new Set(statuses), ...unfiltered };
const shown = { claims: new Uint8Array(claims.length), lines: new Uint8Array(lines.length), nodes: new Uint8Array(nodes.length), count: 0 };

function inTime(date) {
  if (!filter.from && !filter.to) return true;
  if (!date) return filter.undated;
  const [start, end = start] = date.split("/");
  return (!filter.from || end >= filter.from.slice(0, end.length)) && (!filter.to || start.slice(0, filter.to.length) <= filter.to);
}

function passes(claim) {
  return filter.links.has(claim.link) && filter.statuses.has(claim.status) && claim.confidence >= filter.confidence &&
    claim.support.documents >= filter.support && (!filter.disputed || disputed(claim)) && (!filter.reviewed || Boolean(claim.review)) &&
    (filter.document < 0 || claim.document === filter.document) && inTime(claim.date || "") &&
    (filter.around < 0 || claim.source === filter.around || claim.target === filter.around);
}

function applyFilter() {
  shown.lines.fill(0);
  shown.nodes.fill(0);
  shown.count = 0;
  claims.forEach((claim, i) => {
    const ok = passes(claim) ? 1 : 0;
    shown.claims[i] = ok;
    if (!ok) return;
    shown.count++;
    shown.lines[claim.line] = shown.nodes[claim.source] = shown.nodes[claim.target] = 1;
  });
  if (filter.single || !claims.length) nodes.forEach((n, i) => { if (!linesOf[i].length) shown.nodes[i] = 1; });
  if (selected.node >= 0) shown.nodes[selected.node] = 1;
  const count = shown.nodes.reduce((sum, x) => sum + x, 0);
  byId("count").textContent = `${shown.count} of ${claims.length} claims, ${count} of ${nodes.length} entities`;
}

// tick makes a checkbox that keeps a value in a set.
function tick(set, value, sign, number) {
  const box = element("input", { type: "checkbox", checked: true, value });
  box.addEventListener("change", () => {
    if (box.checked) set.add(value);
    else set.delete(value);
    update();
  });
  return element("label", { className: "tick" }, box, sign, value, element("span", { className: "number" }, String(number)));
}

function makeFilters() {
  const count = (key, value) => claims.reduce((n, c) => n + (c[key] === value ? 1 : 0), 0);
  byId("links").append(...links.map((l) => tick(filter.links, l, "", count("link", l))));
  byId("statuses").append(...statuses.filter((s) => count("status", s)).map((s) => tick(filter.statuses, s, lineSign(s), count("status", s))));
  byId("kinds").append(...data.kinds.filter((k) => nodes.some((n) => n.kind === k)).map((k) => element("span", {}, nodeSign(k), k)));
  byId("document").append(element("option", { value: "-1" }, `All documents (${documents.length})`),
    ...documents.map((d, i) => element("option", { value: String(i) }, short(documentName(d)))));
  byId("document").parentElement.hidden = documents.length < 2;
  byId("support").max = mostDocuments;
  byId("support").parentElement.hidden = mostDocuments < 2;
  byId("disputed").parentElement.hidden = !claims.some(disputed);
  byId("reviewed").parentElement.hidden = !claims.some((c) => c.review);
  const value = (id, read) => byId(id).addEventListener("input", (event) => { read(event.target); update(); });
  value("confidence", (e) => { filter.confidence = Number(e.value); byId("confidence-shown").textContent = e.value; });
  value("support", (e) => { filter.support = Number(e.value); byId("support-shown").textContent = e.value; });
  value("disputed", (e) => { filter.disputed = e.checked; });
  value("reviewed", (e) => { filter.reviewed = e.checked; });
  value("from", (e) => { filter.from = e.validity.valid ? e.value : ""; });
  value("to", (e) => { filter.to = e.validity.valid ? e.value : ""; });
  value("undated", (e) => { filter.undated = e.checked; });
  value("document", (e) => { filter.document = Number(e.value); });
  value("single", (e) => { filter.single = e.checked; });
  const form = byId("filters");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    Object.assign(filter, unfiltered);
    links.forEach((l) => filter.links.add(l));
    statuses.forEach((s) => filter.statuses.add(s));
    byId("confidence-shown").textContent = "0";
    byId("support-shown").textContent = "1";
    setTimeout(update); // once the form has its first values again
  });
}
