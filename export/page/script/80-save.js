// What is shown as a file: a picture, or a table of the claims. Also for print.

// drawing is all that passes the filters as one SVG element, in the colours of the page.
function drawing() {
  const { left, right, top, bottom } = frame(), width = right - left + 60, height = bottom - top + 108;
  const root = svg("svg", { xmlns: svgSpace, viewBox: `${left - 30} ${top - 30} ${width} ${height}`, width, height, "font-family": "Helvetica, Arial, sans-serif", "font-size": 12 });
  root.append(svg("rect", { x: left - 30, y: top - 30, width, height, fill: colour("paper") }));
  const names = svg("g", { "font-size": 10.5, "text-anchor": "middle", fill: colour("quiet") });
  lines.forEach((line, i) => { if (shown.lines[i]) drawLine(root, names, line); });
  root.append(names);
  const labels = svg("g", { "text-anchor": "middle", fill: colour("ink"), stroke: colour("paper"), "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" });
  nodes.forEach((n, i) => {
    if (!shown.nodes[i]) return;
    root.append(nodeShape(n.kind, n.x, n.y, n.radius, colour(shapes[n.kind] === undefined ? "place" : n.kind)));
    n.lines.forEach((line, k) => {
      const text = svg("text", { x: n.x, y: n.y + n.radius + 4 + 14 * (k + 0.75) });
      text.textContent = line;
      labels.append(text);
    });
  });
  root.append(labels, legend(left, bottom + 34));
  return root;
}

// legend explains the signs that are in use.
function legend(x, y) {
  const row = svg("g", { fill: colour("quiet"), "font-size": 11 }), start = x, drawn = lines.filter((_, i) => shown.lines[i]);
  const say = (text) => {
    const word = svg("text", { x, y: y + 4 });
    word.textContent = text;
    row.append(word);
    x += text.length * 6 + 16;
  };
  for (const kind of data.kinds.filter((k) => nodes.some((n, i) => shown.nodes[i] && n.kind === k))) {
    row.append(nodeShape(kind, x + 6, y, 6, colour(kind)));
    x += 18;
    say(kind);
  }
  for (const status of statuses.filter((s) => drawn.some((l) => claims[l.claims[0]].status === s))) {
    const stroke = colour(lineColour(status));
    row.append(svg("path", { d: `M${x} ${y}h28`, stroke, fill: "none", "stroke-width": 1.5, "stroke-dasharray": lineDash(status) }));
    if (isCrossed(status)) row.append(svg("path", { d: `M${x + 10} ${y - 4}l8 8m-8 0l8 -8`, stroke, "stroke-width": 1.5 }));
    x += 34;
    say(status);
  }
  [x, y] = [start, y + 20];
  const widest = drawn.reduce((a, b) => (a && a.width >= b.width ? a : b), null);
  if (widest && claims[widest.claims[0]].support.documents > 1) {
    row.append(svg("path", { d: `M${x} ${y}h28`, stroke: colour("line"), fill: "none", "stroke-width": widest.width }));
    x += 34;
    say(`${claims[widest.claims[0]].support.documents} documents`);
  }
  if (drawn.some((l) => l.label.includes("≠ "))) say("≠ disputed");
  if (drawn.some((l) => l.label.startsWith("✓ "))) say("✓ reviewed by a person");
  return row;
}

