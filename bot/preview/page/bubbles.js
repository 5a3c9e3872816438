// Builds one message as it looks in the chat.

import { fileAddress } from "./api.js";
import { drawing, make } from "./dom.js";
import { styled } from "./entities.js";

const DISK = "M12 4.5v10m-4-4 4 4 4-4M6 19h12";
const TICKS = "m2 13 4.2 4.2L15 8.5m-4.6 8.3L11 17l9-8.7";

const BELL = "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5l1.5-1.5ZM10.3 20.5h3.4";

export const words = (raw) => raw.text ?? raw.caption ?? "";

export function summary(raw) {
  const kinds = ["photo", "document", "voice", "sticker", "location", "contact", "poll"];
  return words(raw) || kinds.find((kind) => raw[kind]) || "message";
}

export function bubble(one, deeds, names) {
  const { raw } = one;
  const parts = [forwarded(raw), replied(raw, deeds, names), ...media(raw, deeds)];
  const text = words(raw);
  const styling = raw.entities ?? raw.caption_entities;
  const body = text ? make("span", { className: "text", dir: "auto" }, ...styled(text, styling, deeds.say)) : null;
  const who = make("span", { className: "hidden" }, one.fromBot ? `${names.bot}: ` : "You: ");
  return make("div", { className: "bubble" }, who, ...parts, body, meta(one), marks(one, deeds));
}

function meta(one) {
  const date = new Date((one.raw.date ?? 0) * 1000);
  const time = date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  const edited = one.raw.edit_date ? make("span", {}, "edited") : null;
  const rang = one.fromBot && !one.silent;
  const bell = rang ? make("span", { title: "This rang the phone", role: "img", "aria-label": "rang the phone" }, drawing(BELL, "bell")) : null;
  const ticks = one.fromBot ? null : drawing(TICKS, "ticks");
  return make("span", { className: "meta" }, bell, edited, make("time", { dateTime: date.toISOString() }, time), ticks);
}

function marks(one, deeds) {
  const shown = [[one.theirs, "The bot"], [one.mine, "You"]].filter(([emoji]) => emoji);
  if (!shown.length) return null;
  const chips = shown.map(([emoji, who]) => make("span", { className: "mark", role: "img", "aria-label": `${who} reacted with ${emoji}` }, emoji));
  if (one.mine) chips.at(-1).addEventListener("click", () => deeds.react(one, null));
  return make("div", { className: "marks" }, ...chips);
}

function forwarded(raw) {
  if (!raw.forward_origin) return null;
  return make("div", { className: "forwarded" }, `Forwarded from ${raw.forward_origin.sender_user_name ?? "someone"}`);
}

function replied(raw, deeds, names) {
  const other = raw.reply_to_message;
  if (!other) return null;
  const who = other.from?.is_bot ? names.bot : "You";
  const jump = () => deeds.jump(other.message_id);
  return make("button", { type: "button", className: "replied", onclick: jump }, make("b", {}, who), make("span", {}, summary(other)));
}

function media(raw, deeds) {
  if (raw.photo) return [photo(raw, deeds)];
  if (raw.document) return [file(raw.document)];
  if (raw.voice) return [voice(raw.voice)];
  if (raw.sticker) return [make("div", { className: "sticker" }, raw.sticker.emoji ?? "🙂")];
  if (raw.location) return [place(raw.location)];
  if (raw.contact) return [make("div", {}, `👤 ${raw.contact.first_name}, ${raw.contact.phone_number}`)];
  if (raw.poll) return [make("div", {}, `📊 ${raw.poll.question}`)];
  return [];
}

function photo(raw, deeds) {
  const address = fileAddress(raw.photo.at(-1).file_id);
  const picture = make("img", { src: address, alt: raw.caption ? "" : "Photo", loading: "lazy", onload: deeds.settle });
  return make("button", { type: "button", className: "photo", "aria-label": "Open the photo", onclick: () => deeds.open(address) }, picture);
}

function file(document) {
  const disk = make("span", { className: "disk" }, drawing(DISK));
  const size = document.file_size < 1024 ? `${document.file_size} B` : `${Math.round(document.file_size / 1024)} KB`;
  const name = document.file_name ?? "file";
  const about = make("span", {}, make("strong", {}, name), make("small", {}, `${size}, download`));
  return make("a", { className: "file", href: fileAddress(document.file_id), download: name }, disk, about);
}

function voice(note) {
  const wave = make("span", { className: "wave", "aria-hidden": "true" });
  for (let at = 0; at < 26; at += 1) {
    const bar = make("i");
    bar.style.height = `${5 + Math.abs(Math.sin(at * 1.7) + Math.sin(at * 0.6)) * 10}px`;
    wave.append(bar);
  }
  const length = `${Math.floor(note.duration / 60)}:${String(note.duration % 60).padStart(2, "0")}`;
  return make("div", { className: "file" }, make("span", { className: "disk" }, drawing("M9 6.5v11l9-5.5-9-5.5Z")), make("span", {}, wave, make("small", {}, `Voice note, ${length}`)));
}

function place(location) {
  const label = `${location.latitude.toFixed(3)}, ${location.longitude.toFixed(3)}`;
  return make("div", {}, make("div", { className: "place", "aria-hidden": "true" }, "📍"), make("small", {}, `Location ${label}`));
}
