// Turns a text and its styled places into elements.

import { make } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const SAFE = /^(https?:|mailto:|tel:|tg:)/i;
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TIMES = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" },
  d: { dateStyle: "medium" }, D: { dateStyle: "long" },
};

const DEEP = /^(?:https?:\/\/t\.me\/\w+\?|tg:\/\/resolve\?domain=\w+&)start=([\w-]{1,64})$/;

export function startOf(address) {
  const found = DEEP.exec(address);
  return found ? `/start ${found[1]}` : null;
}

export function styled(text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return pieces(text, 0, text.length, sorted, onCommand);
}

function pieces(text, start, end, entities, onCommand) {
  const nodes = [];
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity] = rest;
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = rest.slice(1).filter((one) => one.offset < stop);
    const begin = Math.max(entity.offset, at);
    const children = pieces(text, begin, stop, inner, onCommand);
    nodes.push(element(entity, children, text.slice(entity.offset, stop), onCommand));
    at = stop + (BLOCKS.has(entity.type) && text[stop] === "\n" ? 1 : 0);
    rest = rest.filter((one) => one.offset >= stop);
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function element(entity, children, words, onCommand) {
  if (TAGS[entity.type]) return make(TAGS[entity.type], {}, ...children);
  switch (entity.type) {
    case "pre": return make("pre", {}, ...children);
    case "blockquote": return make("blockquote", {}, ...children);
    case "expandable_blockquote": return opener("blockquote", "expandable", "Show the whole quote", children);
    case "spoiler": return opener("span", "spoiler", "Show the hidden words", children);
    case "bot_command": return make("button", { type: "button", className: "command", onclick: () => onCommand(words) }, ...children);
    case "date_time": return moment(entity, words);
    case "text_link": return link(entity.url, children, onCommand);
    case "url": return link(words, children, onCommand);
    case "email": return link(`mailto:${words}`, children, onCommand);
    default: return make("span", {}, ...children);
  }
}

function opener(tag, className, label, children) {
  const open = (event) => event.currentTarget.classList.toggle("open");
  const onkeydown = (event) => { if (event.key === "Enter") open(event); };
  return make(tag, { className, tabIndex: 0, role: "button", title: label, onclick: open, onkeydown }, ...children);
}

function link(address, children, say) {
  const start = startOf(address);
  if (start) return make("button", { type: "button", className: "command", onclick: () => say(start) }, ...children);
  if (!SAFE.test(address)) return make("span", {}, ...children);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function moment(entity, words) {
  const date = new Date(entity.unix_time * 1000);
  const format = entity.date_time_format ?? "";
  const options = Object.assign({}, ...[...format].map((letter) => TIMES[letter] ?? {}));
  const weekday = format.includes("w") ? `${date.toLocaleDateString(undefined, { weekday: "long" })}, ` : "";
  const known = Object.keys(options).length > 0;
  const shown = known ? weekday + new Intl.DateTimeFormat(undefined, options).format(date) : words;
  return make("time", { className: "moment", dateTime: date.toISOString(), title: date.toLocaleString() }, shown);
}
