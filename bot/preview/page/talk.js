// The list of messages: kept in step with the stand-in, scrolled, dated.

import { bubble } from "./bubbles.js";
import { drawing, find, make } from "./dom.js";
import { startOf } from "./entities.js";
import { messageMenu } from "./menus.js";

const list = find("messages");
const DOTS = "M6 12h.01M12 12h.01M18 12h.01";
const LONG_PRESS = 480;
const known = new Map();
let stuck = true;
let lastTop = 0;
let deeds = {};
let names = { bot: "Trellis" };

export function begin(allDeeds) {
  deeds = { ...allDeeds, jump, settle: () => { if (stuck) toEnd(); } };
  list.addEventListener("scroll", onScroll);
  new ResizeObserver(() => { if (stuck) toEnd(); }).observe(list);
  find("down").addEventListener("click", () => { stuck = true; toEnd(); });
}

export function call(name) { names = { bot: name }; }
export const message = (id) => known.get(id);
export const count = () => known.size;
export const ownLast = () => [...known.values()].reverse().find((one) => !one.fromBot && one.raw.text);

export function show(messages) {
  known.clear();
  list.replaceChildren();
  for (const one of messages) put(one, false);
  toEnd();
}

export function put(one, follow = true) {
  const stay = stuck || (!one.fromBot && !known.has(one.id));
  const before = known.get(one.id);
  known.set(one.id, one);
  const row = rowOf(one);
  if (before) renew(find(`m${one.id}`), row);
  else { daySign(one); list.append(row); }
  arrange();
  if (follow && stay) toEnd();
}

function renew(old, row) {
  row.style.animation = "none";
  const held = old.contains(document.activeElement);
  old.replaceWith(row);
  if (held) (row.querySelector(".key") ?? list).focus({ preventScroll: true });
}

export function remove(id) {
  known.delete(id);
  find(`m${id}`)?.remove();
  arrange();
}

function rowOf(one) {
  const keys = one.raw.reply_markup?.inline_keyboard;
  const bare = one.raw.sticker ? "bare" : "";
  const className = `row ${one.fromBot ? "theirs" : "mine"} ${keys ? "has-keys" : ""} ${bare}`;
  const row = make("li", { className, id: `m${one.id}` }, bubble(one, deeds, names));
  if (keys) row.append(keyboard(one, keys));
  return withMenu(row, one);
}

function keyboard(one, rows) {
  const lines = rows.map((row) => make("div", { className: "keyrow" }, ...row.map((button) => key(one, button))));
  return make("div", { className: "keyboard", role: "group", "aria-label": "Buttons" }, ...lines);
}

function key(one, button) {
  const start = startOf(button.url ?? "");
  if (start) return make("button", { type: "button", className: "key link", onclick: () => deeds.say(start) }, button.text);
  if (button.url) return make("a", { className: "key link", href: button.url, target: "_blank", rel: "noopener noreferrer" }, button.text);
  const tap = (event) => {
    event.currentTarget.classList.add("busy");
    if (button.copy_text) deeds.copy(button.copy_text.text);
    else deeds.tap(one, button);
  };
  return make("button", { type: "button", className: "key", onclick: tap }, button.text);
}

export function rest() {
  for (const key of list.querySelectorAll(".busy")) key.classList.remove("busy");
}

function withMenu(row, one) {
  const open = (at) => messageMenu(one, at, deeds);
  const more = make("button", { type: "button", className: "icon more", "aria-label": "More for this message", "aria-haspopup": "dialog" }, drawing(DOTS));
  more.addEventListener("click", () => open(more));
  row.append(more);
  const spot = row.querySelector(".bubble");
  spot.addEventListener("contextmenu", (event) => { event.preventDefault(); open(spot); });
  spot.addEventListener("dblclick", () => { if (one.fromBot) deeds.react(one, one.mine ? null : "👍"); else deeds.correct(one); });
  pressLong(spot, () => open(spot));
  return row;
}

function pressLong(spot, then) {
  let timer;
  spot.addEventListener("touchstart", () => { timer = setTimeout(then, LONG_PRESS); }, { passive: true });
  for (const end of ["touchend", "touchmove", "touchcancel"]) spot.addEventListener(end, () => clearTimeout(timer), { passive: true });
}

function daySign(one) {
  const day = new Date(one.raw.date * 1000).toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" });
  if (day === list.dataset.day && known.size > 1) return;
  list.dataset.day = day;
  list.append(make("li", { className: "day" }, day));
}

function arrange() {
  const rows = [...list.querySelectorAll(".row")];
  rows.forEach((row, at) => {
    const side = (one) => one?.classList.contains("mine");
    row.classList.toggle("turn", at > 0 && side(rows[at - 1]) !== side(row));
    row.classList.toggle("last", at === rows.length - 1 || side(rows[at + 1]) !== side(row));
  });
}

function jump(id) {
  const row = find(`m${id}`);
  row?.scrollIntoView({ block: "center", behavior: "smooth" });
  row?.classList.add("glow");
  setTimeout(() => row?.classList.remove("glow"), 1300);
}

// Only a person's scrolling upwards lets go of the end: a picture that grows must not.
function onScroll() {
  if (atEnd(90)) stuck = true;
  else if (list.scrollTop < lastTop - 2) stuck = false;
  lastTop = list.scrollTop;
  find("down").hidden = stuck;
}

const atEnd = (room = 60) => list.scrollHeight - list.scrollTop - list.clientHeight < room;
function toEnd() { list.scrollTop = list.scrollHeight; }
