
const SHOWN = 20;
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
const INDEX = ENTRIES.map((entry) => ({
  entry,
  name: plain(entry[0]),
  code: plain(entry[1]),
  all: plain(entry.join(" ")),
}));

/* Every word must be there; a word that begins the name or is the code weighs most. */
function weight(found, words) {
  let sum = 0;
  for (const word of words) {
    if (!found.all.includes(word)) return 0;
    if (found.code === word) sum += 16;
    else if (found.name.startsWith(word)) sum += 12;
    else if (found.name.includes(` ${word}`)) sum += 8;
    else if (found.name.includes(word) || found.code.includes(word)) sum += 4;
    else sum += 1;
  }
  return sum;
}

function search(text) {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return INDEX.map((found, place) => ({ entry: found.entry, place, sum: weight(found, words) }))
    .filter((hit) => hit.sum > 0)
    .sort((a, b) => b.sum - a.sum || a.place - b.place)
    .map((hit) => hit.entry);
}

function counted(number) {
  if (number === 0) return LABELS["no hits"];
  if (number === 1) return LABELS["one hit"];
  if (number <= SHOWN) return LABELS["hits"].replace("{}", number);
  return LABELS["first hits"].replace("{}", number).replace("{}", SHOWN);
}

function line([name, code, kind, page, address]) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = name;
  const where = document.createElement("span");
  where.textContent = ` ${kind} · ${page} · ${code}`;
  item.append(link, where);
  return item;
}

const form = document.getElementById("search");
const field = document.getElementById("search-field");
const results = document.getElementById("results");
const list = document.getElementById("hits");
const status = document.getElementById("hit-count");

function show() {
  const asked = field.value.trim() !== "";
  const hits = search(field.value);
  results.hidden = !asked;
  status.textContent = asked ? counted(hits.length) : "";
  list.replaceChildren(...hits.slice(0, SHOWN).map(line));
}

function close(event) {
  if (event.key === "Escape") {
    field.value = "";
    show();
    field.focus();
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.click();
});
field.addEventListener("input", show);
form.addEventListener("keydown", close);
results.addEventListener("keydown", close);
list.addEventListener("click", (event) => {
  if (event.target.closest("a")) {
    field.value = "";
    show();
  }
});
