// The lower edge: writing, correcting, replying, commands, attachments and the bot's keyboard.

import { act, upload } from "./api.js";
import { summary, words } from "./bubbles.js";
import { find, make } from "./dom.js";
import { askCaption, askPlace, toast } from "./menus.js";
import { ownLast } from "./talk.js";

const text = find("text");
const ATTACHMENTS = [
  ["🖼️", "Photo", () => chooseFile("photo", "image/png,image/jpeg")],
  ["📄", "Document", () => chooseFile("document", "")],
  ["🎙️", "Voice note", () => send({ do: "voice", seconds: 14 })],
  ["📍", "Location", () => askPlace((latitude, longitude) => send({ do: "location", latitude, longitude }))],
  ["🙂", "Sticker", () => send({ do: "sticker", emoji: "💪" })],
  ["👤", "Contact", () => send({ do: "contact" })],
  ["📊", "Poll", () => send({ do: "poll" })],
];
let commands = [];
let answering = null;
let correcting = null;

export async function send(deed) {
  closeAll();
  try { await act(deed); } catch (error) { toast(error.message); }
}

export function say(words) { return send({ do: "say", text: words }); }

function submit(event) {
  event?.preventDefault();
  const written = text.value.trim();
  if (!written) return;
  if (correcting) send({ do: "edit", message: correcting.id, text: written });
  else send({ do: "say", text: written, ...(answering ? { replyTo: answering.id } : {}) });
  text.value = "";
  unquote();
  grow();
}

export function reply(one) { answering = one; correcting = null; quote("Reply", summary(one.raw)); }

export function correct(one) {
  if (one.fromBot || !words(one.raw)) return;
  correcting = one;
  answering = null;
  text.value = words(one.raw);
  quote("Edit message", words(one.raw));
  grow();
}

function quote(title, shown) {
  find("quote-title").textContent = title;
  find("quote-text").textContent = shown;
  find("quote").hidden = false;
  text.focus();
}

function unquote() {
  if (correcting) text.value = "";
  answering = correcting = null;
  find("quote").hidden = true;
  grow();
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight + 2, 132)}px`;
}

function onKey(event) {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  if (event.key === "Escape") { closeAll(); unquote(); }
  if (event.key === "ArrowUp" && !text.value && ownLast()) { event.preventDefault(); correct(ownLast()); }
}

export function setCommands(list) { commands = list; find("menu-button").hidden = !list.length; }

function showCommands(beginning = "") {
  const fitting = commands.filter((one) => one.command.startsWith(beginning));
  const items = fitting.map((one) => make("li", {}, make("button", { type: "button", onclick: () => { text.value = ""; grow(); say(`/${one.command}`); } }, make("b", {}, `/${one.command}`), make("span", {}, one.description))));
  find("commands").replaceChildren(...items);
  reveal("commands", "menu-button", items.length > 0);
}

function onInput() {
  grow();
  const typed = /^\/(\w*)$/.exec(text.value);
  if (typed) showCommands(typed[1]);
  else reveal("commands", "menu-button", false);
}

function reveal(box, button, shown) {
  find(box).hidden = !shown;
  find(button).setAttribute("aria-expanded", String(shown));
}

function leaveMenus(event) {
  if (event.key !== "Escape") return;
  const opener = !find("attach-menu").hidden ? "attach" : !find("commands").hidden && document.activeElement !== text ? "menu-button" : null;
  closeAll();
  if (opener) find(opener).focus();
}

export function closeAll() {
  reveal("commands", "menu-button", false);
  reveal("attach-menu", "attach", false);
}

function chooseFile(kind, accept) {
  const input = find("file");
  input.accept = accept;
  input.value = "";
  input.onchange = () => {
    const [file] = input.files;
    if (file) askCaption(file, (caption) => upload(kind, file, caption).catch((error) => toast(error.message)));
  };
  closeAll();
  input.click();
}

export function setKeyboard(markup) {
  const box = find("keys");
  const rows = markup?.keyboard ?? [];
  const shape = JSON.stringify(rows);
  if (box.dataset.shape === shape) return;
  box.dataset.shape = shape;
  box.replaceChildren(...rows.map((row) => make("div", { className: "keyrow" }, ...row.map((button) => key(button, markup)))));
  showKeys(rows.length > 0);
  find("keys-toggle").hidden = !rows.length;
  text.placeholder = markup?.input_field_placeholder ?? "Message";
}

function showKeys(shown) {
  find("keys").hidden = !shown;
  find("keys-toggle").setAttribute("aria-expanded", String(shown));
  find("keys-toggle").setAttribute("aria-label", shown ? "Hide the keyboard" : "Show the keyboard");
}

function key(button, markup) {
  const press = () => {
    if (markup.one_time_keyboard) showKeys(false);
    if (button.request_location) askPlace((latitude, longitude) => send({ do: "location", latitude, longitude }));
    else if (button.request_contact) send({ do: "contact" });
    else say(button.text);
  };
  return make("button", { type: "button", className: "key", onclick: press }, button.text);
}

export function beginWriting() {
  find("composer").addEventListener("submit", submit);
  find("quote-close").addEventListener("click", unquote);
  find("menu-button").addEventListener("click", () => { if (find("commands").hidden) { closeAll(); showCommands(); } else closeAll(); });
  find("attach").addEventListener("click", () => { const open = find("attach-menu").hidden; closeAll(); reveal("attach-menu", "attach", open); if (open) find("attach-menu").querySelector("button").focus(); });
  find("keys-toggle").addEventListener("click", () => showKeys(find("keys").hidden));
  find("attach-menu").append(...ATTACHMENTS.map(([icon, label, then]) => make("button", { type: "button", role: "menuitem", onclick: then }, make("span", { "aria-hidden": "true" }, icon), label)));
  document.addEventListener("keydown", leaveMenus);
  find("messages").addEventListener("pointerdown", closeAll);
  text.addEventListener("keydown", onKey);
  text.addEventListener("input", onInput);
}
