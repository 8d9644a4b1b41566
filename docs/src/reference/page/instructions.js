"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const query = document.getElementById("query");
const results = document.getElementById("results");
const detail = document.getElementById("detail");
const count = document.getElementById("count");
const PAGE = 150;
const wide = matchMedia("(min-width: 46.01rem)");

/* One entry for each name; several instructions of the table may have the same name. */
const entries = new Map();
for (const [names, description, flags, family, methods] of data.instructions) {
  const features = new Set(methods.flatMap(method => method[2].flatMap(form => form[1])));
  const instruction = { names, description, flags, family, methods };
  for (const name of names) {
    const entry = entries.get(name) ?? { name, instructions: [], text: "" };
    entry.instructions.push(instruction);
    entry.text += [...names, description, family, ...features].join(" ").toLowerCase() + " ";
    entries.set(name, entry);
  }
}
const sorted = [...entries.values()].sort((a, b) => a.name < b.name ? -1 : 1);

/* Names first: equal, then at the start, then inside; then what only the description has. */
function rank(entry, words, whole) {
  if (entry.name === whole) return 0;
  if (entry.name.startsWith(whole)) return 1;
  if (entry.name.includes(whole)) return 2;
  return words.every(word => entry.text.includes(word)) ? 3 : -1;
}

