// How sigma.js draws: lines as strips that the graphics processor dashes, crosses and points with arrows, nodes as shapes.
// Sizes are in the unit of the layout; u_unit is that unit in pixels.

const { EdgeProgram, NodeProgram, floatColor } = nessoLibrary;
const FLOAT = 5126, BYTE = 5121, STRIP = 5; // of WebGL

const lineVertex = `
attribute vec4 a_id; attribute vec4 a_color;
attribute vec2 a_source; attribute vec2 a_target;
attribute vec2 a_ends; attribute float a_width; attribute float a_bend; attribute float a_style;
attribute vec2 a_strip; // part of the way, side
uniform mat3 u_matrix; uniform vec2 u_dimensions; uniform float u_unit;
varying vec4 v_color; varying float v_along; varying float v_across; varying float v_total; varying vec2 v_ends; varying float v_width; varying float v_style; varying float v_unit;
void main() {
  vec2 s = (u_matrix * vec3(a_source, 1.0)).xy * u_dimensions * 0.5;
  vec2 t = (u_matrix * vec3(a_target, 1.0)).xy * u_dimensions * 0.5;
  float len = distance(s, t), part = a_strip.x;
  vec2 place, tangent;
  if (a_style >= 8.0) { // a loop
    float r = a_ends.x * u_unit, turn = 6.2832 * part - 1.5708;
    place = s + vec2(0.0, r) + r * vec2(cos(turn), sin(turn));
    tangent = vec2(-sin(turn), cos(turn));
    v_total = 6.2832 * r;
  } else {
    vec2 dir = len > 0.0 ? (t - s) / len : vec2(1.0, 0.0);
    vec2 c = (s + t) * 0.5 + vec2(-dir.y, dir.x) * 2.0 * a_bend * len;
    place = mix(mix(s, c, part), mix(c, t, part), part);
    tangent = mix(c - s, t - c, part);
    tangent = length(tangent) > 0.0 ? normalize(tangent) : dir;
    v_total = len * (1.0 + 2.6 * a_bend * a_bend);
  }
  v_width = max(a_width * u_unit, 0.7);
  float widest = max(v_width * 0.5 + 1.0, mod(a_style, 8.0) >= 4.0 || mod(a_style, 4.0) >= 3.0 ? 5.5 * (u_unit < 0.25 ? u_unit : max(u_unit, 0.7)) : 0.0);
  #ifdef PICKING_MODE
  widest = max(widest, 3.0);
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  v_along = v_total * part;
  v_across = a_strip.y * widest;
  v_ends = a_style >= 8.0 ? vec2(a_ends.y * u_unit, v_total - a_ends.y * u_unit) : vec2(a_ends.x * u_unit, v_total - a_ends.y * u_unit);
  v_style = a_style;
  v_unit = u_unit;
  gl_Position = vec4((place + vec2(-tangent.y, tangent.x) * v_across) / (u_dimensions * 0.5), 0.0, 1.0);
}`;

const lineFragment = `
precision highp float;
varying vec4 v_color; varying float v_along; varying float v_across; varying float v_total; varying vec2 v_ends; varying float v_width; varying float v_style; varying float v_unit;
float dash(float along, float period, float on) {
  return clamp(on * 0.5 + 0.5 - abs(mod(along, period) - on * 0.5), 0.0, 1.0);
}
void main() {
  float whole = floor(v_style + 0.5), style = mod(whole, 4.0), arrow = mod(whole, 8.0) >= 4.0 ? 1.0 : 0.0;
  float d = abs(v_across), k = clamp(v_unit, 0.5, 1.6), left = v_ends.y - v_along;
  if (v_along < v_ends.x || left < 0.0) discard;
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = clamp(v_width * 0.5 - d + 0.5, 0.0, 1.0);
  if (style == 1.0) cover *= dash(v_along, 10.0 * k, 6.0 * k);
  if (style == 2.0) cover *= dash(v_along, 6.0 * k, 2.0 * k);
  if (arrow > 0.0 && left < 9.0 * v_unit) cover = clamp(left * 0.4 - d + 0.5, 0.0, 1.0);
  if (style == 3.0) {
    float m = v_along - v_total * 0.5, cross = min(abs(m - v_across), abs(m + v_across)) * 0.707;
    if (abs(m) < 5.0 * (v_unit < 0.25 ? v_unit : max(v_unit, 0.7))) cover = max(cover, clamp(0.8 * k - cross + 0.5, 0.0, 1.0));
  }
  if (cover < 0.01) discard;
  gl_FragColor = vec4(v_color.rgb * cover, cover);
  #endif
}`;

const lineStyles = { dashed: 1, dotted: 2, crossed: 3 };

