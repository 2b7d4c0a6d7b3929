export interface Sending {
  name: string;
  /** 0 to 1 */
  share: number;
}

interface Hears {
  /** What a form would send beside the file. */
  fields?: Record<string, string>;
  onProgress(sending: Sending): void;
  onDone(href: string): void;
  /** null where the connection broke. */
  onRefused(message: string | null): void;
}

/** Sends one file as a form would, and says how far it is: `fetch` cannot. Answers how to stop it. */
export function sendFile(url: string, file: File, hears: Hears): () => void {
  const request = new XMLHttpRequest();
  const form = new FormData();
  for (const [name, value] of Object.entries(hears.fields ?? {})) form.set(name, value);
  form.set("file", file);
  hears.onProgress({ name: file.name, share: 0 });
  request.upload.onprogress = ({ loaded, total }) => hears.onProgress({ name: file.name, share: loaded / total });
  request.onload = () => {
    const answer = readAnswer(request.responseText);
    if (answer?.href) hears.onDone(answer.href);
    else hears.onRefused(answer?.problem ?? null);
  };
  request.onerror = () => hears.onRefused(null);
  request.open("POST", url);
  request.send(form);
  return () => request.abort();
}

function readAnswer(text: string): { href?: string; problem?: string } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