function search(text) {
  const whole = text.trim().toLowerCase();
  if (!whole) return sorted;
  const words = whole.split(/\s+/);
  return sorted
    .map(entry => [rank(entry, words, whole), entry])
    .filter(([rank]) => rank >= 0)
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/* The list grows while it is scrolled. */
let found = sorted;
let current = "";
const more = new IntersectionObserver(seen => {
  if (seen.some(entry => entry.isIntersecting)) extendList();
}, { root: results, rootMargin: "600px" });

function showList() {
  results.replaceChildren();
  results.scrollTop = 0;
  count.textContent = found.length === 1 ? "1 instruction" : `${found.length.toLocaleString("en")} instructions`;
  extendList();
}

function extendList() {
  more.disconnect();
  const start = results.childElementCount;
  for (const entry of found.slice(start, start + PAGE)) {
    const description = entry.instructions[0].description;
    const link = element("a", { href: "#" + entry.name, title: description },
      element("b", {}, entry.name), element("span", {}, description));
    if (entry.name === current) link.setAttribute("aria-current", "true");
    results.append(link);
  }
  if (results.childElementCount < found.length) more.observe(results.lastElementChild);
}

function showDetail(name) {
  current = name;
  results.querySelector("[aria-current]")?.removeAttribute("aria-current");
  const entry = entries.get(name);
  if (!entry) return;
  while (results.childElementCount <= found.indexOf(entry)) extendList();
  const link = results.children[found.indexOf(entry)];
  link?.setAttribute("aria-current", "true");
  link?.scrollIntoView({ block: "nearest" });
  detail.replaceChildren(element("a", { class: "back", href: "#" }, "← all instructions"));
  for (const instruction of entry.instructions) detail.append(...describe(instruction, name));
  detail.querySelector("details")?.setAttribute("open", "");
  detail.scrollTop = 0;
}

function describe({ names, description, flags, family, methods }, name) {
  const others = names.filter(other => other !== name);
  const title = element("h2", {}, name);
  if (others.length) title.append(element("small", {}, " also " + others.join(", ")));
  const parts = [title, element("p", {}, description)];
  if (flags) parts.push(element("p", { class: "flags" }, flags));
  parts.push(element("p", { class: "family" },
    `${methods.length} ${methods.length === 1 ? "method" : "methods"} · table file ${family}`));
  return parts.concat(methods.map(method => describeMethod(method, name)));
}

function describeMethod([types, operands, forms, views, examples], name) {
  const kinds = operands.map(operand => operand.replace(/^[=+]/, ""));
  const features = forms[0][1];  /* of the form that is preferred */
  const box = element("details", {}, element("summary", {},
    element("code", {}, (name + " " + kinds.join(", ")).trim()), chips(features)));
  /* What is inside is made when it is opened. */
  box.addEventListener("toggle", () => {
    if (box.open && box.childElementCount === 1) {
      box.append(element("div", {}, ...methodParts(types, operands, kinds, forms, views, examples, name)));
    }
  });
  return box;
}

function chips(features) {
  return element("span", { class: "chips" },
    ...features.map(feature => element("span", { class: "chip", title: data.features[feature] ?? "" }, feature)));
}

function methodParts(types, operands, kinds, forms, views, examples, name) {
  const method = (name === "int" ? "int_" : name) + "(" + types.join(", ") + ")";
  const parts = [element("h3", {}, "Java"), element("code", { class: "signature" }, method)];
  if (views.length) {
    parts.push(element("p", { class: "flags" }, "Also after ", ...views.flatMap((view, i) =>
      [i ? ", " : "", element("code", {}, view + "()")])));
  }
  parts.push(element("h3", {}, forms.length > 1 ? "Encodings" : "Encoding"), table("encodings",
    forms.map(([encoding, features, syntax, request]) => [element("code", {}, encoding),
      element("span", { class: "none" }, [syntax === kinds.join(", ") ? "" : "for " + syntax, request].join(" ")),
      chips(features)])));
  if (operands.length) {
    parts.push(element("h3", {}, "Operands"), table("operands", operands.map((operand, i) =>
      [element("code", {}, kinds[i]), element("code", { class: "none" }, types[i]),
        { "=": "written", "+": "read and written" }[operand[0]] ?? "read"])));
  }
  parts.push(element("h3", {}, examples.length > 1 ? "Examples" : "Example"));
  for (const [call, fields] of examples) {
    const named = name === "int" ? call : call.replace(/^\w+/, name);  /* the page may be that of an alias */
    parts.push(...describeExample(named, fields.map(number => data.fields[number])));
  }
  return parts;
}

function describeExample(call, fields) {
  const bytes = element("div", { class: "bytes" }, ...fields.map(([kind, hex]) =>
    element("span", { class: "f-" + kind }, hex.match(/../g).join(" "))));
  const rows = table("fields", fields.map(([kind, hex, meaning, bits]) => [
    element("span", { class: "f-" + kind }, kind),
    element("code", {}, hex.match(/../g).join(" ")),
    element("span", { class: "bits" }, ...bits.map(explainBits), meaning),
  ]));
  [...rows.rows].forEach((row, i) => {
    row.cells[0].className = "kind";
    for (const part of [row, bytes.children[i]]) {
      part.addEventListener("pointerenter", () => light(row, bytes.children[i], true));
      part.addEventListener("pointerleave", () => light(row, bytes.children[i], false));
    }
  });
  return [element("p", { class: "call" }, element("code", {}, call)), bytes, rows];
}

function explainBits([name, bits, meaning]) {
  const part = element("code", {}, element("i", {}, name + "="), bits);
  if (meaning) part.append(element("i", {}, ` ${meaning}`));
  return part;
}

function light(row, span, on) {
  row.classList.toggle("lit", on);
  span.classList.toggle("lit", on);
}

function table(name, rows) {
  return element("table", { class: name }, ...rows.map(cells =>
    element("tr", {}, ...cells.map(cell => element("td", {}, cell)))));
}

/* What is shown follows the address, so that links and the way back work. */
function navigate() {
  const name = decodeURIComponent(location.hash.slice(1));
  document.body.dataset.view = name ? "detail" : "list";
  if (name) {
    showDetail(name);
    if (!wide.matches) detail.focus({ preventScroll: true });
  } else {
    preview();
  }
}

/* Beside the list the best match is shown at once. */
function preview() {
  if (wide.matches && found.length) showDetail(found[0].name);
}

query.addEventListener("input", () => {
  found = search(query.value);
  showList();
  if (location.hash) history.replaceState(null, "", "#");
  document.body.dataset.view = "list";
  preview();
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...results.children];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape") {
    query.value = "";
    query.dispatchEvent(new Event("input"));
    query.focus();
  } else if (event.key === "Enter" && document.activeElement === query && found.length) {
    location.hash = found[0].name;
  } else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === query)) {
    links[Math.min(at + 1, links.length - 1)]?.focus();
    event.preventDefault();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (links[at - 1] ?? query).focus();
    event.preventDefault();
  } else if (event.key === "/" && document.activeElement !== query) {
    query.focus();
    query.select();
    event.preventDefault();
  }
});

addEventListener("hashchange", navigate);
showList();
navigate();