// lineProgram draws lines as strips of so many parts.
const lineProgram = (parts) => class extends EdgeProgram {
  getDefinition() {
    const strip = [];
    for (let i = 0; i <= parts; i++) strip.push([i / parts, -1], [i / parts, 1]);
    const attribute = (name, size) => ({ name, size, type: FLOAT });
    return {
      VERTICES: strip.length, VERTEX_SHADER_SOURCE: lineVertex, FRAGMENT_SHADER_SOURCE: lineFragment, METHOD: STRIP,
      UNIFORMS: ["u_matrix", "u_dimensions", "u_unit"],
      ATTRIBUTES: [attribute("a_source", 2), attribute("a_target", 2), attribute("a_ends", 2), attribute("a_width", 1), attribute("a_bend", 1), attribute("a_style", 1),
        { name: "a_color", size: 4, type: BYTE, normalized: true }, { name: "a_id", size: 4, type: BYTE, normalized: true }],
      CONSTANT_ATTRIBUTES: [attribute("a_strip", 2)], CONSTANT_DATA: strip,
    };
  }
  processVisibleItem(id, at, source, target, line) {
    this.array.set([source.x, source.y, target.x, target.y, line.start, line.end, line.size, line.bend, line.style, floatColor(line.color), id], at);
  }
  setUniforms({ matrix, width, height, sizeRatio }, { gl, uniformLocations: u }) {
    gl.uniformMatrix3fv(u.u_matrix, false, matrix);
    gl.uniform2f(u.u_dimensions, width, height);
    gl.uniform1f(u.u_unit, 1 / sizeRatio);
  }
};

const shapeVertex = `
attribute vec4 a_id; attribute vec4 a_color; attribute vec2 a_position; attribute float a_size; attribute float a_shape; attribute float a_ring; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_dimensions; uniform float u_unit;
varying vec4 v_color; varying vec2 v_place; varying float v_radius; varying float v_shape; varying float v_ring;
void main() {
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  v_radius = max(a_size * u_unit, 1.3);
  v_place = a_corner * (v_radius * 1.2 + 6.0);
  v_shape = a_shape;
  v_ring = a_ring;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_place / (u_dimensions * 0.5), 0.0, 1.0);
  if (a_size == 0.0) gl_Position = vec4(2.0, 2.0, 0.0, 1.0); // hidden
}`;

const shapeFragment = `
precision highp float;
varying vec4 v_color; varying vec2 v_place; varying float v_radius; varying float v_shape; varying float v_ring;
void main() {
  vec2 p = v_place, q = abs(p);
  float r = v_radius, d = length(p) - r, shape = floor(v_shape + 0.5);
  if (shape == 1.0) d = max(q.x, q.y) - 0.9 * r;
  if (shape == 2.0) d = max(q.y, q.x * 0.866 + q.y * 0.5) - 0.87 * r;
  if (shape == 3.0) d = (q.x + q.y - 1.1 * r) * 0.707;
  if (shape == 4.0) d = max(-p.y - 0.8 * r, (q.x * 1.8 + p.y - r) * 0.486);
  #ifdef PICKING_MODE
  if (d > 1.0) discard;
  gl_FragColor = v_color;
  #else
  float cover = clamp(0.5 - d, 0.0, 1.0);
  if (v_ring > 0.0) cover = max(cover, clamp(1.5 - abs(d - 4.0), 0.0, 1.0));
  if (cover < 0.01) discard;
  gl_FragColor = vec4(v_color.rgb * cover, cover);
  #endif
}`;

class ShapeProgram extends NodeProgram {
  getDefinition() {
    const attribute = (name, size) => ({ name, size, type: FLOAT });
    return {
      VERTICES: 4, VERTEX_SHADER_SOURCE: shapeVertex, FRAGMENT_SHADER_SOURCE: shapeFragment, METHOD: STRIP,
      UNIFORMS: ["u_matrix", "u_dimensions", "u_unit"],
      ATTRIBUTES: [attribute("a_position", 2), attribute("a_size", 1), attribute("a_shape", 1), attribute("a_ring", 1),
        { name: "a_color", size: 4, type: BYTE, normalized: true }, { name: "a_id", size: 4, type: BYTE, normalized: true }],
      CONSTANT_ATTRIBUTES: [attribute("a_corner", 2)], CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
    };
  }
  processVisibleItem(id, at, node) {
    this.array.set([node.x, node.y, node.size, node.shape, node.ring ? 1 : 0, floatColor(node.color), id], at);
  }
  setUniforms({ matrix, width, height, sizeRatio }, { gl, uniformLocations: u }) {
    gl.uniformMatrix3fv(u.u_matrix, false, matrix);
    gl.uniform2f(u.u_dimensions, width, height);
    gl.uniform1f(u.u_unit, 1 / sizeRatio);
  }
}
