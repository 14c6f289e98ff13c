// The picture on the screen.

const selected = { node: -1, line: -1, over: -1 };
const many = lines.length > 3000; // what is too slow for graphs of this size is left out
const fontName = 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif';
let sigma = null;

// near reports whether a node or a line belongs to what is selected, if anything is.
const nearLine = (i) => i === selected.line || (selected.node >= 0 && (lines[i].source === selected.node || lines[i].target === selected.node));
const nearNode = (i) => i === selected.node || (selected.line >= 0 && (lines[selected.line].source === i || lines[selected.line].target === i)) || neighbours.has(i);
const neighbours = new Set();

function makeGraph() {
  const graph = new nessoLibrary.MultiDirectedGraph();
  nodes.forEach((n, i) => graph.addNode(String(i), { type: "shape", x: n.x, y: -n.y, size: n.radius, label: n.lines[0] || n.key, shape: shapes[n.kind] ?? 4 }));
  lines.forEach((l, i) => {
    const { link, status } = claims[l.claims[0]];
    graph.addDirectedEdgeWithKey(String(i), String(l.source), String(l.target), {
      type: l.bend || l.source === l.target ? "curve" : "straight", bend: l.bend, label: l.label, key: i,
      start: l.source === l.target ? loopRadius(l) : l.start, end: l.source === l.target ? nodes[l.source].radius : l.end,
      size: 1.2 + Math.min(0.4 * (l.claims.length - 1), 2),
      style: (lineStyles[status] || 0) + (symmetric.has(link) ? 0 : 4) + (l.source === l.target ? 8 : 0),
    });
  });
  return graph;
}

function showNode(key, attributes) {
  const i = Number(key), node = { ...attributes };
  if (!shown.nodes[i]) return { ...node, hidden: true };
  const any = selected.node >= 0 || selected.line >= 0, near = nearNode(i);
  node.color = colour(any && !near ? "dim" : shapes[nodes[i].kind] === undefined ? "place" : nodes[i].kind);
  node.ring = i === selected.node;
  node.forceLabel = nodes.length <= 150 || (any && near && neighbours.size < 60);
  if (any && !near) node.label = null;
  node.zIndex = near ? 1 : 0;
  return node;
}

function showLine(key, attributes) {
  const i = Number(key);
  if (!shown.lines[i]) return { ...attributes, hidden: true };
  const any = selected.node >= 0 || selected.line >= 0, near = nearLine(i), line = { ...attributes };
  line.color = colour(any && !near ? "dim" : lineColour(claims[lines[i].claims[0]].status));
  if (i === selected.line) Object.assign(line, { color: colour("accent"), size: attributes.size + 1.2 });
  if (any && !near) line.label = null;
  line.forceLabel = any && near && linesOf[Math.max(selected.node, 0)].length < 60;
  line.zIndex = near ? 1 : 0;
  return line;
}

const unit = () => (sigma ? sigma.scaleSize(1) : 1); // of the layout, in pixels; sigma.js draws once while it is made
const fontSize = (base) => Math.min(base * 1.25, Math.max(base * 0.75, base * unit()));

function drawNodeLabel(context, node) {
  if (!node.label) return;
  const size = fontSize(12), text = nodes[Number(node.key)].lines;
  context.font = `${node.highlighted ? "600 " : ""}${size}px ${fontName}`;
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colour("paper");
  context.fillStyle = colour("ink");
  text.forEach((line, i) => {
    const y = node.y + node.size + size * (1.1 + i * 1.17);
    context.strokeText(line, node.x, y);
    context.fillText(line, node.x, y);
  });
  context.textAlign = "start";
}

// loopRadius is that of a line from a node to itself.
const loopRadius = (line) => nodes[line.source].radius * 0.6 + 9 + 7 * line.bend;

// onScreen is where a place of the layout is on the screen, told by a node there.
function onScreen(x, y, i, node) {
  return { x: node.x + (x - nodes[i].x) * unit(), y: node.y + (y - nodes[i].y) * unit() };
}

