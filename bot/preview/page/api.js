// Speaks with the stand-in: deeds go out, events come in.

const person = new URLSearchParams(location.search).get("person") ?? "1001";
const language = navigator.language.slice(0, 2) === "es" ? "es" : "en";
const query = new URLSearchParams({ person, language });
const mark = { "X-Trellis-Preview": "1" };

async function post(path, body, type) {
  const headers = type ? { ...mark, "Content-Type": type } : mark;
  const answer = await fetch(path, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

export function act(deed) {
  return post(`/preview/act?${query}`, JSON.stringify(deed), "application/json");
}

export function upload(kind, file, caption) {
  const about = new URLSearchParams({ ...Object.fromEntries(query), kind, caption, name: file.name, mime: file.type });
  return post(`/preview/upload?${about}`, file);
}

export function advance(seconds) {
  return post("/preview/advance", JSON.stringify({ seconds }), "application/json");
}

export function listen(onEvent, onLine) {
  const source = new EventSource(`/preview/feed?${query}`);
  source.onopen = () => onLine(true);
  source.onerror = () => onLine(false);
  source.onmessage = (event) => onEvent(JSON.parse(event.data));
}

export const fileAddress = (id) => `/preview/files/${encodeURIComponent(id)}`;
