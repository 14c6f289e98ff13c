// Read a graph with graphology and print what it read: read_graphology.js FORMAT FILE.
const fs = require('fs');
const {MultiDirectedGraph} = require('graphology');
const gexf = require('graphology-gexf');
const graphml = require('graphology-graphml');

const [form, file] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
let graph;
if (form === 'gexf') graph = gexf.parse(MultiDirectedGraph, text);
else if (form === 'graphml') graph = graphml.parse(MultiDirectedGraph, text);
else graph = MultiDirectedGraph.from(JSON.parse(text));

const nodes = {}, edges = {};
graph.forEachNode((n, a) => { nodes[n] = a; });
graph.forEachEdge((e, a, source, target) => { edges[a.claim_id || e] = {source, target, attributes: a}; });
fs.writeSync(1, JSON.stringify({nodes, edges}));