function drawLine(root, names, line) {
  const { link, status } = claims[line.claims[0]], a = nodes[line.source], b = nodes[line.target];
  const stroke = colour(lineColour(status)), group = svg("g", { stroke, fill: "none", "stroke-width": line.width });
  let mx, my;
  if (a === b) {
    const r = loopRadius(line);
    [mx, my] = [a.x, a.y - 2 * r];
    group.append(svg("circle", { cx: a.x, cy: a.y - r, r, "stroke-dasharray": lineDash(status) }));
  } else {
    const cx = (a.x + b.x) / 2 + 2 * (b.y - a.y) * line.bend, cy = (a.y + b.y) / 2 - 2 * (b.x - a.x) * line.bend;
    [mx, my] = [(a.x + b.x + 2 * cx) / 4, (a.y + b.y + 2 * cy) / 4];
    const [x0, y0] = towards(a, cx, cy, line.start), [x, y, ux, uy] = towards(b, cx, cy, line.end);
    group.append(svg("path", { d: `M${x0} ${y0}Q${cx} ${cy} ${x} ${y}`, "stroke-dasharray": lineDash(status) }));
    if (!symmetric.has(link)) {
      group.append(svg("path", { fill: stroke, stroke: "none", d: `M${x} ${y}L${x + 9 * ux - 3.4 * uy} ${y + 9 * uy + 3.4 * ux}L${x + 9 * ux + 3.4 * uy} ${y + 9 * uy - 3.4 * ux}Z` }));
    }
  }
  if (isCrossed(status)) group.append(svg("path", { d: `M${mx - 5} ${my - 5}L${mx + 5} ${my + 5}M${mx - 5} ${my + 5}L${mx + 5} ${my - 5}`, "stroke-width": 1.8 }));
  root.append(group);
  const half = line.label.length * 2.9 + 2;
  const inked = status === "denied" ? { fill: stroke, "text-decoration": "line-through" } : disputed(claims[line.claims[0]]) ? { fill: colour("denied") } : {};
  const name = svg("text", { x: line.x, y: line.y + 3.5, ...inked });
  name.textContent = line.label;
  names.append(svg("rect", { x: line.x - half, y: line.y - 6.5, width: 2 * half, height: 13, fill: colour("paper") }), name);
}

// towards is the place so far from a node in a direction, and the unit vector of that.
function towards(node, x, y, distance) {
  const dx = x - node.x, dy = y - node.y, length = Math.hypot(dx, dy) || 1;
  return [node.x + (dx / length) * distance, node.y + (dy / length) * distance, dx / length, dy / length];
}

function save(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const svgText = () => new XMLSerializer().serializeToString(drawing());
const saveSVG = () => save(new Blob([svgText()], { type: "image/svg+xml" }), "graph.svg");

function savePNG() {
  const url = URL.createObjectURL(new Blob([svgText()], { type: "image/svg+xml" })), image = new Image();
  image.onload = () => {
    const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
    const canvas = element("canvas", { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(url);
    canvas.toBlob((blob) => save(blob, "graph.png"), "image/png");
  };
  image.onerror = () => notice("The browser could not draw the picture; save it as SVG.");
  image.src = url;
}

// csvText is a table of the claims that pass the filters. A cell that a spreadsheet would run as a formula gets an apostrophe.
function csvText() {
  const cell = (value) => {
    const text = String(value ?? "").replace(/[\r\n]+/g, " ");
    return `"${(/^[=+\-@\t]/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  };
  const name = (i) => (i === undefined ? "" : nodes[i].label);
  const head = ["claim_id", "source_id", "source", "link", "target_id", "target", "status", "date", "amount", "currency", "share", "via", "role", "attributed_to", "confidence",
    "review", "support", "publishers", "first_published", "last_published", "disputed_by", "disputed_quote", "source_ids", "target_ids",
    "document", "publisher", "published", "url", "line", "quote"];
  const quoteOf = (c) => (c && c.evidence.length ? quotes[c.evidence[0].quote] : {});
  const ids = (i) => (nodes[i].ids || []).map(([id]) => id).join(" | ");
  const rows = claims.filter((_, i) => shown.claims[i]).map((c) => {
    const d = documents[c.document], s = c.support, other = claims[s.against], quote = quoteOf(c);
    return [c.key, nodes[c.source].key, name(c.source), c.link, nodes[c.target].key, name(c.target), c.status, c.date, c.amount, c.currency, c.share, name(c.via), c.role, c.by, c.confidence,
      c.review, s.documents, s.publishers || 0, s.first, s.last, other && other.key, quoteOf(other).text, ids(c.source), ids(c.target), documentName(d), d.publisher, d.published, d.url, quote.line, quote.text];
  });
  return "\ufeff" + [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
const saveCSV = () => save(new Blob([csvText()], { type: "text/csv;charset=utf-8" }), "claims.csv");

addEventListener("beforeprint", () => {
  const theme = document.documentElement.dataset.theme;
  setTheme("light");
  byId("paper").replaceChildren(drawing());
  addEventListener("afterprint", () => { setTheme(theme); byId("paper").replaceChildren(); }, { once: true });
});
