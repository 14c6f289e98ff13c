// The picture on the screen.

const selected = { node: -1, line: -1, over: -1 };
const many = lines.length > 3000; // what is too slow for graphs of this size is left out
let sigma = null;

// near reports whether a node or a line belongs to what is selected, if anything is.
const nearLine = (i) => i === selected.line || (selected.node >= 0 && (lines[i].source === selected.node || lines[i].target === selected.node));
const nearNode = (i) => i === selected.node || (selected.line >= 0 && (lines[selected.line].source === i || lines[selected.line].target === i)) || neighbours.has(i);
const neighbours = new Set();

function makeGraph() {
  const graph = new nessoLibrary.MultiDirectedGraph();
  nodes.forEach((n, i) => graph.addNode(String(i), { type: "shape", x: n.x, y: -n.y, size: n.radius, shape: shapes[n.kind] ?? 4 }));
  lines.forEach((l, i) => {
    const { link, status } = claims[l.claims[0]];
    graph.addDirectedEdgeWithKey(String(i), String(l.source), String(l.target), {
      type: l.bend || l.source === l.target ? "curve" : "straight", bend: l.bend,
      start: l.source === l.target ? loopRadius(l) : l.start, end: l.source === l.target ? nodes[l.source].radius : l.end,
      size: l.width,
      style: (lineStyles[signs.get(status)] || 0) + (symmetric.has(link) ? 0 : 4) + (l.source === l.target ? 8 : 0),
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
  node.zIndex = near ? 1 : 0;
  return node;
}

function showLine(key, attributes) {
  const i = Number(key);
  if (!shown.lines[i]) return { ...attributes, hidden: true };
  const any = selected.node >= 0 || selected.line >= 0, near = nearLine(i), line = { ...attributes };
  line.color = colour(any && !near ? "dim" : lineColour(claims[lines[i].claims[0]].status));
  if (i === selected.line) Object.assign(line, { color: colour("accent"), size: attributes.size + 1.2 });
  line.zIndex = near ? 1 : 0;
  return line;
}

// loopRadius is that of a line from a node to itself.
const loopRadius = (line) => nodes[line.source].radius * 0.6 + 9 + 7 * line.bend;

function makeCanvas() {
  sigma = new nessoLibrary.Sigma(new nessoLibrary.MultiDirectedGraph(), byId("canvas"), {
    nodeProgramClasses: { shape: ShapeProgram }, edgeProgramClasses: { straight: lineProgram(1), curve: lineProgram(14) },
    defaultNodeType: "shape", defaultEdgeType: "straight", nodeReducer: showNode, edgeReducer: showLine,
    defaultDrawNodeHover: (context, node) => drawNodeLabel(context, Number(node.key), node, true),
    itemSizesReference: "positions", zoomToSizeRatioFunction: (x) => x, autoRescale: true, stagePadding: 40,
    renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: !many, hideEdgesOnMove: many, zIndex: !many, minCameraRatio: 0.002, maxCameraRatio: 4,
  });
  sigma.setCustomBBox(extent());
  sigma.setGraph(makeGraph());
  sigma.on("afterRender", drawLabels);
  drawLabels();
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
