// The graph as the page holds it: nodes, claims and lines by their numbers.

const data = JSON.parse(document.getElementById("data").textContent);
const { nodes, claims, lines, documents, quotes } = data;
const signs = new Map(data.statuses), statuses = [...signs.keys()]; // the sign of the lines of each status
const links = [...new Set(claims.map((c) => c.link))].sort();

const linesOf = nodes.map(() => []);
lines.forEach((line, i) => {
  linesOf[line.source].push(i);
  if (line.target !== line.source) linesOf[line.target].push(i);
  for (const c of line.claims) claims[c].line = i;
});

// groups are the claims about one link between the same ends, in any status.
const groups = new Map();
claims.forEach((claim, i) => {
  claim.source = lines[claim.line].source;
  claim.target = lines[claim.line].target;
  if (!groups.has(claim.group)) groups.set(claim.group, []);
  groups.get(claim.group).push(i);
});

// disputed reports whether a claim of the other side denies what this one says, or says what this one denies.
const disputed = (claim) => claim.support.against !== undefined;
const mostDocuments = claims.reduce((most, c) => Math.max(most, c.support.documents), 0);

const symmetric = new Set(["merger", "partner", "associate"]);

// short cuts a text for places where little is seen of it.
function short(text, length = 60) {
  const characters = [...text.slice(0, 2 * length)];
  return characters.length > length ? characters.slice(0, length - 1).join("").trimEnd() + "…" : text;
}

// fold makes names comparable: without case and accents.
const fold = (text) => text.slice(0, 300).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const amountOf = (claim) => [claim.amount && claim.amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, "\u202f"), claim.currency].filter(Boolean).join(" ");
const shareOf = (claim) => (claim.share ? claim.share + "%" : "");
const plural = (n, noun) => `${n} ${noun}${n === 1 ? "" : "s"}`;

// supportOf tells what stands behind a claim: near copies of one text count once.
function supportOf({ support: { documents, publishers, first, last } }) {
  const days = first && first !== last ? `${first} to ${last}` : first;
  return [plural(documents, "independent document"), publishers && plural(publishers, "publisher"), days].filter(Boolean).join(", ");
}
const documentName = (d) => d.title || d.name || d.key;

// element makes an element with text or other elements in it; text is never read as markup.
function element(name, properties = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in e) e[key] = value;
    else e.setAttribute(key, value);
  }
  e.append(...children.filter((c) => c !== null && c !== ""));
  return e;
}
const byId = (id) => document.getElementById(id);

// colour is one of the colours of the style at hand.
const colours = new Map();
function colour(name) {
  if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim());
  return colours.get(name);
}
