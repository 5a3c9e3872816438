// Brings the page to life: every event from the stand-in changes what is seen.

import { act, listen } from "./api.js";
import { beginWriting, correct, reply, say, send, setCommands, setKeyboard } from "./composer.js";
import { find } from "./dom.js";
import { alertBox, effect, pictureBox, toast } from "./menus.js";
import { beginPanel, tellPerson, tellTime } from "./panel.js";
import * as talk from "./talk.js";

const DOING = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…" };
const TYPING_LASTS = 5000;
let typingTimer;
let clock = { now: 0, since: 0 };

const deeds = {
  say, reply, correct, open: pictureBox,
  tap: (one, button) => send({ do: "tap", message: one.id, data: button.callback_data }),
  react: (one, emoji) => send({ do: "react", message: one.id, emoji }),
  remove: (one) => send({ do: "delete", message: one.id }),
  copy: async (words) => { await navigator.clipboard?.writeText(words); toast("Copied", 1.6); talk.rest(); },
};

function around(event) {
  find("bot-name").textContent = event.name;
  document.title = `${event.name}, preview`;
  find("about").textContent = event.about || "Press Start and see.";
  talk.call(event.name);
  setCommands(event.commands);
  setKeyboard(event.blocked ? null : event.keyboard);
  tellPerson(event);
  clock = { now: event.now, since: Date.now() };
  tellTime(event.now);
  const fresh = !event.started && talk.count() === 0;
  find("welcome").hidden = !fresh;
  find("start").hidden = !fresh || event.blocked;
  find("unblock").hidden = !event.blocked;
  find("composer").hidden = fresh || event.blocked;
}

function status(words, typing = false) {
  find("status").textContent = words;
  find("status").classList.toggle("typing", typing);
}

function typing(action) {
  clearTimeout(typingTimer);
  status(DOING[action] ?? "busy…", true);
  typingTimer = setTimeout(() => status("bot"), TYPING_LASTS);
}

function ring() {
  const phone = find("phone");
  phone.classList.remove("rings");
  void phone.offsetWidth;
  phone.classList.add("rings");
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(60);
}

function arrived(event) {
  talk.put(event.message);
  if (!event.byBot) return;
  clearTimeout(typingTimer);
  status("bot");
  if (event.message.effect) effect(event.message.effect);
  if (!event.message.silent) ring();
}

function popped(event) {
  talk.rest();
  if (event.text && event.alert) alertBox(event.text);
  else if (event.text) toast(event.text);
}

function on(event) {
  switch (event.kind) {
    case "everything": talk.show(event.messages); break;
    case "message": arrived(event); break;
    case "edit":
    case "keyboard":
    case "reaction": if (event.message && !event.message.deleted) talk.put(event.message); break;
    case "delete": talk.remove(event.message.id); break;
    case "typing": typing(event.text); break;
    case "toast": popped(event); break;
  }
  around(event);
}

beginPanel();
beginWriting();
talk.begin(deeds);
find("start").addEventListener("click", () => say("/start"));
find("unblock").addEventListener("click", () => act({ do: "unblock" }));
setInterval(() => { if (clock.now) tellTime(clock.now + Math.floor((Date.now() - clock.since) / 1000)); }, 5000);
listen(on, (alive) => status(alive ? "bot" : "connecting…"));
