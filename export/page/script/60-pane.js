// The pane: an entity or a line with its claims and their quotes.

// nodeButton leads to an entity.
function nodeButton(i) {
  const button = element("button", { type: "button", className: "name" }, element("bdi", {}, short(nodes[i].label, 80)));
  button.addEventListener("click", () => { selectNode(i); goTo(i); });
  return button;
}

// quoteText is a quote with its cues and the names of both ends marked.
function quoteText(evidence) {
  const { text } = quotes[evidence.quote], parts = [];
  let at = 0;
  for (const [start, end, role] of evidence.marks) {
    if (start < at) continue;
    parts.push(text.slice(at, start), element("mark", { className: role, title: role === "end" ? "" : role }, text.slice(start, end)));
    at = end;
  }
  return element("blockquote", { dir: "auto" }, ...parts, text.slice(at));
}

function sourceOf(claim, line) {
  const d = documents[claim.document], cite = element("cite", {});
  const name = element("bdi", {}, short(documentName(d), 120));
  cite.append(/^https?:\/\//i.test(d.url || "") ? element("a", { href: d.url, rel: "noopener noreferrer", target: "_blank" }, name) : name);
  cite.append([d.publisher && ` · ${short(d.publisher, 80)}`, d.published && ` · ${d.published}`, d.title && d.name && ` · ${short(d.name, 80)}`, line && `, line ${line}`].filter(Boolean).join(""));
  return cite;
}

// chips name the status of a claim, whether it is disputed, and what a person said of it.
function chips(claim) {
  const chip = (name, title = "") => element("span", { className: "chip " + name, title }, name);
  return [chip(claim.status), disputed(claim) ? chip("disputed", "Another claim says the opposite") : "", claim.review ? chip(claim.review, claim.review + " by a person") : ""];
}

// opposite is the surest claim of the other side, with its quote.
function opposite(claim) {
  const other = claims[claim.support.against], evidence = other.evidence[0];
  const heading = element("h4", {}, other.status === "denied" ? "Denied by another claim" : "Said by another claim");
  return [heading, ...(evidence ? [quoteText(evidence), sourceOf(other, quotes[evidence.quote].line)] : [sourceOf(other)])];
}

// idOf is an id of the user's own list, which leads to where it can be looked up.
function idOf([id, address], length = 120) {
  const text = element("bdi", { title: id.length > length ? short(id, 500) : "" }, short(id, length));
  return address ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text) : text;
}

function claimCard(i) {
  const claim = claims[i];
  const card = element("article", { className: "claim" });
  card.append(element("h3", {}, nodeButton(claim.source), element("span", { className: "link" }, symmetric.has(claim.link) ? ` — ${claim.link} — ` : ` — ${claim.link} → `), nodeButton(claim.target)));
  card.append(...chips(claim));
  const about = element("dl", {});
  const say = (name, value) => { if (value) about.append(element("dt", {}, name), element("dd", {}, value)); };
  say("date", claim.date);
  say("amount", amountOf(claim));
  say("share", shareOf(claim));
  say("role", claim.role && short(claim.role, 200));
  say("via", claim.via === undefined ? "" : nodeButton(claim.via));
  say("according to", claim.byNode !== undefined ? nodeButton(claim.byNode) : claim.by && short(claim.by, 200));
  say("confidence", claim.confidence.toFixed(2));
  say("support", supportOf(claim));
  card.append(about);
  for (const evidence of claim.evidence) card.append(quoteText(evidence), sourceOf(claim, quotes[evidence.quote].line));
  if (!claim.evidence.length) card.append(sourceOf(claim));
  if (disputed(claim)) card.append(...opposite(claim));
  return card;
}

const maxCards = 60;

// openPane shows a heading and the claims that pass the filters.
function openPane(heading, about, list) {
  const pane = byId("pane"), close = element("button", { type: "button", title: "Close ( Esc )" }, "Close");
  close.addEventListener("click", clearSelection);
  const bar = element("div", { className: "bar" }, close);
  if (selected.node >= 0) {
    const only = element("button", { type: "button", "aria-pressed": String(filter.around === selected.node) }, "Only its links");
    only.addEventListener("click", () => { filter.around = filter.around === selected.node ? -1 : selected.node; update(); fit(); });
    bar.prepend(only);
  }
  pane.replaceChildren(bar, heading, ...about);
  const visible = list.filter((c) => shown.claims[c]);
  const more = (from) => {
    pane.append(...visible.slice(from, from + maxCards).map(claimCard));
    if (visible.length <= from + maxCards) return;
    const button = element("button", { type: "button", className: "more" }, `${visible.length - from - maxCards} more claims`);
    button.addEventListener("click", () => { button.remove(); more(from + maxCards); });
    pane.append(button);
  };
  more(0);
  if (visible.length < list.length) pane.append(element("p", { className: "note" }, `${list.length - visible.length} more hidden by the filters.`));
  const grown = pane.hidden;
  pane.hidden = false;
  pane.scrollTop = 0;
  if (grown && sigma) sigma.resize();
}

function showPane() {
  if (selected.node >= 0) {
    const n = nodes[selected.node], list = linesOf[selected.node].flatMap((l) => lines[l].claims);
    const about = [element("p", { className: "kind" }, `${n.kind} · ${list.length} claims · ${n.mentions} mentions in ${n.documents} documents`)];
    if (n.aliases) about.push(element("p", { className: "note" }, "also ", element("bdi", {}, n.aliases.map((a) => short(a, 80)).join(", "))));
    if (n.ids) about.push(element("p", { className: "note ids" }, "known as ", ...n.ids.flatMap((id, k) => (k ? [", ", idOf(id)] : [idOf(id)]))));
    openPane(element("h2", {}, element("bdi", {}, short(n.label, 200))), about, list);
  } else if (selected.line >= 0) {
    const l = lines[selected.line];
    openPane(element("h2", {}, claims[l.claims[0]].link), [], groups.get(claims[l.claims[0]].group));
  }
}

function selectNode(i) {
  Object.assign(selected, { node: i, line: -1 });
  neighbours.clear();
  for (const l of linesOf[i]) neighbours.add(lines[l].source).add(lines[l].target);
  update();
}

function selectLine(i) {
  Object.assign(selected, { node: -1, line: i });
  neighbours.clear();
  update();
}

function clearSelection() {
  if (selected.node < 0 && selected.line < 0 && filter.around < 0) return;
  Object.assign(selected, { node: -1, line: -1 });
  filter.around = -1;
  neighbours.clear();
  byId("pane").hidden = true;
  if (sigma) sigma.resize();
  update();
}
