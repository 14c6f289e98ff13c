// Puts the parts together.

// update shows again what depends on the filters and the selection.
function update() {
  applyFilter();
  showPane(); // may take room from the picture
  if (sigma) sigma.refresh({ skipIndexation: true });
  showTable();
}

function notice(text) {
  byId("notice").textContent = text;
  byId("notice").hidden = false;
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  colours.clear();
  byId("theme").textContent = name === "dark" ? "Light" : "Dark";
  if (sigma) sigma.refresh({ skipIndexation: true });
}

function setFilters(open) {
  byId("filters").hidden = !open;
  byId("show-filters").setAttribute("aria-pressed", String(open));
  if (sigma) sigma.resize();
}

function setTable(open) {
  byId("table").hidden = !open;
  document.body.classList.toggle("tabular", open);
  byId("show-table").setAttribute("aria-pressed", String(open));
  showTable();
}

// move answers a key on the picture and reports whether it did.
function move(key) {
  const camera = sigma.getCamera(), step = 0.12 * camera.ratio, animation = { duration: 120 };
  const to = { ArrowLeft: { x: camera.x - step }, ArrowRight: { x: camera.x + step }, ArrowUp: { y: camera.y + step }, ArrowDown: { y: camera.y - step } }[key];
  if (to) camera.animate(to, animation);
  else if (key === "+" || key === "=") camera.animatedZoom({ factor: 1.4, ...animation });
  else if (key === "-" || key === "−") camera.animatedUnzoom({ factor: 1.4, ...animation });
  else if (key === "0") fit();
  else return false;
  return true;
}

function makeKeys() {
  byId("canvas").addEventListener("keydown", (event) => {
    if (sigma && !event.ctrlKey && !event.metaKey && !event.altKey && move(event.key)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input:not([type=checkbox]):not([type=range]), select");
    if (event.key === "Escape") {
      byId("save").open = false;
      clearSelection();
      if (typing) event.target.blur();
    } else if (event.key === "/" && !typing) {
      byId("search").focus();
      event.preventDefault();
    }
  });
}

function makeTools() {
  const click = (id, act) => byId(id).addEventListener("click", act);
  click("show-filters", () => setFilters(byId("filters").hidden));
  if (innerWidth < 820) setFilters(false); // a small screen is for the picture
  click("show-table", () => setTable(byId("table").hidden));
  document.querySelector(".skip").addEventListener("click", () => setTable(true));
  click("fit", fit);
  click("theme", () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  const saving = { "save-png": savePNG, "save-svg": saveSVG, "save-csv": saveCSV, print: () => print() };
  for (const [id, act] of Object.entries(saving)) click(id, () => { byId("save").open = false; act(); });
}

function start() {
  setTheme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  makeFilters();
  makeSearch();
  makeTools();
  makeKeys();
  applyFilter();
  try {
    makeCanvas();
  } catch (error) {
    sigma = null;
    byId("canvas").replaceChildren();
    notice("This browser has no WebGL for the picture; here are the claims as a table. The picture can still be saved.");
    setTable(true);
  }
  document.documentElement.dataset.ready = "true";
}

start();
