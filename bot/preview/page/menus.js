// Small windows: what can be done with a message, dialogs, toasts, effects.

import { find, make } from "./dom.js";
import { words } from "./bubbles.js";

const FACES = ["👍", "❤", "🔥", "🎉", "👏", "🙏", "😁", "🤔", "😢", "👀", "💯", "🤝"];
const EFFECTS = {
  "5046509860389126442": "🎉", "5104841245755180586": "🔥", "5107584321108051014": "👍",
  "5159385139981059251": "❤️", "5044134455711629726": "❤️", "5104858069142078462": "👎", "5046589136895476101": "💩",
};
export const PLACES = [
  ["New York", 40.7128, -74.006], ["Chicago", 41.8781, -87.6298], ["Denver", 39.7392, -104.9903],
  ["Los Angeles", 34.0522, -118.2437], ["Honolulu", 21.3069, -157.8583], ["Mexico City", 19.4326, -99.1332],
  ["Madrid", 40.4168, -3.7038], ["Sydney", -33.8688, 151.2093],
];
let popup = null;

export function messageMenu(one, anchor, deeds) {
  closeMenu();
  const faces = FACES.map((face) => make("button", { type: "button", "aria-label": `React with ${face}`, "aria-pressed": String(one.mine === face), onclick: () => choose(() => deeds.react(one, one.mine === face ? null : face)) }, face));
  const own = !one.fromBot;
  const rows = [
    deed("Reply", () => deeds.reply(one)),
    own && words(one.raw) ? deed("Edit", () => deeds.correct(one)) : null,
    words(one.raw) ? deed("Copy", () => deeds.copy(words(one.raw))) : null,
    deed("Delete", () => deeds.remove(one), "danger"),
  ];
  popup = make("div", { className: "popup", role: "dialog", "aria-label": "Message" }, make("div", { className: "faces" }, ...faces), ...rows);
  document.body.append(popup);
  place(popup, anchor);
  popup.querySelector(".deed").focus({ preventScroll: true });
  popup.returnTo = anchor;
}

function deed(label, then, more = "") {
  return make("button", { type: "button", className: `deed ${more}`, onclick: () => choose(then) }, label);
}

function choose(then) { closeMenu(); then(); }

function place(box, anchor) {
  const spot = anchor.getBoundingClientRect();
  const left = Math.min(Math.max(8, spot.left), innerWidth - box.offsetWidth - 8);
  const top = Math.min(Math.max(8, spot.top + Math.min(spot.height, 40)), innerHeight - box.offsetHeight - 8);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

export function closeMenu() {
  const back = popup?.contains(document.activeElement) ? popup.returnTo : null;
  popup?.remove();
  popup = null;
  back?.focus?.({ preventScroll: true });
}

document.addEventListener("pointerdown", (event) => { if (popup && !popup.contains(event.target)) closeMenu(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenu(); });

export function toast(text, seconds = 3.4) {
  const note = make("div", { className: "toast" }, text);
  find("toasts").append(note);
  setTimeout(() => note.remove(), seconds * 1000);
}

export function effect(id) {
  const emoji = EFFECTS[id];
  if (!emoji) return;
  for (let at = 0; at < 16; at += 1) {
    const one = make("i", {}, emoji);
    one.style.left = `${(at * 61) % 96}%`;
    one.style.animationDelay = `${(at % 6) * 0.09}s`;
    find("effects").append(one);
    setTimeout(() => one.remove(), 3200);
  }
}

function open(className, ...children) {
  const box = find("dialog");
  box.className = className;
  box.replaceChildren(...children);
  box.showModal();
  return box;
}

function ends(...buttons) { return make("div", { className: "ends" }, ...buttons); }
function closer(label) { return make("button", { type: "button", className: "plain", onclick: () => find("dialog").close() }, label); }

export function alertBox(text) {
  const fine = make("button", { type: "button", className: "pill", onclick: () => find("dialog").close() }, "OK");
  open("", make("h3", { id: "dialog-title" }, "Trellis"), make("p", {}, text), ends(fine));
}

export function pictureBox(address) {
  open("picture", make("h3", { id: "dialog-title", className: "hidden" }, "Photo"), make("img", { src: address, alt: "Photo" }), ends(closer("Close")));
}

export function askPlace(then) {
  const pick = (north, east) => { find("dialog").close(); then(north, east); };
  const cities = PLACES.map(([name, north, east]) => make("button", { type: "button", onclick: () => pick(north, east) }, name));
  open("", make("h3", { id: "dialog-title" }, "Share your location"), make("p", {}, "Pretend to be somewhere:"), make("div", { className: "choices" }, ...cities), ends(closer("Cancel")));
}

export function askCaption(file, then) {
  const caption = make("input", { id: "caption", placeholder: "Add a caption", maxLength: 1024 });
  const form = make("form", { onsubmit: (event) => { event.preventDefault(); find("dialog").close(); then(caption.value); } });
  form.append(make("label", { htmlFor: "caption" }, file.name), caption, ends(closer("Cancel"), make("button", { type: "submit", className: "pill" }, "Send")));
  open("", make("h3", { id: "dialog-title" }, "Send a file"), form);
  caption.focus();
}
