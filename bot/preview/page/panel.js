// The controls beside the phone: time, language, colors, blocking.

import { act, advance } from "./api.js";
import { find } from "./dom.js";
import { toast } from "./menus.js";

const page = document.documentElement;
const dark = matchMedia("(prefers-color-scheme: dark)");

export function paint() {
  const choice = localStorage.getItem("theme") ?? "auto";
  page.dataset.theme = choice === "auto" ? (dark.matches ? "dark" : "light") : choice;
  for (const button of document.querySelectorAll("[data-theme-choice]")) press(button, button.dataset.themeChoice === choice);
}

function press(button, pressed) { button.setAttribute("aria-pressed", String(pressed)); }

export function tellTime(unix) {
  const date = new Date(unix * 1000);
  const day = date.toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const hour = date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  set("now-day", day);
  set("now-hour", hour);
}

function set(id, words) { if (find(id).textContent !== words) find(id).textContent = words; }

export function tellPerson(event) {
  for (const button of document.querySelectorAll("[data-language]")) press(button, button.dataset.language === event.language);
  find("block").textContent = event.blocked ? "Unblock the bot" : "Block the bot";
  find("block").dataset.deed = event.blocked ? "unblock" : "block";
}

async function pass(button) {
  const all = document.querySelectorAll("[data-seconds]");
  for (const one of all) one.disabled = true;
  try { tellTime((await advance(Number(button.dataset.seconds))).now); } catch (error) { toast(error.message); }
  for (const one of all) one.disabled = false;
  button.focus();
}

function drawer(open) {
  find("panel").classList.toggle("open", open);
  find("scrim").hidden = !open;
  find("open-panel").setAttribute("aria-expanded", String(open));
  find(open ? "close-panel" : "open-panel").focus();
}

export function beginPanel() {
  paint();
  dark.addEventListener("change", paint);
  for (const button of document.querySelectorAll("[data-theme-choice]")) button.addEventListener("click", () => { localStorage.setItem("theme", button.dataset.themeChoice); paint(); });
  for (const button of document.querySelectorAll("[data-language]")) button.addEventListener("click", () => act({ do: "language", code: button.dataset.language }));
  for (const button of document.querySelectorAll("[data-seconds]")) button.addEventListener("click", () => pass(button));
  find("block").addEventListener("click", () => act({ do: find("block").dataset.deed }));
  find("open-panel").addEventListener("click", () => drawer(true));
  for (const id of ["close-panel", "scrim"]) find(id).addEventListener("click", () => drawer(false));
  find("panel").addEventListener("keydown", (event) => { if (event.key === "Escape" && find("panel").classList.contains("open")) drawer(false); });
}