function drawLineLabel(context, line, source, target) {
  if (!line.label) return;
  const size = fontSize(10.5), denied = line.style % 4 === 3;
  context.font = `${size}px ${fontName}`;
  const width = context.measureText(line.label).width;
  if (line.style < 8 && Math.hypot(source.x - target.x, source.y - target.y) < width + source.size + target.size) return;
  const { source: from, x: lx, y: ly } = lines[Number(line.key)], { x, y } = onScreen(lx, ly, from, source);
  context.fillStyle = colour("paper");
  context.fillRect(x - width / 2 - 2, y - size * 0.6, width + 4, size * 1.2);
  context.fillStyle = colour(denied ? "denied" : "quiet");
  context.fillText(line.label, x - width / 2, y + size * 0.34);
  if (denied) context.fillRect(x - width / 2, y, width, 1);
}

function makeCanvas() {
  sigma = new nessoLibrary.Sigma(new nessoLibrary.MultiDirectedGraph(), byId("canvas"), {
    nodeProgramClasses: { shape: ShapeProgram }, edgeProgramClasses: { straight: lineProgram(1), curve: lineProgram(14) },
    defaultNodeType: "shape", defaultEdgeType: "straight", nodeReducer: showNode, edgeReducer: showLine,
    defaultDrawNodeLabel: drawNodeLabel, defaultDrawNodeHover: (context, node, settings) => drawNodeLabel(context, { ...node, highlighted: true }, settings),
    itemSizesReference: "positions", zoomToSizeRatioFunction: (x) => x, autoRescale: true, stagePadding: 40,
    labelRenderedSizeThreshold: many ? 3 : 2.5, labelDensity: 1.2, labelGridCellSize: 90, renderEdgeLabels: !many, enableEdgeEvents: !many,
    hideEdgesOnMove: many, hideLabelsOnMove: many, zIndex: !many, minCameraRatio: 0.002, maxCameraRatio: 4,
  });
  sigma.setCustomBBox(extent());
  sigma.setGraph(makeGraph());
  sigma.on("clickNode", ({ node }) => selectNode(Number(node)));
  sigma.on("clickEdge", ({ edge }) => selectLine(Number(edge)));
  sigma.on("clickStage", () => clearSelection());
  for (const what of ["Node", "Edge"]) {
    sigma.on("enter" + what, () => byId("canvas").classList.add("over"));
    sigma.on("leave" + what, () => byId("canvas").classList.remove("over"));
  }
}

// frame is the part of the layout that is in use.
function frame() {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  nodes.forEach((n, i) => {
    if (!shown.nodes[i]) return;
    left = Math.min(left, n.x - n.half);
    right = Math.max(right, n.x + n.half);
    top = Math.min(top, n.y - n.radius);
    bottom = Math.max(bottom, n.y + n.radius + 4 + 14 * n.lines.length);
  });
  return left > right ? { left: 0, right: 100, top: 0, bottom: 100 } : { left, right, top, bottom };
}

// extent is the frame as sigma.js takes it, not so small that one node would fill the screen.
function extent() {
  const { left, right, top, bottom } = frame(), least = 300;
  const x = Math.max(0, least - (right - left)) / 2, y = Math.max(0, least - (bottom - top)) / 2;
  return { x: [left - x, right + x], y: [-bottom - y, -top + y] };
}

// fit shows all that passes the filters.
function fit() {
  if (!sigma) return;
  sigma.setCustomBBox(extent());
  sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  sigma.refresh();
}

// goTo moves the picture to a node, if it isn't in full view.
function goTo(i) {
  if (!sigma || !shown.nodes[i]) return;
  const place = sigma.getNodeDisplayData(String(i)), camera = sigma.getCamera();
  if (!place) return;
  const close = Math.min(camera.ratio, camera.ratio * unit());
  camera.animate({ x: place.x, y: place.y, ratio: close }, { duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 400 });
}
