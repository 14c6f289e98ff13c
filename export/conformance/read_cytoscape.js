// Read a graph with Cytoscape.js and print what it read: read_cytoscape.js FORMAT FILE.
const fs = require('fs');
const cytoscape = require('cytoscape');

const cy = cytoscape({headless: true, ...JSON.parse(fs.readFileSync(process.argv[3], 'utf8'))});
const nodes = {}, edges = {};
cy.nodes().forEach(n => { nodes[n.id()] = n.data(); });
cy.edges().forEach(e => { edges[e.id()] = {source: e.source().id(), target: e.target().id(), attributes: e.data()}; });
fs.writeSync(1, JSON.stringify({nodes, edges}));
