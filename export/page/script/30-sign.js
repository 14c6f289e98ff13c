// The signs of kinds and statuses, for the legend and for pictures to save.

const svgSpace = "http://www.w3.org/2000/svg";

function svg(name, attributes, ...children) {
  const e = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
  e.append(...children);
  return e;
}

const shapes = { person: 0, company: 1, organization: 2, product: 3, place: 4 };
const corners = {
  organization: [[0.5, -0.87], [1, 0], [0.5, 0.87], [-0.5, 0.87], [-1, 0], [-0.5, -0.87]],
  product: [[0, -1.1], [1.1, 0], [0, 1.1], [-1.1, 0]],
  place: [[0, -1], [1, 0.8], [-1, 0.8]],
};

// nodeShape is the sign of a kind about a place, in a fill.
function nodeShape(kind, x, y, r, fill) {
  if (kind === "company") return svg("rect", { x: x - 0.9 * r, y: y - 0.9 * r, width: 1.8 * r, height: 1.8 * r, rx: r / 4, fill });
  if (corners[kind]) return svg("polygon", { points: corners[kind].map(([dx, dy]) => `${(x + r * dx).toFixed(1)},${(y + r * dy).toFixed(1)}`).join(" "), fill });
  return svg("circle", { cx: x, cy: y, r, fill });
}

function nodeSign(kind) {
  return svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, nodeShape(kind, 7, 7, 6, `var(--${shapes[kind] === undefined ? "place" : kind})`));
}

const lineDash = (status) => ({ dashed: "6 4", dotted: "1.5 3.5" })[signs.get(status)] || "none";
const lineColour = (status) => ({ crossed: "denied", pale: "faded" })[signs.get(status)] || "line";
const isCrossed = (status) => signs.get(status) === "crossed";

function lineSign(status) {
  const stroke = `var(--${lineColour(status)})`;
  const sign = svg("svg", { width: 30, height: 12, "aria-hidden": "true" },
    svg("path", { d: "M1 6H29", stroke, "stroke-width": 1.6, fill: "none", "stroke-dasharray": lineDash(status) }));
  if (isCrossed(status)) sign.append(svg("path", { d: "M11 2L19 10M11 10L19 2", stroke, "stroke-width": 1.6 }));
  return sign;
}
