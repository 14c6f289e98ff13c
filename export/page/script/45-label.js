// The labels of the picture on the screen: as many as find room, those of nodes with most claims first.

const fontName = 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
const byClaims = nodes.map((_, i) => i).sort((a, b) => linesOf[b].length - linesOf[a].length || a - b);
const maxLabels = 400, maxFar = 60; // on a screen; where a large graph is seen from afar

const unit = () => (sigma ? sigma.scaleSize(1) : 1); // of the layout, in pixels
const fontSize = (base) => Math.min(base * 1.25, Math.max(base * 0.75, base * unit()));

// Room keeps the boxes that are taken, in cells of a grid.
class Room {
  cells = new Map();

  // take takes a box, unless a part of it is taken, and reports whether it did.
  take(left, top, right, bottom, always) {
    const keys = [];
    for (let x = Math.floor(left / 100); x <= right / 100; x++) for (let y = Math.floor(top / 100); y <= bottom / 100; y++) keys.push(x * 10000 + y);
    const hit = (b) => left < b[2] && b[0] < right && top < b[3] && b[1] < bottom;
    if (!always && keys.some((k) => (this.cells.get(k) || []).some(hit))) return false;
    for (const k of keys) {
      if (!this.cells.has(k)) this.cells.set(k, []);
      this.cells.get(k).push([left, top, right, bottom]);
    }
    return true;
  }
}

// onScreen is where a place of the layout is on the screen.
const onScreen = (x, y) => sigma.graphToViewport({ x, y: -y });

function drawLabels() {
  if (!sigma || (many && sigma.getMouseCaptor().isMoving)) return;
  const context = sigma.getCanvases().labels.getContext("2d"), room = new Room(), { width, height } = sigma.getDimensions();
  const any = selected.node >= 0 || selected.line >= 0, u = unit(), size = fontSize(12), seen = ({ x, y }) => x > -80 && y > -40 && x < width + 80 && y < height + 40;
  let left = many && !any && u < 0.3 ? maxFar : maxLabels;
  for (const i of byClaims) {
    const n = nodes[i];
    if (!shown.nodes[i] || (any && !nearNode(i))) continue;
    const place = onScreen(n.x, n.y), half = (n.half * size) / 12, r = n.radius * u;
    if (!seen(place) || !room.take(place.x - half, place.y + r, place.x + half, place.y + r + size * (0.3 + 1.17 * n.lines.length), i === selected.node)) continue;
    room.take(place.x - r, place.y - r, place.x + r, place.y + r, true);
    drawNodeLabel(context, i, { ...place, size: r }, false);
    if (!--left) break;
  }
  if (many && !any) return;
  lines.forEach((line, i) => {
    if (left <= 0 || !shown.lines[i] || (any ? !nearLine(i) : u < 0.5)) return;
    const place = onScreen(line.x, line.y);
    if (seen(place) && drawLineLabel(context, line, place, room)) left--;
  });
}

function drawNodeLabel(context, i, { x, y, size: radius }, strong) {
  const size = fontSize(12);
  context.font = `${strong ? "600 " : ""}${size}px ${fontName}`;
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colour("paper");
  context.fillStyle = colour("ink");
  nodes[i].lines.forEach((text, k) => {
    const base = y + radius + size * (1.1 + k * 1.17);
    context.strokeText(text, x, base);
    context.fillText(text, x, base);
  });
}

// drawLineLabel draws the name of a line, if there is room, and reports whether there was.
function drawLineLabel(context, line, { x, y }, room) {
  const size = fontSize(10.5), claim = claims[line.claims[0]], denied = claim.status === "denied";
  context.font = `${size}px ${fontName}`;
  const half = context.measureText(line.label).width / 2 + 2;
  if (!room.take(x - half, y - size * 0.6, x + half, y + size * 0.6)) return false;
  context.textAlign = "center";
  context.fillStyle = colour("paper");
  context.fillRect(x - half, y - size * 0.6, 2 * half, size * 1.2);
  context.fillStyle = colour(denied || disputed(claim) ? "denied" : "quiet");
  context.fillText(line.label, x, y + size * 0.34);
  if (denied) context.fillRect(x - half + 2, y, 2 * half - 4, 1);
  return true;
}
