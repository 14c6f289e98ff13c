// The table: the same claims as text.

// named is an entity with its ids.
function named(i) {
  const ids = (nodes[i].ids || []).flatMap((id) => [" ", idOf(id, 24)]);
  return element("span", {}, nodeButton(i), ids.length ? element("small", { className: "ids" }, ...ids) : "");
}

const columns = [
  { name: "From", of: (c) => nodes[c.source].label, cell: (c) => named(c.source) },
  { name: "Link", of: (c) => c.link },
  { name: "To", of: (c) => nodes[c.target].label, cell: (c) => named(c.target) },
  { name: "Status", of: (c) => c.status, cell: (c) => element("span", {}, ...chips(c)) },
  { name: "Date", of: (c) => c.date || "", narrow: true },
  { name: "Amount", of: (c) => Number(c.amount || 0), text: amountOf, narrow: true },
  { name: "Share", of: (c) => Number((c.share || "0").replace(/[<>]/, "")), text: shareOf },
  { name: "According to", of: (c) => c.by || "" },
  { name: "Confidence", of: (c) => c.confidence, text: (c) => c.confidence.toFixed(2) },
  { name: "Support", of: (c) => c.support.documents },
  { name: "Document", of: (c) => documentName(documents[c.document]) },
  { name: "Quote", of: (c) => (c.evidence.length ? quotes[c.evidence[0].quote].text : ""), quote: true },
];
const order = { column: -1, down: false };
const page = 200; // rows at a time

function sortedClaims() {
  const list = claims.filter((_, i) => shown.claims[i]);
  if (order.column < 0) return list;
  const { of } = columns[order.column], sign = order.down ? -1 : 1, compare = new Intl.Collator().compare;
  return list.sort((a, b) => {
    const x = of(a), y = of(b);
    if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1); // what is empty comes last
    return sign * (typeof x === "number" ? x - y : compare(x, y));
  });
}

function cellOf(column, claim) {
  const text = column.text ? column.text(claim) : String(column.of(claim));
  const cell = element("td", { className: column.quote ? "quote" : column.narrow ? "nowrap" : "" });
  cell.append(column.cell ? column.cell(claim) : element("bdi", {}, short(text, column.quote ? 240 : 80)));
  return cell;
}

function headOf(column, i) {
  const button = element("button", { type: "button" }, column.name + (order.column === i ? (order.down ? " ▾" : " ▴") : ""));
  button.addEventListener("click", () => {
    Object.assign(order, { down: order.column === i && !order.down, column: i });
    showTable();
    byId("table").querySelectorAll("th button")[i].focus();
  });
  return element("th", { scope: "col", "aria-sort": order.column === i ? (order.down ? "descending" : "ascending") : "none" }, button);
}

function showTable() {
  const box = byId("table");
  if (box.hidden) return;
  const list = sortedClaims(), body = element("tbody", {});
  const table = element("table", {}, element("caption", {}, `${list.length} claims`), element("thead", {}, element("tr", {}, ...columns.map(headOf))), body);
  const button = element("button", { type: "button", className: "more" });
  let rows = 0;
  const more = () => {
    body.append(...list.slice(rows, rows + page).map((claim) => element("tr", {}, ...columns.map((c) => cellOf(c, claim)))));
    rows += page;
    button.hidden = rows >= list.length;
    button.textContent = `Show ${Math.min(page, list.length - rows)} more`;
  };
  button.addEventListener("click", more);
  more();
  box.replaceChildren(table, button);
}
